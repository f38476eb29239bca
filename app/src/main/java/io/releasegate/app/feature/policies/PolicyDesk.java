package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.lint.LintSettings;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the screen asks of the port and of the folder. Everything here may block. */
record PolicyDesk(
        Policies policies,
        Releases releases,
        Configurations configurations,
        PolicyFolder folder,
        LintInForce lint,
        Seat seat) {

    /** The folder as it is now, the environments in pipeline order, and what lint goes by. */
    record Read(List<OpenFile> files, List<Environment> environments, LintSettings settings) {}

    Read read() throws FailureException {
        List<OpenFile> files = new ArrayList<>();
        for (PolicyFolder.Entry entry : folder.list()) {
            files.add(file(entry));
        }
        return new Read(files, configurations.environments(AsOf.NOW).values(), lint.settings());
    }

    /** One file that cannot be read does not hide the others. */
    private OpenFile file(PolicyFolder.Entry entry) {
        if (entry.problem().isPresent()) {
            return OpenFile.unreadable(entry.path(), entry.problem().get());
        }
        try {
            return OpenFile.of(entry.path(), folder.read(entry.path()), folder.draft(entry.path()));
        } catch (FailureException e) {
            return OpenFile.unreadable(entry.path(), e.failure().sentence());
        }
    }

    /** What of a policy is active in the lowest environment. */
    Optional<Base> base(String subject, List<Environment> environments) throws FailureException {
        if (environments.isEmpty()) {
            return Optional.empty();
        }
        Environment lowest = environments.getFirst();
        Optional<Releases.Active> active =
                releases.active(new Subject.Policy(subject), lowest.id(), AsOf.NOW);
        if (active.isEmpty()) {
            return Optional.of(new Base(subject, lowest.id(), Optional.empty(), ""));
        }
        byte[] source = policies.source(active.get().release().source());
        return Optional.of(
                new Base(
                        subject,
                        lowest.id(),
                        Optional.of(active.get().release().snapshot()),
                        new String(source, StandardCharsets.UTF_8)));
    }

    Outcome<Policies.Submitted> submit(CommandContext command, String path, String content) {
        return policies.submit(
                command,
                new Policies.SubmitText(
                        content.getBytes(StandardCharsets.UTF_8), path, Optional.empty()));
    }
}

package io.releasegate.launch;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Releases;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Role;
import io.releasegate.testing.Cast;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The workspace that crash tests play in: two versions in staging, both were active once. */
final class CrashWorld {
    static final char[] SECRET = "correct horse battery".toCharArray();
    private static final TenantId TENANT = new TenantId("acme");

    private CrashWorld() {}

    static Path folder(Path home) {
        return home.resolve("workspace");
    }

    static Machine machine(Path home) {
        Machine here = Machine.here();
        return new Machine(
                new Platform("Linux", home, Map.of()),
                here.clock(),
                here.random(),
                here.ids(),
                here.owner());
    }

    static void found(Path home) throws Exception {
        NewWorkspace own =
                NewWorkspace.own(
                        TENANT,
                        List.of(
                                new NewWorkspace.Founder(
                                        Cast.MIRA,
                                        "Mira",
                                        Set.of(Role.AUTHOR, Role.RELEASE_MANAGER),
                                        SECRET)));
        NewWorkspace quick =
                new NewWorkspace(
                        TENANT,
                        true,
                        own.founder(),
                        own.people(),
                        own.passphrases(),
                        own.environments());
        try (LocalWorkspace made = LocalWorkspace.found(folder(home), quick, machine(home))) {
            made.signIn(Cast.MIRA, SECRET);
            for (int threshold = 1; threshold <= 2; threshold++) {
                toStaging(made, threshold);
            }
        }
    }

    private static void toStaging(LocalWorkspace made, int threshold) {
        var port = made.governance();
        var submission =
                Play.done(
                                port.policies()
                                        .submit(
                                                mira(),
                                                Play.text(
                                                        "p", Texts.policy("payments", threshold))))
                        .submission();
        Play.done(
                port.releases()
                        .create(
                                mira(),
                                new Releases.Create(
                                        submission.subject(),
                                        "dev",
                                        submission.snapshot(),
                                        Releases.Wish.ACTIVATE,
                                        Optional.empty())));
        Play.done(
                port.releases()
                        .promote(
                                mira(),
                                new Releases.Promote(
                                        Play.PAYMENTS,
                                        "dev",
                                        "staging",
                                        Releases.Wish.ACTIVATE,
                                        Optional.empty())));
    }

    private static CommandContext mira() {
        return CommandContext.of(Cast.MIRA, TENANT, new CommandId(UUID.randomUUID().toString()));
    }
}

package io.releasegate.cli;

import io.releasegate.canonical.Hashes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Policies;
import io.releasegate.model.Alias;
import io.releasegate.model.version.Submission;
import io.releasegate.policy.dsl.DslText;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands in the text of a policy, which makes a version of it. */
@Command(
        name = "policy-submit",
        description = "Hands in a policy text; says which version it makes and where it may go.")
final class PolicySubmitCommand extends WriteCommand {
    @Parameters(paramLabel = "FILE", description = "The policy, YAML or JSON.")
    private String file = "";

    @Option(
            names = "--repository",
            paramLabel = "URL",
            description = "The repository the text comes from; needs --commit.")
    private @Nullable String repository;

    @Option(
            names = "--commit",
            paramLabel = "HASH",
            description = "The commit the text comes from; needs --repository.")
    private @Nullable String commit;

    @Option(names = "--dirty", description = "The text differs from that commit.")
    private boolean dirty;

    PolicySubmitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void check(Visit visit) throws FailureException {
        if ((repository == null) != (commit == null)) {
            throw Input.invalid("--repository and --commit belong together. Give both or none.");
        }
        if (DslText.isNamedSo(file)) {
            throw Input.invalid(
                    file
                            + " is a text of the policy language. Run policy-compile and hand in"
                            + " the compiled files.");
        }
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Path path = visit.surroundings().path(file);
        refuseWayOut(visit.workplace().policies(), path);
        Policies.SubmitText text =
                new Policies.SubmitText(Input.file(path), name(visit, path), origin());
        Policies.Submitted submitted =
                Visit.done(visit.governance().policies().submit(context, text));
        visit.answer(json(visit, submitted), text(submitted));
        say(visit, submitted);
        return ExitCode.OK;
    }

    /** What lies in the policy folder is what is reviewed there, not what a link shows later. */
    private static void refuseWayOut(Path folder, Path path) throws FailureException {
        try {
            if (path.startsWith(folder)
                    && Files.exists(path)
                    && !path.toRealPath().startsWith(folder.toRealPath())) {
                throw Input.invalid(
                        path
                                + " leads out of the policy folder through a link. Submit the file"
                                + " it points to, or copy it into the folder.");
            }
        } catch (IOException e) {
            throw Input.invalid(path + " cannot be read: " + Input.cause(e) + ".");
        }
    }

    /** Relative to the policy folder where it lies in there, so that it reads the same anywhere. */
    private static String name(Visit visit, Path path) {
        Path folder = visit.workplace().policies();
        Path named = path.startsWith(folder) ? folder.relativize(path) : path.getFileName();
        return named.toString().replace('\\', '/');
    }

    private Optional<Submission.Origin> origin() {
        return repository == null || commit == null
                ? Optional.empty()
                : Optional.of(new Submission.Origin(repository, commit, file, dirty));
    }

    private static Value json(Visit visit, Policies.Submitted submitted) {
        Submission submission = submitted.submission();
        return new Members()
                .with("tenant_id", visit.tenant().value())
                .with("submission_id", submission.id().value())
                .with("policy_id", submission.subject().key())
                .with("snapshot_id", submission.snapshot().hex())
                .with("policy_hash", Hashes.PREFIX + submission.snapshot().hex())
                .with("alias", Alias.of(submission.snapshot()).words())
                .with("source_sha256", submission.source().hex())
                .with("file", submission.fileName())
                .with("submitted_by", submission.submitter().value())
                .with("submitted_at", submission.at())
                .with("unchanged", submitted.unchanged())
                .with("blocked_in", submitted.blockedIn(), env -> Value.of(env.value()))
                .with("findings", submitted.findings(), DiagnosticJson::issue)
                .object();
    }

    private static String text(Policies.Submitted submitted) {
        Submission submission = submitted.submission();
        return "policy_id: "
                + submission.subject().key()
                + "\nversion: "
                + Alias.of(submission.snapshot())
                + "\npolicy_hash: "
                + submission.snapshot()
                + "\nsubmission_id: "
                + submission.id()
                + (submitted.unchanged() ? "\nunchanged: this version was known already" : "");
    }

    private static void say(Visit visit, Policies.Submitted submitted) {
        for (Diagnostic finding : submitted.findings()) {
            visit.note(finding.severity() + " " + ReleaseGateCli.line(finding));
        }
        if (!submitted.blockedIn().isEmpty()) {
            visit.note(
                    "It is kept, but these findings keep it out of "
                            + submitted.blockedIn().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }
}

package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places a version in an environment. */
@Command(
        name = "policy-release-create",
        description = "Places a submitted version of a policy in an environment.")
final class ReleaseCreateCommand extends WriteCommand {
    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            required = true,
            description = "The policy, or config:NAME.")
    private String policyId = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            required = true,
            description = "The environment, by name or alias.")
    private String env = "";

    @Option(
            names = "--snapshot-id",
            paramLabel = "ID",
            description = "The version, by submission or snapshot hash; wins over --policy-hash.")
    private @Nullable String snapshotId;

    @Option(
            names = "--policy-hash",
            paramLabel = "HASH",
            description = "The version, by its snapshot hash; default: the newest submission.")
    private @Nullable String policyHash;

    @Mixin private WishOptions wish = new WishOptions();

    @Option(
            names = "--created-by",
            paramLabel = "PERSON",
            description = "Must be the person who acts.")
    private @Nullable String createdBy;

    ReleaseCreateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return createdBy == null ? List.of() : List.of(createdBy);
    }

    @Override
    void check(Visit visit) throws FailureException {
        wish.check();
        if (policyHash != null && snapshotId == null) {
            Input.hash("--policy-hash", policyHash);
        }
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Subject subject = Input.subject(policyId);
        Releases.Create create =
                new Releases.Create(
                        subject, env, version(visit, subject), wish.wish(), wish.effectiveAt());
        return PolicyRelease.answer(
                visit,
                context.person(),
                Visit.done(visit.governance().releases().create(context, create)));
    }

    private Sha256 version(Visit visit, Subject subject) throws FailureException {
        if (snapshotId == null && policyHash != null) {
            return Input.hash("--policy-hash", policyHash);
        }
        List<Submission> known =
                visit.governance().policies().submissions(Optional.of(subject), AsOf.NOW).values();
        if (snapshotId == null) {
            return newest(subject, known);
        }
        String wanted = snapshotId.strip();
        for (Submission submission : known) {
            if (submission.id().value().equals(wanted)) {
                return submission.snapshot();
            }
        }
        return Input.hash("--snapshot-id", wanted);
    }

    private static Sha256 newest(Subject subject, List<Submission> known) throws FailureException {
        if (known.isEmpty()) {
            throw new FailureException(
                    new Failure.NotFound(
                            "Nothing was submitted for "
                                    + subject.key()
                                    + ". Submit its text with policy-submit first."));
        }
        return known.getFirst().snapshot();
    }
}

package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Moves the active version of one environment on to another. */
@Command(
        name = "policy-release-promote",
        description = "Places what is active in one environment in another.")
final class ReleasePromoteCommand extends WriteCommand {
    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            required = true,
            description = "The policy, or config:NAME.")
    private String policyId = "";

    @Option(
            names = "--from-env",
            paramLabel = "ENV",
            required = true,
            description = "Where it is active.")
    private String fromEnv = "";

    @Option(
            names = "--to-env",
            paramLabel = "ENV",
            required = true,
            description = "Where it should go.")
    private String toEnv = "";

    @Mixin private WishOptions wish = new WishOptions();

    @Option(
            names = "--created-by",
            paramLabel = "PERSON",
            description = "Must be the person who acts.")
    private @Nullable String createdBy;

    ReleasePromoteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return createdBy == null ? List.of() : List.of(createdBy);
    }

    @Override
    void check(Visit visit) throws FailureException {
        wish.check();
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Releases.Promote promote =
                new Releases.Promote(
                        Input.subject(policyId), fromEnv, toEnv, wish.wish(), wish.effectiveAt());
        return PolicyRelease.answer(
                visit,
                context.person(),
                Visit.done(visit.governance().releases().promote(context, promote)));
    }
}

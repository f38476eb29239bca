package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;

/** Moves the active pointer to a release. */
@Command(
        name = "policy-release-activate",
        description = "Makes a release active, if every check holds now.")
final class ReleaseActivateCommand extends OnReleaseCommand {
    ReleaseActivateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Release release = Visit.done(visit.governance().releases().activate(context, release()));
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}

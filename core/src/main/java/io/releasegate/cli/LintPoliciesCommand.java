package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds contradictions and gaps in policy files, each with a proof; opens no workspace. */
@Command(
        name = "lint-policies",
        description = "Finds contradictions and gaps in policy files, each with a proof.")
final class LintPoliciesCommand implements Callable<Integer> {
    @Mixin private LintSources sources = new LintSources();
    @Mixin private LintHow how = new LintHow();
    @Mixin private LintFixes fixes = new LintFixes();
    @Mixin private LintOutput output = new LintOutput();

    @Option(
            names = "--profile",
            paramLabel = "exact|compat",
            description =
                    "Whose findings: ours, each proved (exact, default), or those of the reference"
                            + " linter (compat).")
    private LintProfile profile = LintProfile.EXACT;

    @Option(
            names = "--explain-difference",
            description =
                    "Runs both profiles and says of each finding which side is right, and why.")
    private boolean explainDifference;

    private final Surroundings surroundings;

    LintPoliciesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        fixes.check();
        output.check(fixes);
        if (explainDifference) {
            output.checkCompat(fixes);
            return output.print(
                            new DifferenceRun(sources, how, surroundings).compare(), surroundings)
                    .code();
        }
        if (profile == LintProfile.COMPAT) {
            output.checkCompat(fixes);
            return output.print(
                            new CompatRun(sources, how, surroundings).report(),
                            sources,
                            surroundings)
                    .code();
        }
        LintInput input = how.lenient(sources.read(surroundings), surroundings);
        LintFixes.Outcome fixed = fixes.run(input, how, surroundings);
        LintResult result = how.run(fixed.input(), surroundings);
        LintAnswer answer = output.answer(result, fixed, surroundings);
        if (!fixes.isDryRun()) {
            output.print(answer, surroundings);
        }
        return exit(fixed, answer).code();
    }

    private static ExitCode exit(LintFixes.Outcome fixed, LintAnswer answer) {
        if (!fixed.isComplete()) {
            return ExitCode.NOT_NOW;
        }
        return answer.isOk() ? ExitCode.OK : ExitCode.FINDING;
    }
}

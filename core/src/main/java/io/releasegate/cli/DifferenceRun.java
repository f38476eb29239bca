package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.difference.Comparison;

/** Runs both profiles over what the options of {@code lint-policies} name. */
final class DifferenceRun {
    private final LintSources sources;
    private final LintHow how;
    private final Surroundings surroundings;

    DifferenceRun(LintSources sources, LintHow how, Surroundings surroundings) {
        this.sources = sources;
        this.how = how;
        this.surroundings = surroundings;
    }

    /**
     * @param isOk whether the default profile finds no error; the other one does not decide
     */
    record Result(Comparison comparison, boolean isOk) {}

    Result compare() throws FailureException {
        LintInput input = how.lenient(sources.read(surroundings), surroundings);
        LintHow.Look look = how.look(input, surroundings);
        LintReport exact = LintHow.report(look, input);
        Comparison comparison =
                Comparison.of(
                        new CompatRun(sources, how, surroundings).report(),
                        exact,
                        look.outcome().policies(),
                        new LintRun(look.settings()));
        return new Result(comparison, exact.isOk());
    }
}

package io.releasegate.cli;

import io.releasegate.analysis.SolverReport;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one conflict of an analysis; opens no workspace. */
@Command(
        name = "policy-explain-conflict",
        description = "Shows one conflict that policy-analyze reports, and what to do about it.")
final class PolicyExplainConflictCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "The id of the conflict.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "The files or folders that were analyzed.")
    private List<String> paths = new ArrayList<>();

    @Mixin private AnalysisHow how = new AnalysisHow();

    private final Surroundings surroundings;

    PolicyExplainConflictCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        SolverReport.Conflict conflict =
                how.run(paths, surroundings)
                        .conflict(id)
                        .orElseThrow(() ->
                                new FailureException(
                                        new Failure.NotFound(
                                                "There is no conflict "
                                                        + id
                                                        + " here. policy-analyze lists them.")));
        surroundings.out().println(AnalysisText.explained(conflict));
        return ExitCode.OK.code();
    }
}

package io.releasegate.cli;

import io.releasegate.analysis.SolverReport;
import io.releasegate.governance.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports conflicts, gaps, ambiguities and rules without effect; opens no workspace. */
@Command(
        name = "policy-analyze",
        description =
                "Reports conflicts, gaps, ambiguities and shadowed rules, each with an input.")
final class PolicyAnalyzeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of policies.")
    private List<String> paths = new ArrayList<>();

    @Mixin private AnalysisHow how = new AnalysisHow();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to answer: text (default) or json.")
    private Format format = Format.TEXT;

    private final Surroundings surroundings;

    PolicyAnalyzeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        SolverReport report = how.run(paths, surroundings);
        surroundings
                .out()
                .println(
                        format == Format.JSON
                                ? JsonText.asOrdered(report.json())
                                : AnalysisText.of(report));
        report.undecided().forEach(surroundings.err()::println);
        return (report.isClean() ? ExitCode.OK : ExitCode.FINDING).code();
    }
}

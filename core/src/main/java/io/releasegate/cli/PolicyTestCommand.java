package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs tests of policies; opens no workspace. */
@Command(
        name = "policy-test",
        description = "Runs tests of policies: inputs with the verdict that is expected.")
final class PolicyTestCommand implements Callable<Integer> {
    private static final String DEFAULT_FOLDER = "policies";

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files of tests, or folders with files that end in .test.yaml.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--coverage",
            description =
                    "Says which rules no test fires and which comparisons are tried on one"
                            + " side only.")
    private boolean coverage;

    @Option(
            names = "--format",
            paramLabel = "text|json|junit",
            description = "How to answer: text (default), json or junit.")
    private PolicyTestFormat format = PolicyTestFormat.TEXT;

    private final Surroundings surroundings;

    PolicyTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        List<String> asked = paths.isEmpty() ? List.of(DEFAULT_FOLDER) : paths;
        PolicyTestResult result = PolicyTestFiles.run(asked, surroundings);
        String answer =
                switch (format) {
                    case TEXT -> PolicyTestText.of(result, coverage);
                    case JSON -> JsonText.asOrdered(PolicyTestJson.of(result, coverage));
                    case JUNIT -> PolicyTestJunit.of(result);
                };
        surroundings.out().println(answer);
        return (result.passed() ? ExitCode.OK : ExitCode.FINDING).code();
    }
}

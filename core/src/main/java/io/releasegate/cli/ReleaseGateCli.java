package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.explain.Reason;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command line as one function: arguments in, exit code out. */
public final class ReleaseGateCli {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseGateCli.class);

    private final Surroundings surroundings;

    public ReleaseGateCli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "releasegate",
            description = "Governs what may be released, and proves it later.",
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "Exit codes: 0 ok, 1 finding or refused, 2 usage, 3 not permitted,",
                "4 integrity failure, 5 not possible now, 70 our fault. See docs/cli.md."
            })
    private static final class Root {}

    /** Runs one command to its end. */
    public int run(String... args) {
        CommandLine line = commandLine();
        if (args.length == 0) {
            line.usage(surroundings.out());
            return ExitCode.OK.code();
        }
        int code = execute(line, args);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return defect(e);
        }
    }

    /** All commands with their options, for the parser and for whoever checks the manual. */
    CommandLine commandLine() {
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
        Commands.all(surroundings).forEach(line::addSubcommand);
        CommandLine people = Objects.requireNonNull(line.getSubcommands().get("people"));
        Commands.people(surroundings).forEach(people::addSubcommand);
        allLines(line);
        return line;
    }

    private void allLines(CommandLine line) {
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((problem, _) -> usage(problem));
        line.setExecutionExceptionHandler((problem, _, _) -> failed(problem));
        addHelp(line);
    }

    private static void addHelp(CommandLine line) {
        for (CommandLine each : line.getSubcommands().values()) {
            addHelp(each);
        }
        if (line.getCommandSpec().findOption("--help") == null) {
            line.getCommandSpec()
                    .addOption(
                            picocli.CommandLine.Model.OptionSpec.builder("-h", "--help")
                                    .usageHelp(true)
                                    .description("Shows this.")
                                    .build());
        }
    }

    private int usage(ParameterException problem) {
        CommandLine where = problem.getCommandLine();
        surroundings.err().println(problem.getMessage());
        surroundings
                .err()
                .println(
                        "Next: "
                                + where.getCommandSpec().qualifiedName()
                                + " --help shows what it takes.");
        return ExitCode.USAGE.code();
    }

    private int failed(Exception problem) {
        return switch (problem) {
            case FailureException failure -> say(failure.failure()).code();
            case RefusedException refused -> {
                surroundings.err().println("Refused.");
                for (Reason reason : refused.reasons()) {
                    surroundings.err().println(line(reason));
                }
                yield ExitCode.FINDING.code();
            }
            default -> defect(problem);
        };
    }

    private ExitCode say(Failure failure) {
        surroundings.err().println(failure.sentence());
        if (failure instanceof Failure.InvalidInput invalid) {
            for (Diagnostic diagnostic : invalid.diagnostics()) {
                surroundings.err().println("  " + line(diagnostic));
            }
        }
        String next =
                switch (failure) {
                    case Failure.Unclear unclear -> "Known: " + unclear.known();
                    case Failure.Locked locked -> "Next: " + locked.unlock();
                    case Failure.Throttled throttled ->
                            "Next: try again in " + throttled.after().toSeconds() + " s.";
                    case Failure.Defect defect -> "This is our fault, code " + defect.code() + ".";
                    case Failure.InvalidInput _,
                            Failure.OwnedElsewhere _,
                            Failure.NotPermitted _,
                            Failure.NotFound _,
                            Failure.Corrupt _,
                            Failure.OlderThanSeen _,
                            Failure.NotWritable _,
                            Failure.Unreachable _,
                            Failure.ClockBehind _,
                            Failure.NotSupported _ ->
                            "";
                };
        if (!next.isEmpty()) {
            surroundings.err().println(next);
        }
        return ExitCode.of(failure);
    }

    private int defect(Throwable problem) {
        String code = "RG-F-" + surroundings.ids().get();
        LOG.error("{}", code, problem);
        surroundings
                .err()
                .println(
                        "This is our fault, code "
                                + code
                                + ": "
                                + problem
                                + ". Nothing is known to have changed; check with `board`.");
        return ExitCode.DEFECT.code();
    }

    static String line(Reason reason) {
        return reason.code()
                + ": "
                + reason.sentence()
                + (reason.next().isEmpty() ? "" : " Next: " + reason.next());
    }

    static String line(Diagnostic diagnostic) {
        return diagnostic.span().source()
                + ":"
                + diagnostic.span().start().line()
                + ":"
                + diagnostic.span().start().column()
                + " "
                + diagnostic.code()
                + ": "
                + diagnostic.message();
    }
}

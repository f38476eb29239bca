package io.releasegate.cli;

import io.releasegate.canonical.source.Reading;
import io.releasegate.governance.FailureException;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.policy.format.FormatResult;
import io.releasegate.policy.format.PolicyFormatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays policy texts out in the canonical way; opens no workspace. */
@Command(
        name = "policy-format",
        description = "Lays policy texts out in the canonical way; the version stays the same.")
final class PolicyFormatCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Policy files; - reads a pipe.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--policy-dir",
            paramLabel = "DIR",
            description = "Formats every .yaml, .yml and .dsl below a folder.")
    private @Nullable String policyDir;

    @Option(names = "--write", description = "Changes the files.")
    private boolean write;

    @Option(
            names = "--check",
            description = "Changes nothing and names the files that would change.")
    private boolean check;

    private final Surroundings surroundings;

    PolicyFormatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException, IOException {
        List<PolicyFiles.Named> named = named();
        if (write && check) {
            throw Input.invalid("Give --write or --check, not both.");
        }
        if (!write && !check && named.size() != 1) {
            throw Input.invalid("Only one text can be printed. Give --write or --check.");
        }
        int different = 0;
        int refused = 0;
        for (PolicyFiles.Named file : named) {
            Reading reading = PolicyText.reading(file.shown(), bytes(file));
            switch (PolicyFormatter.format(reading)) {
                case FormatResult.Formatted done ->
                        different += settle(file, reading, done.text()) ? 1 : 0;
                case FormatResult.Refused reason -> {
                    refused++;
                    say(file, reason);
                }
            }
        }
        return (refused > 0
                        ? ExitCode.USAGE
                        : check && different > 0 ? ExitCode.FINDING : ExitCode.OK)
                .code();
    }

    private List<PolicyFiles.Named> named() throws FailureException, IOException {
        if (policyDir == null) {
            if (files.isEmpty() || (files.contains(STANDARD_INPUT) && files.size() > 1)) {
                throw Input.invalid("Name files, one - for a pipe, or --policy-dir.");
            }
            return files.stream()
                    .map(name -> new PolicyFiles.Named(surroundings.path(name), name))
                    .toList();
        }
        Path folder = surroundings.path(policyDir);
        if (!files.isEmpty() || !Files.isDirectory(folder)) {
            throw Input.invalid(
                    files.isEmpty()
                            ? policyDir + " is no folder. Name one with --policy-dir, or files."
                            : "Name files or --policy-dir, not both.");
        }
        return PolicyFiles.below(folder, policyDir).stream()
                .filter(file -> !file.shown().toLowerCase(Locale.ROOT).endsWith(".json"))
                .toList();
    }

    private byte[] bytes(PolicyFiles.Named file) throws FailureException, IOException {
        return file.shown().equals(STANDARD_INPUT)
                ? surroundings.in().readAllBytes()
                : Input.file(file.path());
    }

    /** Whether the text is another one now, or would be. */
    private boolean settle(PolicyFiles.Named file, Reading reading, String formatted)
            throws FailureException {
        boolean different = !formatted.equals(reading.text().text());
        if (!write && !check) {
            surroundings.out().print(formatted);
        } else if (different) {
            if (write) {
                WholeFile.write(file.path(), formatted.getBytes(StandardCharsets.UTF_8));
            }
            surroundings.out().println(file.shown());
        }
        return different;
    }

    private void say(PolicyFiles.Named file, FormatResult.Refused reason) {
        surroundings
                .err()
                .println(
                        "Left alone: "
                                + file.shown()
                                + ":"
                                + reason.span().start().line()
                                + ":"
                                + reason.span().start().column()
                                + ": "
                                + reason.reason());
    }
}

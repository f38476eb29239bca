package io.releasegate.cli;

import io.releasegate.canonical.source.Codes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which texts to lint. */
final class LintSources {
    private static final String DEFAULT_FOLDER = "policies";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Policy files to lint together.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--policy-dir",
            paramLabel = "DIR",
            description = "Lints every policy below a folder; default: policies.")
    private @Nullable String policyDir;

    /** The files that were named; empty where a folder is looked through. */
    List<String> files() throws FailureException {
        if (policyDir != null && !files.isEmpty()) {
            throw Input.invalid("Name files or --policy-dir, not both.");
        }
        return List.copyOf(files);
    }

    /** The folder as it was named; empty where files were. */
    String shownFolder() {
        return files.isEmpty() ? (policyDir == null ? DEFAULT_FOLDER : policyDir) : "";
    }

    /** What cannot be read is a finding and nothing more, so one bad file hides no other. */
    LintInput read(Surroundings surroundings) throws FailureException {
        if (!files().isEmpty()) {
            return read(
                    "",
                    files.stream()
                            .map(name -> new PolicyFiles.Named(surroundings.path(name), name))
                            .collect(oncePerFile()));
        }
        String shown = shownFolder();
        Path folder = surroundings.path(shown);
        if (!Files.isDirectory(folder)) {
            return failed(shown, "is no folder. Name one with --policy-dir, or name files");
        }
        try {
            List<PolicyFiles.Named> found = PolicyFiles.below(folder, shown);
            return found.isEmpty()
                    ? failed(shown, "has no policy in it; files end in .yaml, .yml, .json or .dsl")
                    : read(shown, found);
        } catch (IOException e) {
            return failed(shown, "cannot be read: " + e.getMessage());
        }
    }

    /** A file that is named twice is one file. */
    private static Collector<PolicyFiles.Named, ?, List<PolicyFiles.Named>> oncePerFile() {
        return Collectors.collectingAndThen(
                Collectors.toMap(
                        PolicyFiles.Named::path,
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new),
                byPath -> List.copyOf(byPath.values()));
    }

    private static LintInput read(String shownFolder, List<PolicyFiles.Named> named) {
        List<LintInput.File> read = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (PolicyFiles.Named file : named) {
            try {
                byte[] bytes = Input.file(file.path());
                read.add(new LintInput.File(file.path(), new SourceFile(file.shown(), bytes)));
            } catch (FailureException e) {
                problems.add(unreadable(file.shown(), e.failure().sentence()));
            }
        }
        return new LintInput(shownFolder, read, problems);
    }

    /** Fails also when lenient: having looked at nothing is not having found nothing. */
    private static LintInput failed(String shown, String why) {
        return new LintInput(shown, List.of(), List.of(unreadable(shown, shown + " " + why + ".")));
    }

    private static Diagnostic unreadable(String shown, String sentence) {
        return Diagnostic.error(Codes.UNREADABLE, sentence, Span.startOf(shown));
    }
}

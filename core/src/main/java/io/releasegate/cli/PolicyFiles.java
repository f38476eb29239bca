package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.FailureException;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Policies read from files, for lint. What cannot be read is a finding and nothing more, so one bad
 * file never hides the others.
 *
 * @param problems findings made while reading
 */
record PolicyFiles(List<PolicyDocument> documents, List<Diagnostic> problems) {
    static final String UNREADABLE = "SCHEMA_VALIDATION_FAILED";

    PolicyFiles {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /**
     * @param shown what the path is called in findings
     */
    record Named(Path path, String shown) {}

    /** Every policy file below a folder, in the order of the names; hidden ones are left out. */
    static List<Named> below(Path folder, String shown) throws IOException {
        Path real = folder.toRealPath();
        List<Named> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(real)) {
            for (Path path : all.filter(PolicyFiles::isPolicy).sorted().toList()) {
                String name = real.relativize(path).toString().replace('\\', '/');
                if (!hidden(real.relativize(path)) && path.toRealPath().startsWith(real)) {
                    found.add(new Named(path, shown.equals(".") ? name : shown + "/" + name));
                }
            }
        }
        return found;
    }

    private static boolean isPolicy(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean suffix = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return suffix && Files.isRegularFile(path);
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    static PolicyFiles read(List<Named> files) {
        List<PolicyDocument> documents = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Named file : files) {
            try {
                Reading reading = DocumentReader.read(file.shown(), Input.file(file.path()));
                ParseResult parsed = PolicyParser.parse(reading);
                parsed.document().ifPresent(documents::add);
                problems.addAll(parsed.diagnostics());
            } catch (FailureException e) {
                String why = e.failure().sentence();
                problems.add(Diagnostic.error(UNREADABLE, why, Span.startOf(file.shown())));
            }
        }
        return new PolicyFiles(documents, problems);
    }

    static Diagnostic unreadable(String shown, String why) {
        return Diagnostic.error(UNREADABLE, shown + " " + why + ".", Span.startOf(shown));
    }
}

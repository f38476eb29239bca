package io.releasegate.app.feature.policies;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.LintRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as the list shows it for one file.
 *
 * @param id stays the same when lint runs again
 * @param file the file that is shown; the finding may be about others
 */
record ProblemItem(String id, Diagnostic diagnostic, String file) {

    /** The findings as items; the same words twice in a file are told apart by their order. */
    private static List<ProblemItem> items(List<Diagnostic> found, String file) {
        Map<String, Integer> times = new HashMap<>();
        List<ProblemItem> items = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            String words =
                    diagnostic.code()
                            + "|"
                            + diagnostic.span().source()
                            + "|"
                            + diagnostic.message();
            String id = words + "|" + times.merge(words, 1, Integer::sum);
            items.add(new ProblemItem(id, diagnostic, file));
        }
        return items;
    }

    /** First what concerns the file, errors before the rest; then what weighs in other files. */
    static List<ProblemItem> order(List<Diagnostic> found, String file) {
        return items(found, file).stream()
                .filter(item -> item.isHere() || item.weighs())
                .sorted(
                        Comparator.comparing((ProblemItem item) -> !item.isHere())
                                .thenComparing(item -> item.diagnostic().severity())
                                .thenComparing(ProblemItem::place))
                .toList();
    }

    private boolean weighs() {
        return diagnostic.severity() != Severity.INFO;
    }

    /** Whether the file that is shown takes part. */
    boolean isHere() {
        return spans().anyMatch(span -> span.source().equals(file));
    }

    /** Where to go: the place in the file that is shown, if it has one. */
    Span place() {
        return spans().filter(span -> span.source().equals(file))
                .findFirst()
                .orElse(diagnostic.span());
    }

    Stream<Span> spans() {
        return Stream.concat(
                Stream.of(diagnostic.span()),
                diagnostic.related().stream().map(Diagnostic.Related::span));
    }

    String sentence() {
        return plain(diagnostic.message());
    }

    /** {@code line 19}, {@code lines 19 and 27}, {@code change-size.yaml line 4}. */
    String where() {
        List<String> parts = new ArrayList<>();
        Set<String> sources =
                spans().map(Span::source).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String source : sources) {
            List<Integer> lines =
                    spans().filter(span -> span.source().equals(source))
                            .map(span -> span.start().line())
                            .distinct()
                            .sorted()
                            .toList();
            String name = source.equals(file) ? "" : fileName(source) + " ";
            parts.add(name + lines(lines));
        }
        return String.join(", ", parts);
    }

    private static String lines(List<Integer> lines) {
        if (lines.size() == 1) {
            return "line " + lines.getFirst();
        }
        String first =
                lines.subList(0, lines.size() - 1).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return "lines " + first + " and " + lines.getLast();
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the rule looks for; empty for problems that no lint rule found. */
    Optional<String> why() {
        return LintRules.byCode(diagnostic.code()).map(rule -> rule.info().summary());
    }

    String severityWord() {
        return switch (diagnostic.severity()) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case INFO -> "Note";
        };
    }

    String spoken() {
        int fixes = diagnostic.fixes().size();
        return severityWord()
                + ", "
                + where()
                + ": "
                + sentence()
                + (fixes == 0 ? "" : " " + FileRow.count(fixes, "fix").replace("fixs", "fixes"));
    }

    static String plain(String message) {
        return message.replace("`", "");
    }
}

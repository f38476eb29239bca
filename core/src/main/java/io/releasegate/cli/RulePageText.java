package io.releasegate.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The page of a rule for a terminal: headings stand out, examples are indented, lines are short.
 */
final class RulePageText {
    private static final int WIDTH = 88;
    private static final String INDENT = "    ";

    private RulePageText() {}

    static String of(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean example = false;
        for (String line : markdown.stripTrailing().lines().toList()) {
            if (line.startsWith("```")) {
                example = !example;
            } else if (example) {
                lines.add(line.isEmpty() ? "" : INDENT + line);
            } else if (line.startsWith("#")) {
                lines.add(line.replaceFirst("^#+\\s*", "").toUpperCase(java.util.Locale.ROOT));
            } else {
                lines.addAll(wrapped(line));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> wrapped(String line) {
        if (line.length() <= WIDTH || line.startsWith("|")) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        String hanging = line.startsWith("- ") ? "  " : "";
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(hanging);
            }
            if (!current.isEmpty() && !current.toString().equals(hanging)) {
                current.append(' ');
            }
            current.append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}

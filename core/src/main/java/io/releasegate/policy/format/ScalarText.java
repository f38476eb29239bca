package io.releasegate.policy.format;

import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a single value or a key is written. */
final class ScalarText {
    private static final List<String> HEADERS = List.of("|", "|-", ">", ">-");

    private ScalarText() {}

    /** On one line. */
    static String inline(String raw, Value value) {
        return switch (value) {
            case Value.Null _ -> "null";
            case Value.Bool flag -> Boolean.toString(flag.value());
            case Value.Text text -> text(raw, text.value());
            case Value.Whole _, Value.Real _ -> raw;
            case Value.Sequence _, Value.Mapping _ ->
                    throw new IllegalStateException("a collection is not written on its own");
        };
    }

    private static String text(String raw, String value) {
        boolean oneLine = raw.indexOf('\n') < 0;
        if (raw.startsWith("\"")) {
            return oneLine ? raw : quoted(value);
        }
        if (raw.startsWith("'")) {
            boolean harder = value.indexOf('"') >= 0 || value.indexOf('\\') >= 0;
            return harder && oneLine ? raw : quoted(value);
        }
        if (isBlock(raw)) {
            return quoted(value);
        }
        return oneLine || isPlain(value) ? value : quoted(value);
    }

    /** Whether folded words of several lines may stand on one without quotes. */
    private static boolean isPlain(String value) {
        return !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":")
                && value.indexOf('\n') < 0
                && "{}[],".chars().noneMatch(c -> value.indexOf(c) >= 0);
    }

    static boolean isBlock(String raw) {
        return raw.startsWith("|") || raw.startsWith(">");
    }

    /** Whether the lines of a text block can be moved as they are. */
    static boolean canMove(String raw) {
        String header = raw.lines().findFirst().orElse("").strip();
        String style = header.split("\\s", 2)[0];
        String first = raw.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("");
        int indent = first.length() - first.stripLeading().length();
        return HEADERS.contains(style)
                && indent > 0
                && raw.lines().skip(1).allMatch(line -> line.isBlank() || leading(line) >= indent)
                && raw.lines().skip(1).noneMatch(line -> line.indexOf('\t') >= 0);
    }

    /** The text block with its lines at another indent. */
    static String moved(String raw, int indent) {
        List<String> lines = raw.lines().toList();
        int before =
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .mapToInt(ScalarText::leading)
                        .findFirst()
                        .orElse(0);
        String blanks = " ".repeat(indent);
        return lines.getFirst().stripTrailing()
                + lines.stream()
                        .skip(1)
                        .map(line ->
                                line.length() < before || line.isBlank()
                                        ? "\n"
                                        : "\n" + blanks + line.substring(before))
                        .collect(Collectors.joining());
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }

    static String quoted(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' '
                            || c == '\u007F'
                            || c == '\u0085'
                            || c == '\uFEFF'
                            || (c >= '\u2028' && c <= '\u2029')) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}

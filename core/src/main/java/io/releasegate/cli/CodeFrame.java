package io.releasegate.cli;

import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;

/** The line a finding stands in, with the place marked below it. */
final class CodeFrame {
    private static final int WIDTH = 100;
    private static final int BEFORE = 30;
    private static final String MORE = "…";

    private CodeFrame() {}

    /** Two lines, each begun with a line end; nothing where the line is blank. */
    static String of(SourceText text, Span span) {
        int number = Math.min(span.start().line(), text.lineCount());
        String line = text.line(number);
        if (line.isBlank()) {
            return "";
        }
        int from = Math.min(span.start().column() - 1, line.length());
        int to = span.end().line() == number ? span.end().column() - 1 : line.length();
        int first = line.length() <= WIDTH ? 0 : Math.max(0, from - BEFORE);
        int last = Math.min(line.length(), first + WIDTH);
        String before = shown(line.substring(first, from));
        String marked = shown(line.substring(from, Math.clamp(to, from, last)));
        String after = shown(line.substring(Math.clamp(to, from, last), last));
        String start = first > 0 ? MORE : "";
        String margin = "  " + " ".repeat(Integer.toString(number).length()) + " | ";
        return "\n  "
                + number
                + " | "
                + (start + before + marked + after + (last < line.length() ? MORE : ""))
                        .stripTrailing()
                + "\n"
                + margin
                + " ".repeat(length(start + before))
                + "^".repeat(Math.max(1, length(marked)));
    }

    private static String shown(String part) {
        return Printable.of(part.replace('\t', ' '));
    }

    private static int length(String part) {
        return part.codePointCount(0, part.length());
    }
}

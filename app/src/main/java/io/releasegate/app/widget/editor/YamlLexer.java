package io.releasegate.app.widget.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells the parts of one line of YAML or JSON apart, for colour only. A line is read by itself, so
 * that typing colours no other line; text that goes on over several lines reads as plain words.
 */
public final class YamlLexer {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d._]*([eE][-+]?\\d+)?");
    private static final Pattern KEYWORD =
            Pattern.compile("true|false|null|~|yes|no|on|off|[A-Z][A-Z_]+");

    /** What a stretch of text is. */
    public enum Part {
        KEY,
        STRING,
        NUMBER,
        KEYWORD,
        COMMENT,
        PUNCTUATION,
        ANCHOR;

        String styleClass() {
            return "rg-syn-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of the line; {@code end} is exclusive. */
    public record Token(int start, int end, Part part) {}

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean valueStarts = true;

    private YamlLexer(String line) {
        this.line = line;
    }

    /** The parts of a line, in order; blanks belong to none. */
    public static List<Token> line(String line) {
        return new YamlLexer(line).read();
    }

    private List<Token> read() {
        if (line.equals("---") || line.equals("...")) {
            return List.of(new Token(0, line.length(), Part.PUNCTUATION));
        }
        while (at < line.length()) {
            next(line.charAt(at));
        }
        return List.copyOf(tokens);
    }

    private void next(char c) {
        boolean afterBlank = at == 0 || Character.isWhitespace(line.charAt(at - 1));
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#' && afterBlank) {
            take(line.length(), Part.COMMENT);
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if ("{}[],".indexOf(c) >= 0) {
            depth += c == '{' || c == '[' ? 1 : c == ',' ? 0 : -1;
            take(at + 1, Part.PUNCTUATION);
            valueStarts = true;
        } else if (c == ':' || (valueStarts && (c == '-' || c == '?') && endsWord(at + 1))) {
            take(at + 1, Part.PUNCTUATION);
            valueStarts = true;
        } else if (valueStarts && (c == '&' || c == '*' || c == '!')) {
            take(wordEnd(), Part.ANCHOR);
        } else if (valueStarts && (c == '|' || c == '>')) {
            take(wordEnd(), Part.PUNCTUATION);
        } else {
            plain();
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += quote == '"' && line.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(line.length(), end + 1);
        take(end, isColon(skipBlanks(end)) ? Part.KEY : Part.STRING);
        valueStarts = false;
    }

    private void plain() {
        int end = at;
        while (end < line.length() && !endsPlain(end)) {
            end++;
        }
        boolean key = isColon(end);
        String word = line.substring(at, end).stripTrailing();
        Part part = key ? Part.KEY : value(word);
        take(at + Math.max(1, word.length()), part);
        at = Math.max(at, end);
        valueStarts = false;
    }

    private static Part value(String word) {
        if (NUMBER.matcher(word).matches()) {
            return Part.NUMBER;
        }
        return KEYWORD.matcher(word).matches() ? Part.KEYWORD : Part.STRING;
    }

    private boolean endsPlain(int index) {
        char c = line.charAt(index);
        boolean comment = c == '#' && index > 0 && Character.isWhitespace(line.charAt(index - 1));
        return comment || isColon(index) || (depth > 0 && "{}[],".indexOf(c) >= 0);
    }

    private boolean isColon(int index) {
        return index < line.length()
                && line.charAt(index) == ':'
                && (endsWord(index + 1)
                        || (depth > 0 && "{[\"'".indexOf(line.charAt(index + 1)) >= 0));
    }

    private boolean endsWord(int index) {
        return index >= line.length() || Character.isWhitespace(line.charAt(index));
    }

    private int wordEnd() {
        int end = at;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && (end == at || "{}[],".indexOf(line.charAt(end)) < 0)) {
            end++;
        }
        return end;
    }

    private int skipBlanks(int from) {
        int index = from;
        while (index < line.length() && Character.isWhitespace(line.charAt(index))) {
            index++;
        }
        return index;
    }

    private void take(int end, Part part) {
        tokens.add(new Token(at, end, part));
        at = end;
    }
}

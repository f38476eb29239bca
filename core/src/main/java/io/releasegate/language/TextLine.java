package io.releasegate.language;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of block YAML taken apart without regard for the lines around it.
 *
 * @param steps dashes and the key, from left to right
 * @param contentColumn where the key or the value starts after the dashes
 * @param valueColumn where the value starts; the end of the line where there is none
 */
record TextLine(String text, List<Step> steps, int contentColumn, int valueColumn) {

    /** A dash or a key and the column in which it starts. */
    record Step(int column, String name) {
        boolean isDash() {
            return name.equals("-");
        }
    }

    static TextLine of(String line) {
        List<Step> steps = new ArrayList<>();
        int at = blanks(line, 0);
        while (at < line.length()
                && line.charAt(at) == '-'
                && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
            steps.add(new Step(at, "-"));
            at = at + 1 == line.length() ? at + 1 : blanks(line, at + 1);
        }
        int content = at;
        int colon = colon(line, at);
        if (colon < 0) {
            return new TextLine(line, List.copyOf(steps), content, content);
        }
        steps.add(new Step(at, unquoted(line.substring(at, colon).strip())));
        return new TextLine(line, List.copyOf(steps), content, blanks(line, colon + 1));
    }

    /** Nothing, or only a comment. */
    boolean isEmpty() {
        return text.isBlank() || text.stripLeading().startsWith("#");
    }

    boolean hasKey() {
        return !steps.isEmpty() && !steps.getLast().isDash();
    }

    String key() {
        return hasKey() ? steps.getLast().name() : "";
    }

    /** What stands after the colon, without a comment. */
    String value() {
        String value = text.substring(Math.min(valueColumn, text.length()));
        int comment = value.startsWith("#") ? 0 : value.indexOf(" #");
        return (comment < 0 ? value : value.substring(0, comment)).strip();
    }

    static String unquoted(String word) {
        boolean quoted =
                word.length() > 1
                        && (word.charAt(0) == '"' || word.charAt(0) == '\'')
                        && word.charAt(word.length() - 1) == word.charAt(0);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static int blanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** The colon that ends a key which starts at a column; -1 where no key does. */
    private static int colon(String line, int from) {
        if (from >= line.length() || "{[#&*!|>".indexOf(line.charAt(from)) >= 0) {
            return -1;
        }
        char quote = line.charAt(from);
        int at = from;
        if (quote == '"' || quote == '\'') {
            at = line.indexOf(quote, from + 1) + 1;
            return at > 0 && at < line.length() && line.charAt(at) == ':' ? at : -1;
        }
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ':' && (at + 1 == line.length() || line.charAt(at + 1) == ' ')) {
                return at;
            }
            if (c == '#' && at > from && line.charAt(at - 1) == ' ') {
                return -1;
            }
            at++;
        }
        return -1;
    }
}

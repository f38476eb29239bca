package io.releasegate.cli;

/** Text inside XML 1.0, which knows no control characters and no half surrogates. */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /** Between tags. */
    static String text(String text) {
        return escaped(text, false);
    }

    /** Between double quotes; line ends and tabs survive reading. */
    static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean quoted) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append(quoted ? "&quot;" : "\"");
                        case '\t', '\n', '\r' -> {
                            if (quoted || c == '\r') {
                                out.append("&#").append(c).append(';');
                            } else {
                                out.append((char) c);
                            }
                        }
                        default -> out.appendCodePoint(isLegal(c) ? c : REPLACEMENT);
                    }
                });
        return out.toString();
    }

    private static boolean isLegal(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}

package io.releasegate.cli;

/**
 * Text from files, safe to show: what a terminal would act on, or what would reorder the line, is
 * shown as its number instead.
 */
final class Printable {
    private Printable() {}

    /** One line; line ends are shown as well. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isActive)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (isActive(c)) {
                        shown.append("<U+%04X>".formatted(c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                });
        return shown.toString();
    }

    static boolean isActive(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

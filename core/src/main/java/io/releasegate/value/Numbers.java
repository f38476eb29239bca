package io.releasegate.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads values as numbers the way rules do: generously for bounds, strictly for counts. */
public final class Numbers {
    private static final String DIGITS = "\\d++(?:_\\d++)*+";
    private static final Pattern REAL =
            Pattern.compile(
                    "[+-]?(?:"
                            + DIGITS
                            + "(?:\\.(?:"
                            + DIGITS
                            + ")?)?|\\."
                            + DIGITS
                            + ")(?:[eE][+-]?"
                            + DIGITS
                            + ")?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?" + DIGITS);
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(?:inity)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[+-]?nan");

    private Numbers() {}

    /**
     * The value as binary64, or empty where it does not read as a number. Text may have blanks
     * around it, single underscores between digits, any Unicode digits, {@code inf} and {@code
     * nan}; a whole number beyond the range becomes an infinity.
     */
    public static Optional<Double> asDouble(Value value) {
        return switch (value) {
            case Value.Bool bool -> Optional.of(bool.value() ? 1.0 : 0.0);
            case Value.Whole whole -> Optional.of(whole.value().doubleValue());
            case Value.Real real -> Optional.of(real.value());
            case Value.Text text -> parse(text.value());
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> Optional.empty();
        };
    }

    /**
     * The value as a whole number: reals lose their fraction, booleans are 0 and 1, text needs
     * plain digits. Empty where it does not read as one.
     */
    public static Optional<BigInteger> asWhole(Value value) {
        return switch (value) {
            case Value.Bool bool -> Optional.of(bool.value() ? BigInteger.ONE : BigInteger.ZERO);
            case Value.Whole whole -> Optional.of(whole.value());
            case Value.Real real ->
                    Double.isFinite(real.value())
                            ? Optional.of(new BigDecimal(real.value()).toBigInteger())
                            : Optional.empty();
            case Value.Text text -> parseWhole(text.value());
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> Optional.empty();
        };
    }

    /**
     * Most texts are words: they are told from numbers without a pattern. Digits are ASCII here.
     */
    private static boolean canStartNumber(char first) {
        return (first >= '0' && first <= '9') || "+-.iInN".indexOf(first) >= 0;
    }

    private static Optional<Double> parse(String text) {
        String plain = plain(text);
        if (plain.isEmpty() || !canStartNumber(plain.charAt(0))) {
            return Optional.empty();
        }
        if (REAL.matcher(plain).matches()) {
            return Optional.of(Double.parseDouble(plain.replace("_", "")));
        }
        if (INFINITE.matcher(plain).matches()) {
            return Optional.of(
                    plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return NOT_A_NUMBER.matcher(plain).matches() ? Optional.of(Double.NaN) : Optional.empty();
    }

    private static Optional<BigInteger> parseWhole(String text) {
        String plain = plain(text);
        return WHOLE.matcher(plain).matches() && plain.length() <= 4300
                ? Optional.of(new BigInteger(plain.replace("_", "")))
                : Optional.empty();
    }

    /** Without surrounding blanks and with every decimal digit in its ASCII form. */
    private static String plain(String text) {
        return trimmed(isAscii(text) ? text : withAsciiDigits(text));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withAsciiDigits(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
                        result.append((char) ('0' + Character.digit(point, 10)));
                    } else {
                        result.appendCodePoint(point);
                    }
                });
        return result.toString();
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}

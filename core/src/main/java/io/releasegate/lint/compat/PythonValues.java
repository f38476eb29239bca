package io.releasegate.lint.compat;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the language of the reference sees them. A missing value is null. */
final class PythonValues {
    /** Texts by code point, which is not the order of UTF-16 units. */
    static final Comparator<String> CODE_POINTS = PythonValues::compareCodePoints;

    private PythonValues() {}

    /** Missing, null, false, zero and everything empty count as false. */
    static boolean isTruthy(@Nullable Value value) {
        return switch (value) {
            case null -> false;
            case Value.Null _ -> false;
            case Value.Bool bool -> bool.value();
            case Value.Whole whole -> whole.value().signum() != 0;
            case Value.Real real -> real.value() != 0;
            case Value.Text text -> !text.value().isEmpty();
            case Value.Sequence list -> !list.items().isEmpty();
            case Value.Mapping map -> !map.members().isEmpty();
        };
    }

    /** The first of these that counts as true. */
    static @Nullable Value firstTruthy(Value.Mapping map, String... keys) {
        for (String key : keys) {
            Value value = map.members().get(key);
            if (isTruthy(value)) {
                return value;
            }
        }
        return null;
    }

    /** The first of these that counts as true, else the last one whatever it is. */
    static @Nullable Value firstTruthyOrLast(Value.Mapping map, String key, String last) {
        Value first = firstTruthy(map, key);
        return first != null ? first : map.members().get(last);
    }

    /** As {@code str} writes it: text bare, other values as in a program. */
    static String text(Value value) {
        return value instanceof Value.Text text ? text.value() : repr(value);
    }

    /** The text of a value that counts as true, else nothing; without blanks around it. */
    static String trimmedOrBlank(@Nullable Value value) {
        return value == null || !isTruthy(value) ? "" : trimmed(text(value));
    }

    static String lowerOrBlank(@Nullable Value value) {
        return trimmedOrBlank(value).toLowerCase(Locale.ROOT);
    }

    /** Compact JSON with sorted keys; texts that are equal here are equal to the reference. */
    static String json(Value value) {
        return CanonicalJson.text(value, Encoder.C4);
    }

    /** The value as a whole number where it reads as one. */
    static Optional<BigInteger> whole(@Nullable Value value) {
        return value == null ? Optional.empty() : Numbers.asWhole(value);
    }

    static String trimmed(String text) {
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

    static String repr(Value value) {
        return switch (value) {
            case Value.Null _ -> "None";
            case Value.Bool bool -> bool.value() ? "True" : "False";
            case Value.Whole whole -> whole.value().toString();
            case Value.Real real -> real(real);
            case Value.Text text -> quoted(text.value());
            case Value.Sequence list ->
                    list.items().stream()
                            .map(PythonValues::repr)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Value.Mapping map ->
                    map.members().entrySet().stream()
                            .map(PythonValues::member)
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String member(Map.Entry<String, Value> member) {
        return quoted(member.getKey()) + ": " + repr(member.getValue());
    }

    private static String real(Value.Real real) {
        if (Double.isNaN(real.value())) {
            return "nan";
        }
        if (Double.isInfinite(real.value())) {
            return real.value() > 0 ? "inf" : "-inf";
        }
        return json(real);
    }

    private static String quoted(String text) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> append(out, point, quote));
        return out.append(quote).toString();
    }

    private static void append(StringBuilder out, int point, char quote) {
        switch (point) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (point == quote) {
                    out.append('\\').append(quote);
                } else if (point == ' ' || isPrintable(point)) {
                    out.appendCodePoint(point);
                } else {
                    String form = point > 0xffff ? "\\U%08x" : point > 0xff ? "\\u%04x" : "\\x%02x";
                    out.append(String.format(Locale.ROOT, form, point));
                }
            }
        }
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean astral = Character.isSurrogate(a) != Character.isSurrogate(b);
                return astral ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}

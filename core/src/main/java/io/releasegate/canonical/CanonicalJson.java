package io.releasegate.canonical;

import io.releasegate.canonical.source.Pointers;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes a value in one of the canonical forms: keys by code point, no needless blanks, nulls kept,
 * no Unicode normalisation. Equal bytes mean equal content, so hashes are built on this text.
 */
public final class CanonicalJson {
    /** Code points, not UTF-16 units: an astral character sorts after U+FFFF. */
    static final Comparator<String> CODE_POINTS = CanonicalJson::compareCodePoints;

    private final Encoder encoder;
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The UTF-8 bytes of the canonical text.
     *
     * @throws NotCanonicalException for half a surrogate pair in C1 to C3 and for numbers that are
     *     not finite in C2 and C3
     */
    public static byte[] bytes(Value value, Encoder encoder) {
        return text(value, encoder).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text; throws like {@link #bytes}. */
    public static String text(Value value, Encoder encoder) {
        CanonicalJson json = new CanonicalJson(encoder);
        json.write(value, "");
        return json.out.toString();
    }

    private void write(Value value, String pointer) {
        switch (value) {
            case Value.Null _ -> out.append("null");
            case Value.Bool bool -> out.append(bool.value());
            case Value.Whole whole -> out.append(whole.value());
            case Value.Real real -> writeReal(real.value(), pointer);
            case Value.Text text -> writeText(text.value(), pointer);
            case Value.Sequence list -> writeList(list, pointer);
            case Value.Mapping map -> writeObject(map, pointer);
        }
    }

    private void writeReal(double real, String pointer) {
        if (encoder.finiteOnly() && !Double.isFinite(real)) {
            throw new NotCanonicalException(
                    pointer,
                    "the number at "
                            + place(pointer)
                            + " is not finite; "
                            + encoder
                            + " has no form for it");
        }
        out.append(encoder.wholeReals() ? RealText.withoutFraction(real) : RealText.repr(real));
    }

    private void writeList(Value.Sequence list, String pointer) {
        out.append('[');
        for (int i = 0; i < list.items().size(); i++) {
            separate(i);
            write(list.items().get(i), Pointers.child(pointer, i));
        }
        out.append(']');
    }

    private void writeObject(Value.Mapping map, String pointer) {
        List<Map.Entry<String, Value>> members = new ArrayList<>(map.members().entrySet());
        members.sort(Map.Entry.comparingByKey(CODE_POINTS));
        out.append('{');
        for (int i = 0; i < members.size(); i++) {
            separate(i);
            String below = Pointers.child(pointer, members.get(i).getKey());
            writeText(members.get(i).getKey(), below);
            out.append(encoder.spaced() ? ": " : ":");
            write(members.get(i).getValue(), below);
        }
        out.append('}');
    }

    private void separate(int index) {
        if (index > 0) {
            out.append(encoder.spaced() ? ", " : ",");
        }
    }

    private void writeText(String text, String pointer) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (encoder.ascii() && c > 0x7e) {
                escape(c);
                continue;
            }
            if (Character.isSurrogate(c)) {
                i = writePair(text, i, pointer);
                continue;
            }
            writePlain(c);
        }
        out.append('"');
    }

    private void writePlain(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    escape(c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private int writePair(String text, int index, String pointer) {
        char c = text.charAt(index);
        if (!Character.isHighSurrogate(c)
                || index + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(index + 1))) {
            throw new NotCanonicalException(
                    pointer,
                    "the text at "
                            + place(pointer)
                            + " has half a surrogate pair, which UTF-8 cannot hold");
        }
        out.append(c).append(text.charAt(index + 1));
        return index + 1;
    }

    private void escape(char c) {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0".repeat(4 - hex.length())).append(hex);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean astralDecides = Character.isSurrogate(a) != Character.isSurrogate(b);
                if (astralDecides) {
                    return Character.isSurrogate(a) ? 1 : -1;
                }
                return Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}

package io.releasegate.analysis;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the names in rule sets are read, which are rarely anything but text. */
final class PlainText {
    private PlainText() {}

    /** Whether there is more than nothing, false, zero or an empty text or list. */
    static boolean saysAnything(@Nullable Value value) {
        return switch (value) {
            case null -> false;
            case Value.Null _ -> false;
            case Value.Text text -> !text.value().isEmpty();
            case Value.Bool bool -> bool.value();
            case Value.Whole whole -> whole.value().signum() != 0;
            case Value.Real real -> real.value() != 0;
            case Value.Sequence list -> !list.items().isEmpty();
            case Value.Mapping map -> !map.members().isEmpty();
        };
    }

    /** Text as it is, everything else spelled out. */
    static String of(@Nullable Value value) {
        return switch (value) {
            case null -> "None";
            case Value.Null _ -> "None";
            case Value.Text text -> text.value();
            case Value.Bool bool -> bool.value() ? "True" : "False";
            case Value.Whole _, Value.Real _, Value.Sequence _, Value.Mapping _ ->
                    CanonicalJson.text(value, Encoder.C1);
        };
    }

    /** The items of a list, the keys of an object, the characters of a text. */
    static List<String> parts(@Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Value.Sequence list -> list.items().stream().map(PlainText::of).toList();
            case Value.Mapping map -> List.copyOf(map.members().keySet());
            case Value.Text text ->
                    text.value().codePoints().mapToObj(Character::toString).toList();
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ -> List.of();
        };
    }
}

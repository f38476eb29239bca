package io.releasegate.policy;

import io.releasegate.value.Value;
import java.util.Locale;

/** How expected texts are spelled before they are compared. */
enum ExpectedText {
    AS_WRITTEN,
    LOWER_CASE,
    UPPER_CASE;

    /** The value with its texts, also those in a list, in this spelling. */
    Value spell(Value value) {
        return switch (value) {
            case Value.Text text -> Value.of(spell(text.value()));
            case Value.Sequence list -> Value.of(list.items().stream().map(this::spell).toList());
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _, Value.Mapping _ -> value;
        };
    }

    String spell(String text) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case LOWER_CASE -> text.strip().toLowerCase(Locale.ROOT);
            case UPPER_CASE -> text.strip().toUpperCase(Locale.ROOT);
        };
    }
}

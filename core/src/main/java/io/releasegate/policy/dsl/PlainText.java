package io.releasegate.policy.dsl;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Value;

/** How a generated message spells a value: texts without quotes, {@code True}, {@code 10.0}. */
final class PlainText {
    private PlainText() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Text text -> text.value();
            case Value.Bool bool -> bool.value() ? "True" : "False";
            case Value.Null _, Value.Whole _, Value.Real _, Value.Sequence _, Value.Mapping _ ->
                    CanonicalJson.text(value, Encoder.C1);
        };
    }
}

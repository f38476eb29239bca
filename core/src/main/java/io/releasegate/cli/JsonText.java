package io.releasegate.cli;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.IndentedJson;
import io.releasegate.value.Value;

/** JSON for people and scripts: indented by two, raw Unicode, no blank before a colon. */
final class JsonText {
    private JsonText() {}

    /** Members by name at every level. */
    static String sorted(Value value) {
        return IndentedJson.sorted(value, Encoder.C1);
    }

    /** Members in the order they were put in. */
    static String asOrdered(Value value) {
        return IndentedJson.text(value, Encoder.C1);
    }
}

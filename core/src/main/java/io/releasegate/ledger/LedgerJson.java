package io.releasegate.ledger;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.value.Value;

/** The one JSON form of the ledger: canonical C2. */
final class LedgerJson {

    private LedgerJson() {}

    /**
     * @throws IllegalArgumentException for text that UTF-8 cannot hold
     */
    static byte[] encode(Value value) {
        return CanonicalJson.bytes(value, Encoder.C2);
    }

    static Value parse(byte[] bytes) throws LedgerFormatException {
        try {
            return JsonReader.value(bytes);
        } catch (IllegalArgumentException e) {
            throw new LedgerFormatException("not JSON: " + e.getMessage(), e);
        }
    }
}

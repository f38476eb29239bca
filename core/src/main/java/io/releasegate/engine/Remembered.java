package io.releasegate.engine;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of a command, so that the same command sent again gets the first answer.
 *
 * @param arguments digest of what made it this command
 * @param head the ledger head right after it
 * @param reasons of the refusal; empty where it was done
 * @param memo what its own class needs to build the answer again
 */
record Remembered(
        PersonId person,
        String command,
        Sha256 arguments,
        LedgerHead head,
        boolean refused,
        List<Reason> reasons,
        Value.Mapping memo) {
    private static final int FORM = 1;

    Remembered {
        reasons = List.copyOf(reasons);
    }

    byte[] encode() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("v", Value.of(FORM));
        members.put("person", Value.of(person.value()));
        members.put("command", Value.of(command));
        members.put("arguments", Value.of(arguments.hex()));
        members.put("seq", Value.of(head.seq()));
        members.put("hash", Value.of(head.hash().hex()));
        members.put("at", Value.of(head.at().toString()));
        members.put("refused", Value.of(refused));
        members.put("reasons", Reasons.value(reasons));
        members.put("memo", memo);
        return CanonicalJson.bytes(Value.of(members), Encoder.C2);
    }

    static Remembered decode(byte[] bytes) throws StoreException {
        try {
            Memo in = new Memo(JsonReader.value(bytes));
            return new Remembered(
                    new PersonId(in.text("person")),
                    in.text("command"),
                    new Sha256(in.text("arguments")),
                    new LedgerHead(
                            in.whole("seq"),
                            new Sha256(in.text("hash")),
                            Instant.parse(in.text("at"))),
                    in.truth("refused"),
                    Reasons.of(in.values("reasons")),
                    in.mapping("memo"));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new StoreException(
                    StoreException.Kind.CORRUPT,
                    "what was remembered of an earlier command cannot be read",
                    e);
        }
    }
}

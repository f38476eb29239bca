package io.releasegate.ledger;

import io.releasegate.model.event.LedgerEvent;
import io.releasegate.value.Value;
import java.util.Arrays;

/**
 * An event as a type word and canonical payload bytes, and back. Decoding is strict: bytes that
 * this program would not have written itself are refused, so that one event has one form.
 */
public final class EventCodec {

    private EventCodec() {}

    /** An event's recorded form. */
    public record Encoded(EventType type, byte[] payload) {}

    public static Encoded encode(LedgerEvent event) {
        return new Encoded(EventType.of(event), payload(event));
    }

    /** Canonical payload bytes. */
    public static byte[] payload(LedgerEvent event) {
        return LedgerJson.encode(EventMembers.of(event));
    }

    /** What the root key signs: the canonical founding payload without its signature. */
    public static byte[] foundingStatement(LedgerEvent.WorkspaceFounded founded) {
        return LedgerJson.encode(EventMembers.withoutSignature(founded));
    }

    /**
     * @throws LedgerFormatException for an unknown type word, a missing or unknown member, a member
     *     of the wrong shape, or bytes that are not canonical
     */
    public static LedgerEvent decode(String type, byte[] payload) throws LedgerFormatException {
        EventType known =
                EventType.parse(type)
                        .orElseThrow(() ->
                                new LedgerFormatException(
                                        "unknown event type \""
                                                + type
                                                + "\"; a newer version may have written it"));
        Value value = LedgerJson.parse(payload);
        LedgerEvent event = EventReader.read(known, value);
        if (!Arrays.equals(payload(event), payload)) {
            throw new LedgerFormatException("the payload of this " + type + " is not canonical");
        }
        return event;
    }
}

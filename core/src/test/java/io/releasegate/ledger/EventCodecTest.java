package io.releasegate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.event.LedgerEvent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    @Property(tries = 600)
    void every_event_comes_back_as_it_was(@ForAll EventType type, @ForAll long seed)
            throws LedgerFormatException {
        LedgerEvent event = Events.of(type, seed);
        EventCodec.Encoded encoded = EventCodec.encode(event);

        assertEquals(type, encoded.type());
        assertEquals(event, EventCodec.decode(type.name(), encoded.payload()));
    }

    @Property(tries = 300)
    void a_payload_under_another_type_word_is_refused_unless_it_has_the_same_members(
            @ForAll EventType type, @ForAll EventType other, @ForAll long seed) {
        byte[] payload = EventCodec.payload(Events.of(type, seed));
        try {
            LedgerEvent read = EventCodec.decode(other.name(), payload);
            assertArrayEquals(payload, EventCodec.payload(read));
        } catch (LedgerFormatException e) {
            assertTrue(type != other, e.getMessage());
        }
    }

    @Test
    void the_recorded_form_is_stable() {
        LedgerEvent event =
                new LedgerEvent.ReleaseSuperseded(new ReleaseId("r1"), new ReleaseId("r2"));
        assertEquals(EventType.RELEASE_SUPERSEDED, EventCodec.encode(event).type());
        assertEquals(
                "{\"by\":\"r2\",\"release\":\"r1\"}", new String(EventCodec.payload(event), UTF_8));
    }

    @Test
    void the_type_words_never_change() {
        assertEquals(
                List.of(
                        "WORKSPACE_FOUNDED",
                        "VERSION_SUBMITTED",
                        "RELEASE_CREATED",
                        "APPROVAL_REQUESTED",
                        "APPROVAL_GIVEN",
                        "RELEASE_REJECTED",
                        "RELEASE_SCHEDULED",
                        "RELEASE_ACTIVATED",
                        "RELEASE_SUPERSEDED",
                        "RELEASE_ROLLED_BACK",
                        "RELEASE_HELD",
                        "RELEASE_CANCELLED",
                        "ROLLBACK_CONFIRMED",
                        "COMMAND_REFUSED",
                        "SECURITY_EVENT"),
                List.of(EventType.values()).stream().map(Enum::name).toList());
    }

    @Test
    void the_founding_statement_is_the_payload_without_its_signature() {
        LedgerEvent.WorkspaceFounded founded =
                new LedgerEvent.WorkspaceFounded(
                        new TenantId("t"), true, new PersonId("p"), List.of(), "aa", "bb");
        assertEquals(
                "{\"documents\":[],\"founder\":\"p\",\"root_key\":\"aa\",\"sample\":true,"
                        + "\"tenant\":\"t\"}",
                new String(EventCodec.foundingStatement(founded), UTF_8));
    }

    @Test
    void anything_unexpected_is_refused_with_its_place() {
        assertRefused("RELEASE_EXPLODED", "{}", "unknown event type \"RELEASE_EXPLODED\"");
        assertRefused("RELEASE_SUPERSEDED", "{\"by\":\"b\"}", "has no member \"release\"");
        assertRefused(
                "RELEASE_SUPERSEDED",
                "{\"by\":\"b\",\"extra\":1,\"release\":\"r\"}",
                "unknown members [extra]");
        assertRefused("RELEASE_SUPERSEDED", "{\"by\":7,\"release\":\"r\"}", "by is not text");
        assertRefused("RELEASE_SUPERSEDED", "{\"by\":\" \",\"release\":\"r\"}", "no sense");
        assertRefused("RELEASE_SUPERSEDED", "{\"by\": \"b\",\"release\":\"r\"}", "not canonical");
        assertRefused("RELEASE_SUPERSEDED", "{\"release\":\"r\",\"by\":\"b\"}", "not canonical");
        assertRefused("RELEASE_SUPERSEDED", "[]", "is not an object");
        assertRefused("RELEASE_SUPERSEDED", "{\"by\"", "not JSON");
        assertRefused(
                "RELEASE_SCHEDULED",
                "{\"effective_at\":\"2026-02-12T08:31:52.000Z\",\"release\":\"r\"}",
                "not canonical");
        assertRefused(
                "RELEASE_SCHEDULED",
                "{\"effective_at\":\"yesterday\",\"release\":\"r\"}",
                "effective_at has the value \"yesterday\"");
    }

    @Test
    void text_that_utf_8_cannot_hold_is_never_recorded() {
        LedgerEvent half = new LedgerEvent.ReleaseCancelled(new ReleaseId("r"), "\ud83d");
        assertThrows(IllegalArgumentException.class, () -> EventCodec.encode(half));
    }

    @Test
    void a_payload_hash_depends_on_every_byte() {
        byte[] payload = EventCodec.payload(Events.of(EventType.RELEASE_CREATED, 1));
        Sha256 before = io.releasegate.canonical.Hashes.sha256(payload);
        payload[3]++;
        assertTrue(!before.equals(io.releasegate.canonical.Hashes.sha256(payload)));
    }

    private static void assertRefused(String type, String payload, String words) {
        LedgerFormatException refused =
                assertThrows(
                        LedgerFormatException.class,
                        () -> EventCodec.decode(type, payload.getBytes(UTF_8)));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(words), message);
    }
}

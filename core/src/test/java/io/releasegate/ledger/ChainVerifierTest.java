package io.releasegate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.Hashes;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
    private final List<ChainVerifier.Link> links = new ArrayList<>(Chains.of(20));

    @Test
    void the_hash_is_of_a_zero_byte_and_the_canonical_members() {
        byte[] payload = "{}".getBytes(UTF_8);
        LedgerEntry entry =
                LedgerChain.link(
                        new TenantId("t"),
                        LedgerHead.EMPTY,
                        Instant.parse("2026-02-12T08:31:52.613456789Z"),
                        EventType.RELEASE_HELD,
                        new PersonId("mira"),
                        new CommandId("c1"),
                        "payments",
                        payload);
        String bytes =
                "\0{\"actor\":\"mira\",\"at\":\"2026-02-12T08:31:52.613456Z\","
                        + "\"command_id\":\"c1\",\"payload_sha256\":\""
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + "\",\"prev\":\""
                        + "0".repeat(64)
                        + "\",\"seq\":1,\"subject\":\"payments\",\"tenant\":\"t\","
                        + "\"type\":\"RELEASE_HELD\",\"v\":1}";
        assertEquals(Hashes.sha256(bytes.getBytes(UTF_8)), entry.hash());
        assertEquals(Sha256.ZERO, entry.prev());
    }

    @Test
    void time_always_has_six_digits() {
        assertEquals(
                "2026-02-12T08:31:52.000000Z",
                LedgerChain.timeText(Instant.parse("2026-02-12T08:31:52Z")));
    }

    @Test
    void a_whole_chain_holds() {
        ChainResult result = verify();
        assertTrue(result.holds());
        assertEquals(20, result.checked());
        assertEquals(Chains.headOf(links.getLast().entry()), result.head());
    }

    @Test
    void a_changed_payload_is_found() {
        links.set(
                4, new ChainVerifier.Link(links.get(4).entry(), Optional.of("{}".getBytes(UTF_8))));
        assertBreak(5, "payload hash");
        ChainResult.Break at = verify().broken().orElseThrow();
        assertEquals(links.get(4).entry().payloadHash().hex(), at.expected());
        assertEquals(Hashes.sha256("{}".getBytes(UTF_8)).hex(), at.found());
    }

    @Test
    void a_missing_payload_never_looks_checked() {
        links.set(4, new ChainVerifier.Link(links.get(4).entry(), Optional.empty()));
        assertBreak(5, "payload");
    }

    @Test
    void a_changed_member_is_found() {
        LedgerEntry e = links.get(7).entry();
        replace(
                7,
                new LedgerEntry(
                        e.tenant(),
                        e.seq(),
                        e.prev(),
                        e.at(),
                        e.type(),
                        new PersonId("mallory"),
                        e.command(),
                        e.subject(),
                        e.payloadHash(),
                        e.hash()));
        assertBreak(8, "entry hash");
    }

    @Test
    void a_gap_a_swap_and_a_repetition_are_found() {
        ChainVerifier.Link third = links.remove(2);
        assertBreak(3, "sequence number");
        links.add(3, third);
        assertBreak(3, "sequence number");
        links.set(2, links.get(1));
        assertBreak(3, "sequence number");
    }

    @Test
    void a_rehashed_entry_breaks_the_next_link() {
        LedgerEntry e = links.get(7).entry();
        links.set(
                7,
                Chains.link(
                        new LedgerHead(7, e.prev(), e.at()),
                        e.at(),
                        new LedgerEvent.ReleaseCancelled(new ReleaseId("r"), "forged")));
        assertBreak(9, "hash of the entry before");
    }

    @Test
    void time_going_backwards_is_found() {
        LedgerHead head = Chains.headOf(links.getLast().entry());
        links.add(Chains.link(head, Chains.START, Events.of(EventType.RELEASE_HELD, 1)));
        assertBreak(21, "time (it goes backwards)");
    }

    @Test
    void another_tenants_chain_is_found() {
        ChainResult result = ChainVerifier.verify(new TenantId("other"), links.iterator());
        assertEquals("tenant", result.broken().orElseThrow().what());
    }

    private void replace(int index, LedgerEntry entry) {
        links.set(index, new ChainVerifier.Link(entry, links.get(index).payload()));
    }

    private ChainResult verify() {
        return ChainVerifier.verify(Chains.TENANT, links.iterator());
    }

    private void assertBreak(long seq, String what) {
        ChainResult result = verify();
        assertEquals(seq, result.broken().orElseThrow().seq());
        assertEquals(what, result.broken().orElseThrow().what());
        assertEquals(seq - 1, result.checked());
    }
}

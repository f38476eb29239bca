package io.releasegate.ledger;

import io.releasegate.canonical.Hashes;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.util.Iterator;
import java.util.Optional;

/**
 * Walks a chain and stops at the first link that does not hold. A payload that is gone is a break:
 * nothing that could not be checked is reported as checked.
 */
public final class ChainVerifier {

    /** An entry with the payload bytes that stand beside it. */
    public record Link(LedgerEntry entry, Optional<byte[]> payload) {}

    private final Optional<TenantId> tenant;
    private LedgerHead head;
    private Optional<TenantId> seenTenant = Optional.empty();
    private Optional<ChainResult.Break> broken = Optional.empty();
    private long checked;

    private ChainVerifier(Optional<TenantId> tenant, LedgerHead head) {
        this.tenant = tenant;
        this.head = head;
    }

    /** Continues after an entry that is known to hold. */
    public static ChainVerifier after(TenantId tenant, LedgerHead head) {
        return new ChainVerifier(Optional.of(tenant), head);
    }

    /** From the first entry of whatever tenant it names. */
    public static ChainVerifier fromStart() {
        return new ChainVerifier(Optional.empty(), LedgerHead.EMPTY);
    }

    /** Checks a whole chain. */
    public static ChainResult verify(TenantId tenant, Iterator<Link> links) {
        ChainVerifier verifier = after(tenant, LedgerHead.EMPTY);
        while (links.hasNext() && verifier.accept(links.next())) {
            // accept keeps the state
        }
        return verifier.result();
    }

    /** Checks the next link; false when it, or one before it, does not hold. */
    public boolean accept(Link link) {
        if (broken.isEmpty()) {
            broken = check(link.entry(), link.payload());
            if (broken.isEmpty()) {
                LedgerEntry entry = link.entry();
                head = new LedgerHead(entry.seq(), entry.hash(), entry.at());
                seenTenant = Optional.of(entry.tenant());
                checked++;
            }
        }
        return broken.isEmpty();
    }

    /** Notes a break that was found outside the chain, such as a line that cannot be read. */
    void fail(String what, String expected, String found) {
        if (broken.isEmpty()) {
            broken = Optional.of(new ChainResult.Break(head.seq() + 1, what, expected, found));
        }
    }

    public ChainResult result() {
        return new ChainResult(checked, head, broken);
    }

    private Optional<ChainResult.Break> check(LedgerEntry entry, Optional<byte[]> payload) {
        long seq = head.seq() + 1;
        Optional<TenantId> owner = tenant.or(() -> seenTenant);
        if (entry.seq() != seq) {
            return differs(seq, "sequence number", seq, entry.seq());
        }
        if (owner.isPresent() && !owner.get().equals(entry.tenant())) {
            return differs(seq, "tenant", owner.get(), entry.tenant());
        }
        if (!entry.prev().equals(head.hash())) {
            return differs(seq, "hash of the entry before", head.hash(), entry.prev());
        }
        if (entry.at().isBefore(head.at())) {
            return differs(
                    seq,
                    "time (it goes backwards)",
                    "not before " + LedgerChain.timeText(head.at()),
                    LedgerChain.timeText(entry.at()));
        }
        Sha256 hash = LedgerChain.hash(entry);
        if (!hash.equals(entry.hash())) {
            return differs(seq, "entry hash", hash, entry.hash());
        }
        if (payload.isEmpty()) {
            return differs(seq, "payload", entry.payloadHash(), "nothing: the payload is gone");
        }
        Sha256 payloadHash = Hashes.sha256(payload.get());
        if (!payloadHash.equals(entry.payloadHash())) {
            return differs(seq, "payload hash", entry.payloadHash(), payloadHash);
        }
        return Optional.empty();
    }

    private static Optional<ChainResult.Break> differs(
            long seq, String what, Object expected, Object found) {
        return Optional.of(new ChainResult.Break(seq, what, expected.toString(), found.toString()));
    }
}

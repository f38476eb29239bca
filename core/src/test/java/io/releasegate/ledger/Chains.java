package io.releasegate.ledger;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chains for tests. */
final class Chains {
    static final TenantId TENANT = new TenantId("meridian");
    static final Instant START = Instant.parse("2026-02-12T08:31:52.613456Z");

    private Chains() {}

    static List<ChainVerifier.Link> of(int length) {
        List<ChainVerifier.Link> links = new ArrayList<>();
        LedgerHead head = LedgerHead.EMPTY;
        for (int i = 0; i < length; i++) {
            EventType type = EventType.values()[i % EventType.values().length];
            ChainVerifier.Link link = link(head, START.plusSeconds(i), Events.of(type, i));
            head = headOf(link.entry());
            links.add(link);
        }
        return links;
    }

    static ChainVerifier.Link link(LedgerHead head, Instant at, LedgerEvent event) {
        EventCodec.Encoded encoded = EventCodec.encode(event);
        LedgerEntry entry =
                LedgerChain.link(
                        TENANT,
                        head,
                        at,
                        encoded.type(),
                        new PersonId("mira"),
                        new CommandId("c"),
                        event.about(),
                        encoded.payload());
        return new ChainVerifier.Link(entry, Optional.of(encoded.payload()));
    }

    static LedgerHead headOf(LedgerEntry entry) {
        return new LedgerHead(entry.seq(), entry.hash(), entry.at());
    }

    static byte[] export(List<ChainVerifier.Link> links) throws IOException, LedgerFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (ChainVerifier.Link link : links) {
            LedgerExport.write(link.entry(), link.payload().orElseThrow(), out);
        }
        return out.toByteArray();
    }
}

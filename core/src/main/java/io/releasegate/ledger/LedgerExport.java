package io.releasegate.ledger;

import io.releasegate.model.ledger.LedgerEntry;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The export form of a ledger: one canonical JSON line per entry, with its hash and its payload.
 * Whoever has the file can verify all of it without this workspace.
 */
public final class LedgerExport {

    private LedgerExport() {}

    /**
     * Writes one entry.
     *
     * @throws LedgerFormatException when the payload is not canonical JSON, which must never be
     *     exported as if it were
     */
    public static void write(LedgerEntry entry, byte[] payload, OutputStream out)
            throws IOException, LedgerFormatException {
        out.write(line(entry, payload));
        out.write('\n');
    }

    static byte[] line(LedgerEntry entry, byte[] payload) throws LedgerFormatException {
        return LedgerJson.encode(
                LedgerChain.members(entry)
                        .put("hash", entry.hash())
                        .put("payload", LedgerJson.parse(payload))
                        .build());
    }
}

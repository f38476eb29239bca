package io.releasegate.ledger;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.value.Value;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Verifies an exported ledger. What was parsed is encoded again and compared byte by byte, so any
 * changed byte is found, in the entries as well as between them. Lines cut off at the end cannot be
 * seen from the file alone: compare the head with one you know.
 */
public final class ExportVerifier {
    /** No single event is near this; a file without line ends must not fill the memory. */
    private static final int LONGEST_LINE = 64 << 20;

    private ExportVerifier() {}

    public static ChainResult verify(InputStream export) throws IOException {
        ChainVerifier verifier = ChainVerifier.fromStart();
        try (InputStream in = new BufferedInputStream(export)) {
            boolean more = true;
            while (more) {
                more = verifyLine(in, verifier);
            }
        }
        if (verifier.result().checked() == 0) {
            verifier.fail("file", "at least one entry", "none");
        }
        return verifier.result();
    }

    private static boolean verifyLine(InputStream in, ChainVerifier verifier) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return false;
        }
        while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
            line.write(next);
            next = in.read();
        }
        if (next != '\n') {
            verifier.fail("end of line", "a line feed", next < 0 ? "the end of the file" : "more");
            return false;
        }
        return accept(line.toByteArray(), verifier);
    }

    private static boolean accept(byte[] line, ChainVerifier verifier) {
        try {
            Value parsed = LedgerJson.parse(line);
            MemberReader in = new MemberReader("entry", parsed);
            byte[] payload = LedgerJson.encode(in.value("payload"));
            LedgerEntry entry = entry(in);
            byte[] again = LedgerExport.line(entry, payload);
            if (!Arrays.equals(line, again)) {
                verifier.fail("form of the line", text(again), text(line));
                return false;
            }
            return verifier.accept(new ChainVerifier.Link(entry, Optional.of(payload)));
        } catch (LedgerFormatException | IllegalArgumentException e) {
            verifier.fail("form of the line", "a ledger entry", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static LedgerEntry entry(MemberReader in) throws LedgerFormatException {
        return new LedgerEntry(
                in.id("tenant", TenantId::new),
                in.whole("seq"),
                in.hash("prev"),
                in.instant("at"),
                in.text("type"),
                in.id("actor", PersonId::new),
                in.id("command_id", CommandId::new),
                in.text("subject"),
                in.hash("payload_sha256"),
                in.hash("hash"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

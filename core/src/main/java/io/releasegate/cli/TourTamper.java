package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Ledger;
import io.releasegate.ledger.ChainResult;
import io.releasegate.ledger.ExportVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Exports the ledger, flips one bit of it, and sees the verification fail. */
final class TourTamper {
    private TourTamper() {}

    static String find(Ledger ledger) throws FailureException, IOException, TourException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long count = ledger.export(out);
        byte[] export = out.toByteArray();
        ChainResult untouched = verify(export);
        TourException.unless(
                untouched.holds() && untouched.checked() == count,
                "The export does not verify before anything was changed.");
        int place = export.length / 2;
        export[place] ^= 1;
        ChainResult.Break broken =
                verify(export)
                        .broken()
                        .orElseThrow(() -> new IOException("The changed byte was not found."));
        return "Of "
                + export.length
                + " exported bytes, byte "
                + place
                + " was changed; verification breaks at entry "
                + broken.seq()
                + " ("
                + broken.what()
                + "), exit "
                + ExitCode.INTEGRITY.code()
                + ".";
    }

    private static ChainResult verify(byte[] export) throws IOException {
        return ExportVerifier.verify(new ByteArrayInputStream(export));
    }
}

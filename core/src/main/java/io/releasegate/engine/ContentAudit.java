package io.releasegate.engine;

import io.releasegate.governance.Ledger.Break;
import io.releasegate.model.Sha256;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.version.Submission;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hashes every kept text again: the ledger holds hashes, the texts stand beside it. */
final class ContentAudit {
    private ContentAudit() {}

    static Optional<Break> firstDifference(StoreReader store, World world, LedgerHead verified)
            throws StoreException {
        Set<Sha256> looked = new HashSet<>();
        for (Submission submission : world.submissions()) {
            for (Sha256 hash : List.of(submission.source(), submission.snapshot())) {
                if (looked.add(hash) && PolicyTexts.intact(store, hash).isEmpty()) {
                    return Optional.of(changed(submission, hash, verified));
                }
            }
        }
        return Optional.empty();
    }

    private static Break changed(Submission submission, Sha256 hash, LedgerHead verified) {
        return new Break(
                verified.seq(),
                "kept text of " + submission.subject().key() + " from " + submission.fileName(),
                "bytes with the hash " + hash,
                "other bytes, or none");
    }
}

package io.releasegate.launch.workspace;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The newest ledger head this person's account has seen of one workspace, kept outside it: whoever
 * puts an older database back, or another one in its place, is found out. It only ever rises.
 */
public final class HighWaterMark {
    private final Path file;
    private final TenantId tenant;

    private HighWaterMark(Path file, TenantId tenant) {
        this.file = file;
        this.tenant = tenant;
    }

    /** Tells which hash the database has at a number, so that it can be compared. */
    public interface HashAt {
        /** Empty where there is no such entry. */
        Optional<Sha256> hash(long seq) throws FailureException;
    }

    /** The mark of a workspace in this person's state folder. */
    public static HighWaterMark of(Path stateFolder, WorkspaceId workspace, TenantId tenant) {
        return new HighWaterMark(
                stateFolder.resolve("high-water").resolve(workspace.value() + ".json"), tenant);
    }

    /**
     * What was seen, if anything.
     *
     * @throws FailureException Corrupt where the file cannot be understood: then nobody knows
     */
    public Optional<LedgerHead> seen() throws FailureException {
        try {
            StateFile.Members members = StateFile.members(Files.readAllBytes(file));
            if (!members.text("tenant").equals(tenant.value())) {
                throw new IllegalArgumentException("it is of tenant " + members.text("tenant"));
            }
            return Optional.of(
                    new LedgerHead(
                            Long.parseLong(members.text("sequence")),
                            new Sha256(members.text("head")),
                            Instant.parse(members.text("latest"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailures.reading(file, e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FailureException(
                    new Failure.Corrupt(
                            "The note of what was seen of this workspace, %s, cannot be read: %s. Verify the ledger with `ledger-verify`, then delete that file."
                                    .formatted(file, e.getMessage())));
        }
    }

    /**
     * Compares a database with what was seen of it.
     *
     * @return empty when it is the same history, as far or further; else OlderThanSeen (reading is
     *     still possible) or Corrupt
     */
    public Optional<Failure> compare(LedgerHead found, HashAt database) throws FailureException {
        Optional<LedgerHead> mark = seen();
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        LedgerHead seen = mark.get();
        if (found.seq() < seen.seq()) {
            return Optional.of(
                    new Failure.OlderThanSeen(
                            "This database ends at ledger entry %d, but entry %d was seen before (%s). It was put back from an older copy: open it to read only, or restore the newer one."
                                    .formatted(found.seq(), seen.seq(), seen.at()),
                            seen.seq(),
                            found.seq()));
        }
        Optional<Sha256> hash = database.hash(seen.seq());
        if (seen.seq() > 0 && !hash.equals(Optional.of(seen.hash()))) {
            return Optional.of(
                    new Failure.Corrupt(
                            "Ledger entry %d was seen with hash %s, but this database has %s there: its history was rewritten."
                                    .formatted(
                                            seen.seq(),
                                            seen.hash().short8(),
                                            hash.map(Sha256::short8).orElse("nothing"))));
        }
        return Optional.empty();
    }

    /** Remembers a head that is further than what was seen; never lowers the mark. */
    public synchronized void raise(LedgerHead head) throws FailureException {
        Optional<LedgerHead> mark = seen();
        if (mark.isPresent() && mark.get().seq() >= head.seq()) {
            return;
        }
        try {
            AtomicFile.write(
                    file,
                    StateFile.bytes(
                            Map.of(
                                    "tenant", tenant.value(),
                                    "sequence", Long.toString(head.seq()),
                                    "head", head.hash().hex(),
                                    "latest", head.at().toString())));
        } catch (IOException e) {
            throw FileFailures.writing(file, e);
        }
    }
}

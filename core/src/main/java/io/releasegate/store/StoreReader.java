package io.releasegate.store;

import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.version.Subject;
import java.util.List;
import java.util.Optional;

/** Reads of one tenant inside one transaction. */
public interface StoreReader {

    /** An entry with the event it carries. */
    record Recorded(LedgerEntry entry, LedgerEvent event) {}

    /** An entry with its payload bytes; empty bytes where the payload is gone. */
    record RawEntry(LedgerEntry entry, Optional<byte[]> payload) {}

    /** A pointer as its table says, to be compared with what the ledger says. */
    record PointerRow(
            Subject subject, EnvironmentId environment, ReleaseId release, long version) {}

    /** A release's state as its table says, to be compared with what the ledger says. */
    record ReleaseRow(
            ReleaseId release, Subject subject, EnvironmentId environment, Lifecycle lifecycle) {}

    LedgerHead head() throws StoreException;

    /** Decoded events in order, at most {@code limit}, above the given number. */
    List<Recorded> eventsAfter(long seq, int limit) throws StoreException;

    /** Entries as stored, in order, at most {@code limit}, above the given number. */
    List<RawEntry> rawAfter(long seq, int limit) throws StoreException;

    /** Newest first, at most {@code limit}, below the given number. */
    List<LedgerEntry> entriesBelow(long seq, int limit) throws StoreException;

    /** Bytes kept under their hash; a mismatch is a StoreException of kind CORRUPT. */
    Optional<byte[]> content(Sha256 hash) throws StoreException;

    List<PointerRow> pointers() throws StoreException;

    Optional<PointerRow> pointer(Subject subject, EnvironmentId environment) throws StoreException;

    List<ReleaseRow> releases() throws StoreException;

    /** What was remembered for a command. */
    Optional<byte[]> outcome(CommandId command) throws StoreException;
}

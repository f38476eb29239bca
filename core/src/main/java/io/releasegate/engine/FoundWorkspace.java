package io.releasegate.engine;

import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.identity.KeyPairs;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.ledger.EventCodec;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.event.LedgerEvent.WorkspaceFounded.FoundingDocument;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreWriter;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ledger entry 1: the first people and the first configuration, signed by the workspace
 * root. It is the one act that nobody else has to agree to.
 */
public final class FoundWorkspace {

    /** A configuration text, named for people. */
    public record Text(String fileName, byte[] bytes) {}

    /**
     * What a workspace starts with.
     *
     * @param sample whether the passphrases of its people are public
     * @param founder who signs for it; has to be in the people document
     * @param texts the people document and at least one environment besides {@code global}
     */
    public record Founding(TenantId tenant, boolean sample, PersonId founder, List<Text> texts) {
        public Founding {
            texts = List.copyOf(texts);
        }
    }

    private record Read(Text text, ConfigurationDocument document, ResolvedSnapshot snapshot) {}

    private FoundWorkspace() {}

    /**
     * @throws FailureException InvalidInput where a text makes no sense or the database was founded
     *     before; else what the store had to say
     */
    public static LedgerHead in(
            Store store, Founding founding, KeyPair root, Instant at, IdSource ids)
            throws FailureException {
        List<Read> documents = new ArrayList<>();
        for (Text text : founding.texts()) {
            documents.add(read(text));
        }
        requireSense(documents);
        try {
            boolean empty = store.read(reader -> reader.head().seq() == 0);
            if (!empty) {
                throw invalid("This database holds a workspace already.");
            }
            return store.write(writer -> write(writer, founding, documents, root, at, ids));
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }

    private static Read read(Text text) throws FailureException {
        ConfigurationRead read = ConfigurationReader.read(text.fileName(), text.bytes());
        if (read.document().isEmpty() || read.snapshot().isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "\"" + text.fileName() + "\" cannot be read as configuration.",
                            read.diagnostics()));
        }
        return new Read(text, read.document().get(), read.snapshot().get());
    }

    private static void requireSense(List<Read> documents) throws FailureException {
        Configured all = Configured.NOTHING;
        for (Read read : documents) {
            all = all.with(read.document());
        }
        List<Diagnostic> contradictions = new ArrayList<>(all.contradictions());
        documents.forEach(read -> contradictions.addAll(read.document().mistakes()));
        if (!contradictions.isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "The configuration to start with contradicts itself: "
                                    + contradictions.getFirst().message(),
                            contradictions));
        }
    }

    private static LedgerHead write(
            StoreWriter writer,
            Founding founding,
            List<Read> documents,
            KeyPair root,
            Instant at,
            IdSource ids)
            throws StoreException {
        List<FoundingDocument> kept = new ArrayList<>();
        for (Read read : documents) {
            Sha256 source = writer.keep(read.text().bytes());
            Sha256 snapshot = writer.keep(read.snapshot().bytes());
            kept.add(
                    new FoundingDocument(
                            read.document().subject(),
                            new ReleaseId(ids.next()),
                            source,
                            snapshot));
        }
        LedgerEvent.WorkspaceFounded unsigned = event(founding, kept, root, "");
        String signature =
                StatementSignatures.signBytes(
                        EventCodec.foundingStatement(unsigned), root.getPrivate());
        LedgerEntry entry =
                writer.append(
                        at.truncatedTo(ChronoUnit.MICROS),
                        founding.founder(),
                        new CommandId("founding"),
                        event(founding, kept, root, signature));
        return new LedgerHead(entry.seq(), entry.hash(), entry.at());
    }

    /** Whether entry 1 was signed by the root key that it names. */
    static boolean signatureHolds(LedgerEvent.WorkspaceFounded founded) {
        return KeyPairs.publicKey(founded.rootKey())
                .map(root ->
                        StatementSignatures.verifyBytes(
                                EventCodec.foundingStatement(founded), founded.signature(), root))
                .orElse(false);
    }

    private static LedgerEvent.WorkspaceFounded event(
            Founding founding, List<FoundingDocument> documents, KeyPair root, String signature) {
        return new LedgerEvent.WorkspaceFounded(
                founding.tenant(),
                founding.sample(),
                founding.founder(),
                documents,
                KeyPairs.publicHex(root.getPublic()),
                signature);
    }

    private static FailureException invalid(String sentence) {
        return new FailureException(new Failure.InvalidInput(sentence, List.of()));
    }
}

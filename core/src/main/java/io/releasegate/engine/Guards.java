package io.releasegate.engine;

import io.releasegate.canonical.Hashes;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.identity.KeyPairs;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.person.EnrolledKey;
import io.releasegate.model.person.Person;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.version.Subject;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to hold before any command is looked at. */
final class Guards {
    /** A clock may lag behind the newest entry by this much: other machines are never in step. */
    static final Duration TOLERATED_LAG = Duration.ofSeconds(5);

    /** The actor of entries about somebody who could not show who they are. */
    static final PersonId NOBODY = new PersonId("nobody");

    private final EngineParts parts;

    Guards(EngineParts parts) {
        this.parts = parts;
    }

    static Sha256 digest(String arguments) {
        return Hashes.sha256(arguments.getBytes(StandardCharsets.UTF_8));
    }

    /** The instant to use: recorded time never goes back. */
    Instant now(World world) throws FailureException {
        Instant clock = parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Instant recorded = world.latestTime();
        Duration behind = Duration.between(clock, recorded);
        if (behind.compareTo(TOLERATED_LAG) > 0) {
            throw new FailureException(
                    new Failure.ClockBehind(
                            "This computer's clock says "
                                    + clock
                                    + ", but something was recorded at "
                                    + recorded
                                    + " already. Nothing was changed. Set the clock right and try"
                                    + " again.",
                            behind));
        }
        return clock.isBefore(recorded) ? recorded : clock;
    }

    /** An older copy of the database than was seen before may be read, not written. */
    void refuseOlder(StoreReader store) throws FailureException, StoreException {
        Optional<Failure> older = older(store);
        if (older.isPresent()) {
            throw new FailureException(older.get());
        }
    }

    Optional<Failure> older(StoreReader store) throws FailureException, StoreException {
        Optional<LedgerHead> highest = parts.seen().highest();
        if (highest.isEmpty()) {
            return Optional.empty();
        }
        LedgerHead seen = highest.get();
        LedgerHead found = store.head();
        if (found.seq() < seen.seq()) {
            return Optional.of(
                    new Failure.OlderThanSeen(
                            "This database ends at entry "
                                    + found.seq()
                                    + ", but entry "
                                    + seen.seq()
                                    + " was seen here before: it is an older copy. It can be read"
                                    + " and not written. Put the newer database back.",
                            seen.seq(),
                            found.seq()));
        }
        List<LedgerEntry> at = store.entriesBelow(seen.seq() + 1, 1);
        boolean same =
                seen.seq() == 0
                        || (!at.isEmpty()
                                && at.getFirst().seq() == seen.seq()
                                && at.getFirst().hash().equals(seen.hash()));
        return same
                ? Optional.empty()
                : Optional.of(
                        new Failure.Corrupt(
                                "Entry "
                                        + seen.seq()
                                        + " is not the one that was seen here before: history was"
                                        + " rewritten. Nothing is decided on it. Run"
                                        + " `ledger-verify`."));
    }

    /** Why the sender is nobody we know, or not signed in. */
    Optional<Failure> stranger(Turn turn) {
        if (!turn.context().tenant().equals(parts.tenant())) {
            return Optional.of(
                    new Failure.NotPermitted(
                            "This is the workspace of tenant \""
                                    + parts.tenant()
                                    + "\", not of \""
                                    + turn.context().tenant()
                                    + "\". Nothing was changed."));
        }
        Optional<Person> person = turn.world().person(turn.actor());
        if (person.isEmpty()) {
            return Optional.of(Failure.unknownPerson(turn.actor()));
        }
        return isSignedIn(person.get(), turn.newId())
                ? Optional.empty()
                : Optional.of(
                        new Failure.NotPermitted(
                                person.get().name()
                                        + " is not signed in here. Give the passphrase of \""
                                        + turn.actor()
                                        + "\" and try again."));
    }

    /** Whether this process can sign as the person, with a key that speaks for them now. */
    private boolean isSignedIn(Person person, String nonce) {
        Optional<KeyId> unlocked = parts.signer().keyOf(person.id());
        return unlocked.flatMap(id -> enrolled(person, id))
                .map(key -> answersChallenge(person.id(), key, nonce))
                .orElse(false);
    }

    private static Optional<EnrolledKey> enrolled(Person person, KeyId id) {
        return person.keys().stream()
                .filter(k -> k.id().equals(id) && k.revokedAt().isEmpty())
                .findFirst();
    }

    private boolean answersChallenge(PersonId person, EnrolledKey key, String nonce) {
        // No statement starts like this, so the answer can never pass as one.
        byte[] challenge =
                ("releasegate signed-in challenge " + parts.tenant() + " " + person + " " + nonce)
                        .getBytes(StandardCharsets.UTF_8);
        String answer = parts.signer().sign(person, challenge);
        return KeyPairs.publicKey(key.publicKey())
                .map(pub -> StatementSignatures.verifyBytes(challenge, answer, pub))
                .orElse(false);
    }

    /** The pointers of a subject as the table has them must be those of the ledger. */
    void requireAgreement(Turn turn, Optional<Subject> subject)
            throws FailureException, StoreException {
        if (subject.isEmpty()) {
            return;
        }
        Optional<String> difference = disagreement(turn.store(), turn.world(), subject.get());
        if (difference.isPresent()) {
            throw new FailureException(new Failure.Corrupt(difference.get()));
        }
    }

    static Optional<String> disagreement(StoreReader store, World world, Subject subject)
            throws StoreException {
        List<EnvironmentId> places = new ArrayList<>();
        places.add(Environment.GLOBAL);
        world.environments().forEach(e -> places.add(e.id()));
        for (EnvironmentId place : places) {
            Optional<ActivePointer> told = world.pointer(subject, place);
            Optional<StoreReader.PointerRow> row = store.pointer(subject, place);
            boolean same =
                    told.map(ActivePointer::release)
                                    .equals(row.map(StoreReader.PointerRow::release))
                            && told.map(ActivePointer::version)
                                    .equals(row.map(StoreReader.PointerRow::version));
            if (!same) {
                return Optional.of(
                        "The pointer of "
                                + subject.key()
                                + " in "
                                + place
                                + " is CORRUPT: its table says "
                                + row.map(r -> r.release() + " (move " + r.version() + ")")
                                        .orElse("nothing")
                                + ", the ledger says "
                                + told.map(p -> p.release() + " (move " + p.version() + ")")
                                        .orElse("nothing")
                                + ". Nothing is decided on it. Run `ledger-verify`.");
            }
        }
        return Optional.empty();
    }
}

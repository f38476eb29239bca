package io.releasegate.engine;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Receipt;
import io.releasegate.model.PersonId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.release.Checks;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreWriter;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all commands have in common, around the one thing each of them decides. */
final class CommandRunner {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

    private final EngineParts parts;
    private final Worlds worlds;
    private final Guards guards;
    private final Listeners listeners;

    CommandRunner(EngineParts parts, Worlds worlds, Listeners listeners) {
        this.parts = parts;
        this.worlds = worlds;
        this.guards = new Guards(parts);
        this.listeners = listeners;
    }

    /** The end of a transaction that will be committed. */
    private record Written<T>(Outcome<T> outcome, World world, List<LedgerEntry> entries) {}

    /** Rolls the transaction back and carries the failure out of it. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        Abandoned(Failure failure) {
            super(failure.sentence());
            this.failure = failure;
        }
    }

    <T> Outcome<T> run(CommandContext context, Command<T> command) {
        try {
            Written<T> written =
                    parts.store().write(store -> inTransaction(store, context, command));
            worlds.offer(written.world());
            if (!written.entries().isEmpty()) {
                raise(written.world().head());
                listeners.tell(written.entries());
            }
            return written.outcome();
        } catch (Abandoned e) {
            return new Outcome.Failed<>(e.failure);
        } catch (StoreException e) {
            return new Outcome.Failed<>(StoreFailures.of(e));
        }
    }

    /** It is done and durable; that the mark cannot follow must not make it look undone. */
    private void raise(LedgerHead head) {
        try {
            parts.seen().raise(head);
        } catch (FailureException e) {
            LOG.warn(
                    "Entry {} is recorded, but not remembered as seen. {}",
                    head.seq(),
                    e.failure().sentence());
        }
    }

    private <T> Written<T> inTransaction(
            StoreWriter store, CommandContext context, Command<T> command) throws StoreException {
        try {
            World world = worlds.upToDate(store);
            guards.refuseOlder(store);
            Instant now = guards.now(world);
            Turn turn = new Turn(context, store, Recorder.to(store), world, now, parts.ids());
            Outcome<T> outcome = decide(store, turn, command);
            return new Written<>(outcome, turn.world(), turn.recorded());
        } catch (FailureException e) {
            throw new Abandoned(e.failure());
        }
    }

    private <T> Outcome<T> decide(StoreWriter store, Turn turn, Command<T> command)
            throws FailureException, StoreException {
        Optional<Failure> stranger = guards.stranger(turn);
        if (stranger.isPresent()) {
            return turnAway(turn, command, Guards.NOBODY, stranger.get());
        }
        Optional<byte[]> earlier = store.outcome(turn.context().command());
        if (earlier.isPresent()) {
            return again(turn, command, Remembered.decode(earlier.get()));
        }
        var place = command.place(turn.world());
        guards.requireAgreement(turn, command.subject(turn.world()));
        Optional<String> notPermitted = command.notPermitted(turn);
        if (notPermitted.isPresent()) {
            Failure failure = new Failure.NotPermitted(notPermitted.get());
            return turnAway(turn, command, turn.actor(), failure);
        }
        Optional<Reason> moved = place.flatMap(p -> Staleness.of(turn, p));
        Decision decision =
                moved.isPresent() ? Decision.Refused.because(moved.get()) : command.decide(turn);
        return switch (decision) {
            case Decision.Accepted accepted -> accept(store, turn, command, accepted);
            case Decision.Refused refused -> refuse(store, turn, command, refused.reasons());
            case Decision.Failed failed -> throw new Abandoned(failed.failure());
        };
    }

    private <T> Outcome<T> accept(
            StoreWriter store, Turn turn, Command<T> command, Decision.Accepted accepted)
            throws StoreException {
        if (!turn.recorded().isEmpty()) {
            turn.record(note(command, done(turn.context())));
            remember(store, turn, command, false, List.of(), accepted.memo());
        }
        LedgerHead head = turn.world().head();
        return new Outcome.Done<>(
                command.answer(turn.world(), accepted.memo()),
                new Receipt(turn.context().command(), head));
    }

    private <T> Outcome<T> refuse(
            StoreWriter store, Turn turn, Command<T> command, List<Reason> reasons)
            throws FailureException, StoreException {
        requireIntact(reasons);
        turn.record(
                new LedgerEvent.CommandRefused(
                        command.names().command(),
                        command.target(),
                        command.environment(turn.world()),
                        reasons));
        remember(store, turn, command, true, reasons, Memo.NOTHING);
        return new Outcome.Refused<>(reasons);
    }

    /** Bytes that are not what their hash says are no refusal of the rules. */
    private static void requireIntact(List<Reason> reasons) throws FailureException {
        for (Reason reason : reasons) {
            if (reason.code().equals(Checks.SNAPSHOT)) {
                throw new FailureException(
                        new Failure.Corrupt(
                                reason.sentence()
                                        + " Nothing was decided on it. Run `ledger-verify`."));
            }
        }
    }

    /** Records that somebody tried what they may not do, and nothing else. */
    private <T> Outcome<T> turnAway(Turn turn, Command<T> command, PersonId actor, Failure failure)
            throws StoreException {
        turn.recordAs(
                actor,
                note(
                        command,
                        Map.of(
                                "result",
                                "not_permitted",
                                "claimed_by",
                                turn.actor().value(),
                                "why",
                                failure.sentence())));
        return new Outcome.Failed<>(failure);
    }

    private <T> Outcome<T> again(Turn turn, Command<T> command, Remembered earlier)
            throws FailureException, StoreException {
        boolean same =
                earlier.person().equals(turn.actor())
                        && earlier.command().equals(command.names().command())
                        && earlier.arguments().equals(Guards.digest(command.arguments()));
        if (!same) {
            List<Reason> reasons = List.of(Staleness.reused(turn.context().command()));
            turn.record(
                    new LedgerEvent.CommandRefused(
                            command.names().command(),
                            command.target(),
                            command.environment(turn.world()),
                            reasons));
            return new Outcome.Refused<>(reasons);
        }
        if (earlier.refused()) {
            return new Outcome.Refused<>(earlier.reasons());
        }
        World then = worlds.after(turn.store(), earlier.head().seq());
        return new Outcome.Done<>(
                command.answer(then, earlier.memo()),
                new Receipt(turn.context().command(), earlier.head()));
    }

    private static void remember(
            StoreWriter store,
            Turn turn,
            Command<?> command,
            boolean refused,
            List<Reason> reasons,
            Value.Mapping memo)
            throws StoreException {
        Remembered outcome =
                new Remembered(
                        turn.actor(),
                        command.names().command(),
                        Guards.digest(command.arguments()),
                        turn.world().head(),
                        refused,
                        reasons,
                        memo);
        store.rememberOutcome(turn.context().command(), outcome.encode());
    }

    /** What was said with the command; a ticket that opened a gate must be found later. */
    private static Map<String, String> done(CommandContext context) {
        Map<String, String> details = new TreeMap<>();
        details.put("result", "done");
        context.changeTicket().ifPresent(ticket -> details.put("change_ticket", ticket));
        if (!context.reason().isEmpty()) {
            details.put("reason", context.reason());
        }
        if (!context.correlation().isEmpty()) {
            details.put("correlation", context.correlation());
        }
        return details;
    }

    private static LedgerEvent note(Command<?> command, Map<String, String> details) {
        CommandNames names = command.names();
        return new LedgerEvent.SecurityNoted(
                names.action(), names.targetType(), command.target(), details);
    }
}

package io.releasegate.release;

import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;

/**
 * Which moves are legal. Nothing else decides this; whether a legal move may happen now is more.
 */
public final class LifecycleTable {
    private LifecycleTable() {}

    /**
     * What a move depends on.
     *
     * @param approvalNeeded a rule asks for at least one approval here by now
     * @param complete with this approval, all that are needed were given
     * @param onHold the release waits for being asked for again
     * @param dated it was asked with an instant to take effect at
     * @param due that instant has come
     */
    public record Conditions(
            boolean approvalNeeded, boolean complete, boolean onHold, boolean dated, boolean due) {
        public static final Conditions NONE = new Conditions(false, false, false, false, false);
    }

    /** The answer of the table. */
    public sealed interface Step {
        record To(Lifecycle lifecycle) implements Step {}

        /** Not legal; the sentence says why and, where there is one, the way out. */
        record Illegal(String reason) implements Step {}
    }

    /**
     * Where a new release starts.
     *
     * @param approvalNeeded a rollback that needs none acts at once
     */
    public static Lifecycle start(ReleaseKind kind, boolean approvalNeeded) {
        if (approvalNeeded) {
            return Lifecycle.AWAITING_APPROVAL;
        }
        return switch (kind) {
            case FORWARD -> Lifecycle.DRAFT;
            case ROLLBACK -> Lifecycle.ACTIVE;
        };
    }

    public static Step move(Lifecycle from, Move move, Conditions when) {
        if (from.isEnd()) {
            return illegal(
                    "It is "
                            + Naming.words(from)
                            + ", which is an end. Create a new release instead.");
        }
        return switch (move) {
            case REQUEST -> request(from, when);
            case APPROVE -> approve(from, when);
            case REJECT -> reject(from, when);
            case SCHEDULE -> schedule(from);
            case ACTIVATE -> activate(from, when);
            case HOLD -> hold(from);
            case CANCEL -> cancel(from);
            case SUPERSEDE -> end(from, Lifecycle.SUPERSEDED);
            case ROLL_BACK -> end(from, Lifecycle.ROLLED_BACK);
        };
    }

    private static Step request(Lifecycle from, Conditions when) {
        return switch (from) {
            case DRAFT ->
                    when.approvalNeeded()
                            ? to(Lifecycle.AWAITING_APPROVAL)
                            : illegal("No approval is needed here. Activate it instead.");
            case AWAITING_APPROVAL -> {
                if (!when.onHold()) {
                    yield illegal("Approval was asked for already.");
                }
                yield to(when.approvalNeeded() ? Lifecycle.AWAITING_APPROVAL : Lifecycle.READY);
            }
            case READY, SCHEDULED, ACTIVE, SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    illegal("It is " + Naming.words(from) + " and waits for no approval.");
        };
    }

    private static Step approve(Lifecycle from, Conditions when) {
        if (from != Lifecycle.AWAITING_APPROVAL) {
            return illegal("It is " + Naming.words(from) + " and waits for no approval.");
        }
        if (when.onHold()) {
            return illegal("It is on hold. Ask for approval again first.");
        }
        if (!when.complete()) {
            return to(Lifecycle.AWAITING_APPROVAL);
        }
        return to(when.dated() ? Lifecycle.SCHEDULED : Lifecycle.READY);
    }

    private static Step reject(Lifecycle from, Conditions when) {
        if (from != Lifecycle.AWAITING_APPROVAL) {
            return illegal("It is " + Naming.words(from) + " and waits for no approval.");
        }
        return when.onHold()
                ? illegal("It is on hold. Cancel it, or ask for approval again first.")
                : to(Lifecycle.REJECTED);
    }

    private static Step schedule(Lifecycle from) {
        return switch (from) {
            case DRAFT, READY -> to(Lifecycle.SCHEDULED);
            case AWAITING_APPROVAL -> illegal("It waits for approval. It can be scheduled after.");
            case SCHEDULED ->
                    illegal("It is scheduled already. Cancel it and create it for another time.");
            case ACTIVE -> illegal("It is active already.");
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    illegal("It is " + Naming.words(from) + ", which is an end.");
        };
    }

    private static Step activate(Lifecycle from, Conditions when) {
        return switch (from) {
            case DRAFT, READY -> to(Lifecycle.ACTIVE);
            case SCHEDULED ->
                    when.due() ? to(Lifecycle.ACTIVE) : illegal("It is scheduled and not due yet.");
            case AWAITING_APPROVAL ->
                    when.onHold()
                            ? illegal("It is on hold. Ask for approval again first.")
                            : illegal("It waits for approval.");
            case ACTIVE -> illegal("It is active already.");
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    illegal("It is " + Naming.words(from) + ", which is an end.");
        };
    }

    private static Step hold(Lifecycle from) {
        return from == Lifecycle.READY || from == Lifecycle.SCHEDULED
                ? to(Lifecycle.AWAITING_APPROVAL)
                : illegal("It is " + Naming.words(from) + ", so there is nothing to hold back.");
    }

    private static Step cancel(Lifecycle from) {
        return from == Lifecycle.ACTIVE
                ? illegal("It is active. Roll it back instead.")
                : to(Lifecycle.CANCELLED);
    }

    private static Step end(Lifecycle from, Lifecycle end) {
        return from == Lifecycle.ACTIVE
                ? to(end)
                : illegal("It is " + Naming.words(from) + ", so nothing can take its place.");
    }

    private static Step to(Lifecycle lifecycle) {
        return new Step.To(lifecycle);
    }

    private static Step illegal(String reason) {
        return new Step.Illegal(reason);
    }
}

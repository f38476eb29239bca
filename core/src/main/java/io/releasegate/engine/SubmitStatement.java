package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.identity.StatementBytes;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.release.Conditions;
import io.releasegate.release.LifecycleTable;
import io.releasegate.release.Move;
import io.releasegate.release.Statements;
import io.releasegate.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in a signed statement: an approval, a rejection or a confirmation. */
record SubmitStatement(SignedStatement signed, Sessions sessions) implements OnRelease {

    @Override
    public CommandNames names() {
        return CommandNames.STATEMENT;
    }

    @Override
    public ReleaseId release() {
        return signed.statement().release();
    }

    @Override
    public String arguments() {
        return new String(StatementBytes.of(signed.statement()), StandardCharsets.UTF_8)
                + signed.signature();
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        if (!signed.statement().person().equals(turn.actor())) {
            return Optional.of(
                    "This statement is the word of "
                            + signed.statement().person()
                            + ", and "
                            + turn.actor()
                            + " is signed in. Everybody hands in their own.");
        }
        return missingPermission(problems(turn));
    }

    static Optional<String> missingPermission(List<Reason> problems) {
        return problems.stream()
                .findFirst()
                .filter(r -> r.code().equals(Codes.NOT_PERMITTED))
                .map(r -> r.sentence() + " " + r.next());
    }

    private List<Reason> problems(Turn turn) throws FailureException {
        Release it = turn.release(release());
        return Statements.problems(turn.world(), it, turn.environment(it), signed, turn.now());
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        List<Reason> problems = problems(turn);
        if (!problems.isEmpty()) {
            return new Decision.Refused(problems);
        }
        Release it = turn.release(release());
        turn.record(event(turn, it, turn.environment(it)));
        noteSharedSession(turn);
        return new Decision.Accepted(Memo.NOTHING);
    }

    private LedgerEvent event(Turn turn, Release it, Environment environment) {
        return switch (signed.statement().verdict()) {
            case APPROVE -> {
                LifecycleTable.Conditions when =
                        Conditions.withOneMore(turn.world(), it, environment, turn.now());
                Lifecycle to =
                        switch (LifecycleTable.move(it.lifecycle(), Move.APPROVE, when)) {
                            case LifecycleTable.Step.To(Lifecycle next) -> next;
                            case LifecycleTable.Step.Illegal(String why) ->
                                    throw new IllegalStateException(why);
                        };
                yield new LedgerEvent.ApprovalGiven(it.id(), signed, to);
            }
            case REJECT -> new LedgerEvent.ReleaseRejected(it.id(), signed);
            case CONFIRM -> new LedgerEvent.RollbackConfirmed(it.id(), signed);
        };
    }

    /** Advice for auditors: it cannot be seen across processes, and samples exist to do it. */
    private void noteSharedSession(Turn turn) throws StoreException {
        List<String> others = sessions.othersSignedIn(turn.world(), turn.actor());
        if (!others.isEmpty() && !turn.world().sample()) {
            turn.record(
                    new LedgerEvent.SecurityNoted(
                            "SAME_SESSION",
                            "release",
                            target(),
                            Map.of(
                                    "person",
                                    turn.actor().value(),
                                    "also_signed_in",
                                    String.join(", ", others))));
        }
    }
}

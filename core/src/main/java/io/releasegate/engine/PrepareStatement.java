package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.release.Place;
import io.releasegate.release.Statements;
import io.releasegate.release.World;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person is asked to sign. Nothing is recorded unless it is refused: nobody said anything
 * yet.
 */
record PrepareStatement(
        ReleaseId release,
        ApprovalStatement.Verdict verdict,
        String justification,
        Sessions sessions)
        implements Command<ApprovalStatement> {

    @Override
    public CommandNames names() {
        return CommandNames.STATEMENT;
    }

    @Override
    public String target() {
        return release.value();
    }

    @Override
    public String arguments() {
        return "prepare " + release + " " + verdict + " " + justification;
    }

    @Override
    public Optional<Place> place(World world) throws FailureException {
        Release it = Turn.find(world, release);
        return Optional.of(new Place(it.subject(), it.environment()));
    }

    private ApprovalStatement prepared(Turn turn) throws FailureException {
        Release it = turn.release(release);
        return Statements.prepare(
                turn.world(),
                it,
                turn.environment(it),
                turn.actor(),
                sessions.keyOf(turn.actor()),
                verdict,
                justification,
                turn.now());
    }

    /** Everything but the signature, which is not there yet. */
    private List<Reason> problems(Turn turn) throws FailureException {
        Release it = turn.release(release);
        return Statements.problems(
                        turn.world(),
                        it,
                        turn.environment(it),
                        new SignedStatement(prepared(turn), ""),
                        turn.now())
                .stream()
                .filter(r -> !r.code().equals(Codes.SIGNATURE))
                .toList();
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        return SubmitStatement.missingPermission(problems(turn));
    }

    @Override
    public Decision decide(Turn turn) throws FailureException {
        List<Reason> problems = problems(turn);
        return problems.isEmpty()
                ? new Decision.Accepted(
                        Memo.of(
                                "at",
                                Value.of(turn.now().toString()),
                                "person",
                                Value.of(turn.actor().value())))
                : new Decision.Refused(problems);
    }

    @Override
    public ApprovalStatement answer(World after, Value.Mapping memo) {
        Memo in = new Memo(memo);
        var person = new PersonId(in.text("person"));
        Release it = after.release(release).orElseThrow();
        return Statements.prepare(
                after,
                it,
                after.environment(it.environment()).orElseThrow(),
                person,
                sessions.keyOf(person),
                verdict,
                justification,
                Instant.parse(in.text("at")));
    }
}

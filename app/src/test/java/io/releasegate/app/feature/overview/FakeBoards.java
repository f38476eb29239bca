package io.releasegate.app.feature.overview;

import io.releasegate.app.task.FxThreadGuard;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import java.util.Optional;

/** A board that a test sets. */
final class FakeBoards implements Boards {
    Board board = Story.board();
    Optional<Failure> failure = Optional.empty();
    boolean guarded;

    @Override
    public Board board(PersonId person, AsOf asOf) throws FailureException {
        if (guarded) {
            FxThreadGuard.check("Boards.board");
        }
        if (failure.isPresent()) {
            throw new FailureException(failure.get());
        }
        return board;
    }
}

package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.task.TaskScope;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases.Placed;
import io.releasegate.governance.Releases.Rollback;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.version.Subject;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/** A version that was active here, active again. */
final class RollbackViewModel extends ActViewModel {
    private final Subject subject;
    private final EnvironmentId in;
    private final ReleaseId to;

    RollbackViewModel(
            ActDesk desk,
            TaskScope tasks,
            Seat seat,
            Tick tick,
            Subject subject,
            EnvironmentId in,
            ReleaseId to) {
        super(desk, tasks, seat, tick);
        this.subject = subject;
        this.in = in;
        this.to = to;
    }

    @Override
    ActFacts read(PersonId person) throws FailureException {
        return desk().rollBack(person, subject, in, to);
    }

    @Override
    Outcome<Placed> send(ActFacts read, CommandContext context) {
        return desk().releases().rollback(context, new Rollback(subject, in.value(), to));
    }

    @Override
    boolean restores() {
        return true;
    }

    @Override
    String verb(ActFacts read) {
        return actsAtOnce(read) ? "Roll back" : "Request the rollback";
    }

    @Override
    boolean actsAtOnce(ActFacts read) {
        return read.confirmed() || read.approvals() == 0;
    }

    @Override
    String against(ActFacts read) {
        boolean same =
                read.current()
                        .filter(active -> active.release().snapshot().equals(read.candidate()))
                        .isPresent();
        if (same) {
            return Alias.of(read.candidate()) + " is active already";
        }
        String obstacle = read.obstacle(true);
        if (!obstacle.isBlank()) {
            return obstacle;
        }
        return reasonProperty().get().isBlank()
                ? "A rollback says why; it goes into the ledger"
                : "";
    }

    @Override
    String next(ActFacts read) {
        if (read.confirmed()) {
            return "It acts at once, without approval. Another person has to confirm it within"
                    + " 24 h; until then it stays open on the board.";
        }
        return NextWords.placed(read.approvals(), Optional.empty(), tick().zone());
    }

    @Override
    List<Observable> inputs() {
        return List.of();
    }
}

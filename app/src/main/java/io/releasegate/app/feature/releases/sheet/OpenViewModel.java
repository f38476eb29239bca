package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.task.TaskScope;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases.Placed;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A release that is not active yet, and the moves it can make. */
final class OpenViewModel extends ActViewModel {
    private final ReleaseId id;
    private final ObjectProperty<OpenMove> move;
    private final StringProperty at;

    OpenViewModel(
            ActDesk desk, TaskScope tasks, Seat seat, Tick tick, ReleaseId id, OpenMove first) {
        super(desk, tasks, seat, tick);
        this.id = id;
        this.move = new SimpleObjectProperty<>(first);
        this.at = new SimpleStringProperty(WhenText.suggestion(tick.zone(), tick.now()));
    }

    /** The move that is most likely wanted in the state it is in. */
    static OpenMove likely(Release release) {
        return switch (release.lifecycle()) {
            case AWAITING_APPROVAL ->
                    release.hold().isPresent() ? OpenMove.ASK_AGAIN : OpenMove.WITHDRAW;
            case DRAFT, READY, SCHEDULED, ACTIVE, SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    OpenMove.ACTIVATE;
        };
    }

    @Override
    ActFacts read(PersonId person) throws FailureException {
        return desk().open(person, id);
    }

    @Override
    Outcome<Placed> send(ActFacts read, CommandContext context) {
        return placed(
                switch (move.get()) {
                    case ACTIVATE -> desk().releases().activate(context, id);
                    case SCHEDULE ->
                            desk().releases().schedule(context, id, effectiveAt().orElseThrow());
                    case ASK_AGAIN -> desk().releases().request(context, id);
                    case WITHDRAW -> desk().releases().cancel(context, id);
                });
    }

    private static Outcome<Placed> placed(Outcome<Release> outcome) {
        return switch (outcome) {
            case Outcome.Done<Release> done ->
                    new Outcome.Done<>(new Placed(done.value(), List.of()), done.receipt());
            case Outcome.Refused<Release> refused -> new Outcome.Refused<>(refused.reasons());
            case Outcome.Failed<Release> failed -> new Outcome.Failed<>(failed.failure());
        };
    }

    @Override
    String verb(ActFacts read) {
        return switch (move.get()) {
            case ACTIVATE -> "Activate now";
            case SCHEDULE -> "Schedule";
            case ASK_AGAIN -> "Ask for approval again";
            case WITHDRAW -> "Withdraw";
        };
    }

    @Override
    boolean actsAtOnce(ActFacts read) {
        return move.get() == OpenMove.ACTIVATE;
    }

    @Override
    String against(ActFacts read) {
        Release release = read.release().orElseThrow();
        String illegal =
                new OpenRules(
                                release,
                                read.approvals(),
                                read.explanation().approvalsGiven(),
                                seat().callName(release.requester()),
                                seat().isYou(release.requester()),
                                tick().now())
                        .against(move.get());
        if (!illegal.isBlank()) {
            return "Off: " + illegal;
        }
        return switch (move.get()) {
            case ACTIVATE -> missing(read);
            case SCHEDULE ->
                    readAt() instanceof WhenText.Unusable unusable ? unusable.why() : missing(read);
            case ASK_AGAIN -> "";
            case WITHDRAW ->
                    reasonProperty().get().isBlank() ? "Say why; it goes into the ledger" : "";
        };
    }

    /** What keeps it from moving now; the ticket has its own field. */
    private static String missing(ActFacts read) {
        String obstacle = read.obstacle(false);
        if (!obstacle.isBlank()) {
            return obstacle;
        }
        return read.explanation().checks().stream()
                .filter(check -> check.code().equals("APPROVALS"))
                .filter(check -> check.result() != io.releasegate.model.explain.Check.Result.PASSED)
                .map(check -> check.sentence())
                .findFirst()
                .orElse("");
    }

    @Override
    boolean needsTicket(ActFacts read) {
        boolean moves = move.get() == OpenMove.ACTIVATE || move.get() == OpenMove.SCHEDULE;
        return moves && super.needsTicket(read);
    }

    @Override
    String next(ActFacts read) {
        return switch (move.get()) {
            case ACTIVATE -> "It becomes active at once, if every check holds.";
            case SCHEDULE ->
                    readAt() instanceof WhenText.Unusable unusable
                            ? unusable.why() + "."
                            : NextWords.placed(0, effectiveAt(), tick().zone());
            case ASK_AGAIN ->
                    "Approvals given so far end; people are asked anew, on what is active now.";
            case WITHDRAW -> "It ends as cancelled. Nothing that is active changes.";
        };
    }

    private WhenText readAt() {
        return WhenText.read(at.get(), tick().zone(), tick().now());
    }

    private Optional<Instant> effectiveAt() {
        return readAt() instanceof WhenText.At found
                ? Optional.of(found.instant())
                : Optional.empty();
    }

    @Override
    List<Observable> inputs() {
        return List.of(move, at);
    }

    ObjectProperty<OpenMove> moveProperty() {
        return move;
    }

    /** The instant as the person types it. */
    StringProperty atProperty() {
        return at;
    }
}

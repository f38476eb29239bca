package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.task.TaskScope;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases.Create;
import io.releasegate.governance.Releases.Placed;
import io.releasegate.governance.Releases.Promote;
import io.releasegate.governance.Releases.Wish;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A version on its way into an environment: from the one before, or as it was submitted. */
final class PromoteViewModel extends ActViewModel {
    private final Subject subject;
    private final EnvironmentId into;
    private final Optional<Sha256> submitted;
    private final ObjectProperty<When> when = new SimpleObjectProperty<>(When.BY_HAND);
    private final StringProperty at;

    /**
     * @param submitted the version to place; empty for what is active in the environment before
     */
    PromoteViewModel(
            ActDesk desk,
            TaskScope tasks,
            Seat seat,
            Tick tick,
            Subject subject,
            EnvironmentId into,
            Optional<Sha256> submitted) {
        super(desk, tasks, seat, tick);
        this.subject = subject;
        this.into = into;
        this.submitted = submitted;
        this.at = new SimpleStringProperty(WhenText.suggestion(tick.zone(), tick.now()));
    }

    @Override
    ActFacts read(PersonId person) throws FailureException {
        return submitted.isPresent()
                ? desk().place(person, subject, submitted.get(), into)
                : desk().promote(person, subject, into);
    }

    @Override
    Outcome<Placed> send(ActFacts read, CommandContext context) {
        Optional<Instant> effective = effectiveAt();
        Wish wish = wish(read);
        return submitted.isPresent()
                ? desk().releases()
                        .create(
                                context,
                                new Create(subject, into.value(), submitted.get(), wish, effective))
                : desk().releases()
                        .promote(
                                context,
                                new Promote(
                                        subject,
                                        read.from().orElseThrow().value(),
                                        into.value(),
                                        wish,
                                        effective));
    }

    private Wish wish(ActFacts read) {
        if (when.get() == When.SCHEDULED) {
            return Wish.SCHEDULE;
        }
        return read.approvals() == 0 ? Wish.ACTIVATE : Wish.PLACE;
    }

    @Override
    String verb(ActFacts read) {
        if (read.approvals() > 0) {
            return "Request approval";
        }
        if (when.get() == When.SCHEDULED) {
            return "Schedule";
        }
        return submitted.isPresent() ? "Activate now" : "Promote now";
    }

    @Override
    String against(ActFacts read) {
        if (read.explanation().release().isPresent()) {
            return "It was asked for already; open that release instead";
        }
        String obstacle = read.obstacle(false);
        if (!obstacle.isBlank()) {
            return obstacle;
        }
        if (when.get() == When.SCHEDULED && readAt() instanceof WhenText.Unusable unusable) {
            return unusable.why();
        }
        return reasonProperty().get().isBlank() ? "Say why; it goes into the ledger" : "";
    }

    @Override
    boolean actsAtOnce(ActFacts read) {
        return wish(read) == Wish.ACTIVATE;
    }

    @Override
    String next(ActFacts read) {
        if (when.get() == When.SCHEDULED && readAt() instanceof WhenText.Unusable unusable) {
            return unusable.why() + ".";
        }
        return NextWords.placed(read.approvals(), effectiveAt(), tick().zone());
    }

    private WhenText readAt() {
        return WhenText.read(at.get(), tick().zone(), tick().now());
    }

    private Optional<Instant> effectiveAt() {
        return when.get() == When.SCHEDULED && readAt() instanceof WhenText.At found
                ? Optional.of(found.instant())
                : Optional.empty();
    }

    @Override
    List<Observable> inputs() {
        return List.of(when, at);
    }

    ObjectProperty<When> whenProperty() {
        return when;
    }

    /** The instant as the person types it. */
    StringProperty atProperty() {
        return at;
    }
}

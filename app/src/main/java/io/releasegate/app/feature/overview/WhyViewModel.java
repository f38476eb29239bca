package io.releasegate.app.feature.overview;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Releases;
import io.releasegate.model.PersonId;
import io.releasegate.model.explain.Explanation;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Why what could move into the asked cell may or may not, and what a person can do about it. */
final class WhyViewModel {
    private final OverviewViewModel overview;
    private final Releases releases;
    private final TaskRunner tasks;
    private final Seat seat;
    private final ReadOnlyObjectWrapper<Optional<WhyAnswer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty all = new SimpleBooleanProperty(false);
    private final ObservableValue<Readiness> promoteReadiness;
    private final ObservableValue<Readiness> openReadiness;

    WhyViewModel(OverviewViewModel overview, Releases releases, TaskRunner tasks, Seat seat) {
        this.overview = overview;
        this.releases = releases;
        this.tasks = tasks;
        this.seat = seat;
        promoteReadiness =
                Bindings.createObjectBinding(
                        () -> Moves.promote(known()), answer, computing, problem);
        openReadiness =
                Bindings.createObjectBinding(() -> Moves.open(known()), answer, computing, problem);
        overview.askedProperty()
                .subscribe(now -> {
                    all.set(false);
                    ask();
                });
        overview.readingsProperty().subscribe(now -> ask());
    }

    /** The answer, while it is the one that was asked for. */
    private Optional<WhyAnswer> known() {
        return computing.get() || problem.get().isPresent() ? Optional.empty() : answer.get();
    }

    private void ask() {
        Optional<CellKey> asked = overview.askedProperty().get();
        if (asked.isEmpty() || overview.cell(asked.get()).isEmpty()) {
            return;
        }
        CellKey key = asked.get();
        PersonId person = seat.person().getValue();
        tasks.of(
                        "Explain " + key.subject().key(),
                        () ->
                                releases.explain(
                                        person,
                                        key.subject(),
                                        key.environment().value(),
                                        Optional.empty()))
                .replacing("overview.why")
                .onStart(() -> computing.set(true))
                .onSuccess(found -> show(key, found))
                .onFailure(failed -> {
                    computing.set(false);
                    problem.set(Optional.of(FailureText.of(failed)));
                })
                .run();
    }

    private void show(CellKey key, Explanation found) {
        problem.set(Optional.empty());
        answer.set(
                Optional.of(
                        new WhyAnswer(
                                key, overview.cell(key).flatMap(Boards.Cell::active), found)));
        computing.set(false);
    }

    /** The newest answer; it may be about the cell asked for before while {@code computing}. */
    ReadOnlyObjectProperty<Optional<WhyAnswer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty computingProperty() {
        return computing.getReadOnlyProperty();
    }

    /** Whether every check that passes is shown. */
    BooleanProperty allProperty() {
        return all;
    }

    ObservableValue<Readiness> promoteReadiness() {
        return promoteReadiness;
    }

    ObservableValue<Readiness> openReadiness() {
        return openReadiness;
    }
}

package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Task;
import io.releasegate.model.environment.Environment;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** What a person can do from the overview, and where each of it leads. */
record OverviewActs(OverviewModels models, Desk desk, Seat seat, ReleaseActs acts) {

    OverviewActions actions() {
        return new OverviewActions(
                Action.of("overview.review", "Review", Feather.USER_CHECK)
                        .title(models.needs().chosenProperty().map(OverviewActs::reviewTitle))
                        .keys("Enter")
                        .readiness(ready(models.needs().chosenProperty(), "Nothing needs you"))
                        .run(() -> models.needs().chosenProperty().get().ifPresent(this::review)),
                Action.of("overview.open-cell", "Show in Releases", Feather.GIT_COMMIT)
                        .readiness(
                                ready(
                                        models.overview().selectedProperty(),
                                        "Nothing is chosen on the board"))
                        .run(this::openCell),
                Action.of("overview.promote", "Promote…", Feather.ARROW_RIGHT_CIRCLE)
                        .title(models.why().answerProperty().map(this::promoteTitle))
                        .keys("Ctrl+Shift+P")
                        .readiness(models.why().promoteReadiness())
                        .run(() -> answer().ifPresent(this::promote)),
                Action.of("overview.open-release", "Open its release…", Feather.GIT_PULL_REQUEST)
                        .readiness(models.why().openReadiness())
                        .run(() ->
                                answer().flatMap(found -> found.explanation().release())
                                        .ifPresent(acts::open)),
                Action.of("overview.pin", "Hold the explanation to this cell", Feather.MAP_PIN)
                        .readiness(
                                ready(
                                        models.overview().selectedProperty(),
                                        "Nothing is chosen on the board"))
                        .run(models.overview()::togglePin),
                Action.of("overview.copy-why", "Copy the explanation", Feather.COPY)
                        .readiness(ready(models.why().answerProperty(), "Nothing is explained yet"))
                        .run(this::copy),
                Action.of("overview.all-needs", "Everything that needs you", Feather.USER_CHECK)
                        .title(models.needs().moreProperty().map(OverviewActs::moreTitle))
                        .run(() -> desk.navigator().go("approvals")),
                Action.of("overview.write-policy", "Open Policies", Feather.EDIT_3)
                        .run(() -> desk.navigator().go("policies")));
    }

    private static <T> ObservableValue<Readiness> ready(
            ObservableValue<Optional<T>> value, String reason) {
        return value.map(found -> Readiness.unless(found.isPresent() ? "" : reason));
    }

    private static String reviewTitle(Optional<Task> task) {
        return task.map(found -> "Review: " + TaskWords.head(found)).orElse("Review");
    }

    private static String moreTitle(Number more) {
        return more.intValue() == 0 ? "Everything that needs you" : more + " more in Approvals";
    }

    private String promoteTitle(Optional<WhyAnswer> answer) {
        return answer.filter(found -> !comesFromBefore(found)).isPresent()
                ? "Place here…"
                : "Promote…";
    }

    private boolean comesFromBefore(WhyAnswer answer) {
        return models.overview()
                .environment(answer.key().environment())
                .flatMap(Environment::promotesFrom)
                .isPresent();
    }

    private Optional<WhyAnswer> answer() {
        return models.why().answerProperty().get();
    }

    /** Goes where this can be decided. */
    void review(Task task) {
        switch (task.kind()) {
            case APPROVE, CONFIRM_ROLLBACK ->
                    desk.navigator().go(Place.of("approvals").showing(task.release()));
            case RESOLVE_HOLD, ACTIVATE -> acts.open(task.release());
        }
    }

    private void openCell() {
        models.overview()
                .selectedProperty()
                .get()
                .ifPresent(key ->
                        desk.navigator()
                                .go(Place.of("releases").at(key.subject()).in(key.environment())));
    }

    private void promote(WhyAnswer answer) {
        CellKey key = answer.key();
        if (comesFromBefore(answer)) {
            acts.promote(key.subject(), key.environment());
        } else {
            answer.hash().ifPresent(hash -> acts.place(key.subject(), hash, key.environment()));
        }
    }

    private void copy() {
        answer().ifPresent(found -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(models.facts().text(found));
            Clipboard.getSystemClipboard().setContent(content);
            desk.toasts().show(Toast.done("Explanation copied", found.sentence(seat)));
        });
    }
}

package io.releasegate.app.feature.policies;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.problem.RefusalText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Handing in the shown file. Findings do not keep a text from being submitted. */
final class Submitting {
    private final PolicyDesk desk;
    private final TaskRunner tasks;
    private final PoliciesViewModel model;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty sending = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<Readiness> ready;
    private String about = "";
    private BiConsumer<Policies.Submitted, Long> onDone = (submitted, seq) -> {};

    Submitting(PolicyDesk desk, TaskRunner tasks, PoliciesViewModel model) {
        this.desk = desk;
        this.tasks = tasks;
        this.model = model;
        ready =
                Bindings.createObjectBinding(
                        this::readiness, model.shownProperty(), model.checkedProperty(), sending);
    }

    private Readiness readiness() {
        return Readiness.unless(
                model.shownProperty().get().map(this::against).orElse("No file is open"));
    }

    private String against(OpenFile file) {
        if (sending.get()) {
            return "Being sent";
        }
        if (!file.isReadable()) {
            return "This file cannot be read";
        }
        if (file.newer().isPresent()) {
            return "It changed on disk: compare first";
        }
        if (!model.isFresh()) {
            return "Being checked";
        }
        return model.checkedProperty().get().candidate().map(Candidate::unreadable).orElse("");
    }

    /** Starts over with the reason when it is about another file than before. */
    void about(String path) {
        problem.set(Optional.empty());
        if (!path.equals(about)) {
            reason.set("");
        }
        about = path;
    }

    /** Saves the file where needed, then hands in exactly what is on disk. */
    void submit() {
        problem.set(Optional.empty());
        model.shownProperty()
                .get()
                .ifPresent(file -> {
                    if (file.isDirty()) {
                        model.store().save(this::send);
                    } else {
                        send();
                    }
                });
    }

    private void send() {
        OpenFile file = model.shownProperty().get().orElseThrow();
        CommandContext command = desk.seat().command().because(reason.get().strip());
        tasks.of("Submit " + file.name(), () -> desk.submit(command, file.path(), file.onDisk()))
                .onStart(() -> sending.set(true))
                .onSuccess(this::settled)
                .onFailure(failed -> {
                    sending.set(false);
                    problem.set(Optional.of(FailureText.of(failed)));
                })
                .run();
    }

    private void settled(Outcome<Policies.Submitted> outcome) {
        sending.set(false);
        switch (outcome) {
            case Outcome.Done<Policies.Submitted> done -> {
                reason.set("");
                onDone.accept(done.value(), done.receipt().head().seq());
            }
            case Outcome.Refused<Policies.Submitted> refused ->
                    problem.set(Optional.of(RefusalText.of(refused.reasons())));
            case Outcome.Failed<Policies.Submitted> failed ->
                    problem.set(Optional.of(FailureText.of(failed.failure())));
        }
    }

    /** Hears what was submitted, and the number of the ledger entry behind it. */
    void onDone(BiConsumer<Policies.Submitted, Long> listener) {
        onDone = Objects.requireNonNull(listener);
    }

    ObservableValue<Readiness> readyProperty() {
        return ready;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ObjectProperty<Optional<Problem>> problemProperty() {
        return problem;
    }
}

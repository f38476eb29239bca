package io.releasegate.app.widget;

import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.RunningTask;
import io.releasegate.app.widget.action.Action;
import java.time.Instant;
import java.util.Optional;

/** What a pane has to show. View models hold one; {@link StatePane} draws it. */
public sealed interface PaneState {

    /** Nothing is known yet; the answer is expected at once. */
    record Loading() implements PaneState {}

    /**
     * Something takes longer than a second.
     *
     * @param note what is already known; may be empty
     */
    record Working(RunningTask task, String note) implements PaneState {}

    /**
     * There is nothing to show.
     *
     * @param title what there is none of
     * @param sentence why
     * @param step the one thing to do about it
     */
    record Empty(String title, String sentence, Optional<Action> step) implements PaneState {}

    /** It could not be read; what was shown before stays below. */
    record Failed(Problem problem, Optional<Action> step) implements PaneState {}

    /** What is shown is old. */
    record Stale(Instant asOf, Optional<Action> step) implements PaneState {}

    /** The content is good. */
    record Ready() implements PaneState {}

    static PaneState loading() {
        return new Loading();
    }

    static PaneState ready() {
        return new Ready();
    }

    static PaneState empty(String title, String sentence) {
        return new Empty(title, sentence, Optional.empty());
    }

    static PaneState failed(Problem problem) {
        return new Failed(problem, Optional.empty());
    }
}

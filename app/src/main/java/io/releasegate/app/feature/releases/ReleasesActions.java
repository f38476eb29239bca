package io.releasegate.app.feature.releases;

import io.releasegate.app.widget.action.Action;
import java.util.List;

/**
 * The commands of the history.
 *
 * @param moves what can be done with the chosen row, in the order of their buttons
 * @param diff shows what the chosen row changed
 */
record ReleasesActions(
        List<Action> moves,
        Action diff,
        Action previous,
        Action next,
        Action zoomIn,
        Action zoomOut,
        Action home) {
    ReleasesActions {
        moves = List.copyOf(moves);
    }

    Action[] all() {
        List<Action> all = new java.util.ArrayList<>(moves);
        all.addAll(List.of(diff, previous, next, zoomIn, zoomOut, home));
        return all.toArray(Action[]::new);
    }
}

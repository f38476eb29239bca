package io.releasegate.app.architecture.red.app.feature.overview;

import io.releasegate.app.architecture.red.app.feature.policies.PoliciesView;
import javafx.application.Platform;

/** Breaks on purpose: a feature that knows another, a node in a view model, threads. */
final class OverviewViewModel {

    private OverviewViewModel() {}

    static void refresh(PoliciesView other) {
        Platform.runLater(() -> other.label().requestFocus());
        Thread.startVirtualThread(() -> other.label().setStyle("-fx-opacity: 1"));
    }
}

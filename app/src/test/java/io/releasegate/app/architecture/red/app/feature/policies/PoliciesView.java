package io.releasegate.app.architecture.red.app.feature.policies;

import javafx.scene.control.Label;

/** What the red overview and the red widget wrongly know. */
public record PoliciesView(Label label) {}

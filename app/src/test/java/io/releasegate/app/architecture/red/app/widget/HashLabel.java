package io.releasegate.app.architecture.red.app.widget;

import io.releasegate.app.architecture.red.app.feature.policies.PoliciesView;

/** Breaks on purpose: a widget that knows a feature. */
record HashLabel(PoliciesView view) {}

package io.releasegate.app.feature.overview;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.version.Subject;

/** One place on the board; it stays the same whatever becomes active there. */
record CellKey(Subject subject, EnvironmentId environment) {}

package io.releasegate.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.version.Subject;

/** Where exactly one release can be active: a subject in an environment. */
public record Place(Subject subject, EnvironmentId environment) {}

package io.releasegate.model.environment;

/** What strictness and governance rules ask for; never a name. */
public enum EnvironmentKind {
    PRODUCTION,
    NON_PRODUCTION
}

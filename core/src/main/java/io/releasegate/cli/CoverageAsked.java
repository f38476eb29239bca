package io.releasegate.cli;

/** What policies are asked to cover. */
enum CoverageAsked {
    /** The targets that are given. */
    TARGETS,
    /** Every input there can be as well. */
    DOMAIN
}

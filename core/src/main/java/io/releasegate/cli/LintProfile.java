package io.releasegate.cli;

/** Which engine lints. */
enum LintProfile {
    /** Our rules, each finding proved. */
    EXACT,
    /** What the reference linter says, for parity with a server that runs it. */
    COMPAT
}

package io.releasegate.cli;

/** How the answer of policy-test is written. */
enum PolicyTestFormat {
    TEXT,
    JSON,
    JUNIT
}

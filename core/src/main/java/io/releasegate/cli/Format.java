package io.releasegate.cli;

/** How an answer is written. */
enum Format {
    TEXT,
    JSON
}

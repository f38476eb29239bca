package io.releasegate.architecture.red.oddments;

/** Breaks on purpose: a package that the table does not name. */
final class Leftover {}

package io.releasegate.policy.dsl;

/** A comment with its {@code #}, without the end of its line. */
record Comment(String text, int start, int end) {}

package io.releasegate.diagnostic;

/** How much a finding weighs, heaviest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}

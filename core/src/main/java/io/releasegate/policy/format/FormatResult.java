package io.releasegate.policy.format;

import io.releasegate.diagnostic.Span;

/** What became of a text that was to be formatted. */
public sealed interface FormatResult {

    /** The canonical text; it may be the very text that was given. */
    record Formatted(String text) implements FormatResult {}

    /**
     * Formatting could lose or change something, so nothing was done.
     *
     * @param reason one sentence
     * @param span where the reason stands
     */
    record Refused(String reason, Span span) implements FormatResult {}
}

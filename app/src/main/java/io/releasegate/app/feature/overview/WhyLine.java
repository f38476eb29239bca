package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.StatusKind;
import io.releasegate.model.explain.Check;

/**
 * One line of the explanation.
 *
 * @param title two or three words before a colon; may be empty
 */
record WhyLine(Kind kind, String title, String sentence) {

    /** How a line is marked. */
    enum Kind {
        FAILED,
        UNKNOWN,
        /** What to do about what failed. */
        NEXT,
        PASSED,
        /** Something to know, for or against nothing. */
        FACT
    }

    static WhyLine of(Check check) {
        Kind kind =
                switch (check.result()) {
                    case PASSED -> Kind.PASSED;
                    case FAILED -> Kind.FAILED;
                    case UNKNOWN -> Kind.UNKNOWN;
                };
        return new WhyLine(kind, check.title(), check.sentence());
    }

    /** The line as a screen reader says it. */
    String spoken() {
        String words = title.isEmpty() ? sentence : title + ": " + sentence;
        return switch (kind) {
            case FAILED -> "Fails. " + words;
            case UNKNOWN -> "Could not run. " + words;
            case NEXT -> "To do: " + words;
            case PASSED -> "Passes. " + words;
            case FACT -> words;
        };
    }

    /** The state whose icon and colour mark it. */
    StatusKind mark() {
        return switch (kind) {
            case FAILED -> StatusKind.FAIL;
            case UNKNOWN -> StatusKind.UNKNOWN;
            case PASSED -> StatusKind.PASS;
            case NEXT, FACT -> StatusKind.NOT_PRESENT;
        };
    }
}

package io.releasegate.lint;

import java.util.Locale;

/** What a rule is about; its page and its fixtures stand in a folder of the same name. */
public enum Category {
    /** Conditions that exclude themselves. */
    CONTRADICTION,
    /** Rules that disagree with each other. */
    CONFLICT,
    /** Rules that decide nothing. */
    REACHABILITY,
    /** Transitions that no rule speaks for. */
    COVERAGE;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

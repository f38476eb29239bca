package io.releasegate.lint;

import java.util.Locale;

/** What a rule is about; its page and its fixtures stand in a folder of the same name. */
public enum Category {
    /**
     * Text that is not a policy: unknown names, wrong types, misleading spellings (RG-S, RG_POL).
     */
    SCHEMA,
    /** Conditions that exclude themselves. */
    CONTRADICTION,
    /** Conditions that say more or less than they seem to. */
    SATISFIABILITY,
    /** Rules that disagree with each other. */
    CONFLICT,
    /** Rules that decide nothing. */
    REACHABILITY,
    /** Transitions that no rule speaks for. */
    COVERAGE,
    /** Promises of the process: approvals, separation of duties, freshness (RG-G). */
    GOVERNANCE,
    /** What readers need: descriptions, messages, names (RG-D). */
    DOCUMENTATION,
    /** Findings that somebody silenced (RG-X). */
    SUPPRESSION;

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

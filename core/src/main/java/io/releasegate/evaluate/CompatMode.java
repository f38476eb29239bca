package io.releasegate.evaluate;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something the reference decides differently, by name. All are off unless somebody says so, and
 * whoever turns one on has to show it.
 */
public enum CompatMode {
    /** A transition rule's priority of 0 counts as 1000. */
    PRIORITY_ZERO("compat.priority-zero"),

    /** The gate does not look at transition rules at all. */
    TRANSITION_RULES_IGNORED("compat.transition-rules-ignored"),

    /** A compiled policy that is not enabled is enforced all the same. */
    ENABLED_IGNORED("compat.enabled-ignored"),

    /** The conditions of a transition rule are not asked. */
    CONDITIONS_IGNORED("compat.conditions-ignored"),

    /** A result that nobody knows, such as a typing mistake, allows. */
    UNKNOWN_RESULT_ALLOWS("compat.unknown-result-allows"),

    /** A request without environment, project or workflow matches rules that ask for one. */
    MISSING_SELECTOR_MATCHES("compat.missing-selector-matches"),

    /** Without a default result, what no rule speaks for is allowed, also when strict. */
    DEFAULT_ALLOWS("compat.default-allows"),

    /** A default result stops nothing unless the policy is strict. */
    DEFAULT_NEEDS_STRICT("compat.default-needs-strict"),

    /** The default result counts for a policy that has no transition rules, too. */
    DEFAULT_WITHOUT_RULES("compat.default-without-rules");

    private final String text;

    CompatMode(String text) {
        this.text = text;
    }

    /** Its name in configuration and on screens. */
    public String text() {
        return text;
    }

    public static Optional<CompatMode> of(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text.equals(text)).findFirst();
    }
}

package io.releasegate.policy;

import java.util.List;

/**
 * Rules of one document that are combined in one way.
 *
 * @param rules in the order in which they are looked at: document order for {@link
 *     Combination#WORST_OF_ALL}, priority then index for {@link Combination#FIRST_MATCH}
 * @param otherwise what the group says when no rule fires
 */
public record RuleGroup(
        Kind kind, Combination combination, List<RuleForm> rules, Verdict otherwise) {
    public RuleGroup {
        rules = List.copyOf(rules);
    }

    /** Which part of which shape the rules come from. */
    public enum Kind {
        /** The controls of a compiled policy (A). */
        CONTROLS,
        /** The {@code when} of a rule definition (B). */
        DEFINITION,
        /** {@code transition_rules} of a registry policy (C). */
        TRANSITION_RULES,
        /** {@code rules} of a registry policy (C). */
        CONDITION_RULES
    }

    /** How several rules become one verdict. */
    public enum Combination {
        /** Every rule that fires counts; the heaviest verdict wins. */
        WORST_OF_ALL,
        /** The first rule that fires decides. */
        FIRST_MATCH
    }
}

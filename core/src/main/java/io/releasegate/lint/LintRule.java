package io.releasegate.lint;

/** One thing that can be wrong, by what it has to look at. Implementations hold no state. */
public sealed interface LintRule {

    RuleInfo info();

    /** Looks at the condition of one rule at a time. */
    non-sealed interface OfCondition extends LintRule {
        void check(LintedRule rule, LintRun run);
    }

    /** Looks at rules whose verdicts are combined with each other. */
    non-sealed interface OfCombination extends LintRule {
        void check(CombinedRules rules, LintRun run);
    }

    /** Looks at the whole set and at what it has to cover. */
    non-sealed interface OfPolicySet extends LintRule {
        void check(PolicySet policies, CoverageTargets targets, LintRun run);
    }
}

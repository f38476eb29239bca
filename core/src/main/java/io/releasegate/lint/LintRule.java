package io.releasegate.lint;

import io.releasegate.canonical.source.Reading;
import io.releasegate.policy.PolicyDocument;
import java.util.List;

/** One thing that can be wrong, by what it has to look at. Implementations hold no state. */
public sealed interface LintRule {

    RuleInfo info();

    /**
     * Found by whoever reads the text, because reading cannot go on without noticing; the rule is
     * here so that it has a page, a level and a place in the list.
     */
    non-sealed interface WhileReading extends LintRule {}

    /**
     * Looks at one text as it was read, also where it is no valid policy. What it says of a text
     * depends on nothing else, so it is asked once for each text.
     */
    non-sealed interface OfText extends LintRule {
        void check(Reading reading, LintRun run);
    }

    /** Looks at one policy. Asked once for each text. */
    non-sealed interface OfDocument extends LintRule {
        void check(PolicyDocument policy, LintRun run);
    }

    /** Looks at the condition of one rule at a time. Asked once for each text. */
    non-sealed interface OfCondition extends LintRule {
        void check(LintedRule rule, LintRun run);
    }

    /** Looks at rules whose verdicts are combined with each other. */
    non-sealed interface OfCombination extends LintRule {
        void check(CombinedRules rules, LintRun run);
    }

    /** Looks at a comment that silences findings, once it is known which codes it is needed for. */
    non-sealed interface OfSuppression extends LintRule {
        /**
         * @param unneeded codes it names that nothing was found for, in its order; not empty
         */
        void check(Suppression suppression, List<String> unneeded, PolicySet policies, LintRun run);
    }

    /** Looks at the whole set and at what it has to cover. */
    non-sealed interface OfPolicySet extends LintRule {
        void check(PolicySet policies, CoverageTargets targets, LintRun run);
    }
}

package io.releasegate.lint.rule.reachability;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Rules that decide nothing, or other than they seem to. */
public final class ReachabilityRules {
    public static final List<LintRule> ALL =
            List.of(
                    new AnyTransitionRule(),
                    new CaseTwinsRule(),
                    new DuplicateRulesRule(),
                    new InvertedExceptionRule(),
                    new StarSelectorRule(),
                    new UnreachableRule());

    private ReachabilityRules() {}
}

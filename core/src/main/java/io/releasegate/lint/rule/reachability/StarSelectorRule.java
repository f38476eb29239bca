package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Point;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A star that is meant for anything and matches only a star. */
public final class StarSelectorRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L008",
                    Category.REACHABILITY,
                    Severity.WARNING,
                    "A rule selects `*`, which matches nothing but a star.");
    private static final Value STAR = Value.of("*");

    /** What an ordinary input has there. */
    private static final Map<String, String> ORDINARY =
            Map.of(
                    Signals.TRANSITION, "deploy",
                    Signals.PROJECT, "payments",
                    Signals.WORKFLOW, "release",
                    Signals.ENVIRONMENT, "prod");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        rule.form()
                .condition()
                .tests()
                .filter(test -> ORDINARY.containsKey(test.signal()))
                .filter(test -> test.expected().equals(STAR) || isListOfStar(test))
                .filter(test -> test.operator() == Operator.EQUAL || test.operator() == Operator.IN)
                .forEach(test -> report(rule, test, run));
    }

    private static boolean isListOfStar(Condition.Test test) {
        return test.expected() instanceof Value.Sequence list && list.items().contains(STAR);
    }

    private static void report(LintedRule rule, Condition.Test test, LintRun run) {
        String ordinary = ORDINARY.getOrDefault(test.signal(), "");
        Point point = Point.of(Map.of(test.signal(), Value.of(ordinary)));
        boolean blankIsAny =
                rule.kind() == RuleGroup.Kind.TRANSITION_RULES && test.expected().equals(STAR);
        Finding.of(
                        rule,
                        INFO,
                        test.valueSpan(),
                        "%s asks for a %s called `*`; %s."
                                .formatted(
                                        Wording.sentence(rule.name()),
                                        test.signal().replace("_id", ""),
                                        blankIsAny
                                                ? "a blank is what matches any"
                                                : "leave it out to match any"))
                .provenBy(
                        Witnesses.ofRules(
                                point,
                                List.of(rule),
                                "Nothing is called `*`, so the rule never matches."))
                .proposal(
                        "Leave it blank",
                        Optional.of(new Fix.Edit(test.valueSpan(), "\"\""))
                                .filter(_ -> blankIsAny)
                                .filter(_ -> !test.signal().equals(Signals.TRANSITION)))
                .report(run);
    }
}

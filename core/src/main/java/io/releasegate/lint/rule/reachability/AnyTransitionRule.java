package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Point;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A transition rule without a transition: it matches all of them. */
public final class AnyTransitionRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L010",
                    Category.REACHABILITY,
                    Severity.WARNING,
                    "A transition rule names no transition, so it matches every one.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry
                && registry.scopes().stream().noneMatch(it -> it.type().equals("transition"))) {
            LintedRule.of(registry).stream()
                    .filter(rule -> rule.kind() == RuleGroup.Kind.TRANSITION_RULES)
                    .filter(rule -> rule.form().enabled() && !namesTransition(rule))
                    .forEach(rule -> report(registry, rule, run));
        }
    }

    private static boolean namesTransition(LintedRule rule) {
        return rule.form()
                .condition()
                .tests()
                .anyMatch(test -> test.signal().equals(Signals.TRANSITION));
    }

    /** Stopping too much is noticed; letting too much through is not. */
    private static void report(RegistryPolicy policy, LintedRule rule, LintRun run) {
        boolean blocks = rule.form().verdict() == Verdict.BLOCK;
        Finding.at(
                        policy,
                        INFO,
                        place(policy, rule),
                        "%s names no transition, so it says %s for every one."
                                .formatted(Wording.sentence(rule.name()), rule.form().result()))
                .weighing(blocks ? Severity.INFO : Severity.WARNING)
                .provenBy(
                        run.example(rule)
                                .map(point ->
                                        Witnesses.ofRules(
                                                anyTransition(point),
                                                List.of(rule),
                                                "The rule matches, whatever the transition is called.")))
                .report(run);
    }

    private static Point anyTransition(Point point) {
        SortedMap<String, Optional<Value>> values = new TreeMap<>(point.values());
        values.put(Signals.TRANSITION, Optional.of(Value.of("whatever")));
        return new Point(values);
    }

    private static Span place(RegistryPolicy policy, LintedRule rule) {
        for (String key : List.of("/transition_id", "/rule_id", "/id")) {
            String pointer = rule.form().pointer() + key;
            if (policy.source().find(pointer).isPresent()) {
                return policy.spanOf(pointer);
            }
        }
        return rule.form().span();
    }
}

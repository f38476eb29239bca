package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
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
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A transition, project or workflow under two spellings that differ only in case. */
public final class CaseTwinsRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L009",
                    Category.REACHABILITY,
                    Severity.WARNING,
                    "A name differs only by case from another one in the policy, so the two never"
                            + " match the same input.");
    private static final List<String> CASED =
            List.of(Signals.TRANSITION, Signals.PROJECT, Signals.WORKFLOW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            Map<String, String> spelled = new HashMap<>();
            registry.requiredTransitions()
                    .forEach(required ->
                            remember(Signals.TRANSITION, required.transition(), spelled));
            for (LintedRule rule : LintedRule.of(registry)) {
                rule.form()
                        .condition()
                        .tests()
                        .filter(test -> CASED.contains(test.signal()))
                        .forEach(test -> check(registry, rule, test, spelled, run));
            }
        }
    }

    /** The spelling that was seen first. */
    private static String remember(String signal, String name, Map<String, String> spelled) {
        String key = signal + " " + name.toLowerCase(Locale.ROOT);
        return spelled.computeIfAbsent(key, _ -> name);
    }

    private static void check(
            RegistryPolicy policy,
            LintedRule rule,
            Condition.Test test,
            Map<String, String> spelled,
            LintRun run) {
        if (test.expected() instanceof Value.Text name) {
            String first = remember(test.signal(), name.value(), spelled);
            if (!first.equals(name.value())) {
                Finding.at(
                                policy,
                                INFO,
                                test.valueSpan(),
                                "`%s` is spelled `%s` elsewhere in this policy; no input is both."
                                        .formatted(name.value(), first))
                        .provenBy(run.example(rule).map(point -> proof(point, rule, test, first)))
                        .proposal(
                                "Change to " + first,
                                Optional.of(
                                        new Fix.Edit(
                                                test.valueSpan(),
                                                Wording.inPlace(policy, test.valueSpan(), first))))
                        .report(run);
            }
        }
    }

    private static Witness proof(Point point, LintedRule rule, Condition.Test test, String first) {
        SortedMap<String, Optional<Value>> values = new TreeMap<>(point.values());
        values.put(test.signal(), Optional.of(Value.of(first)));
        return Witnesses.ofRules(
                new Point(values),
                List.of(rule),
                "Only the case of `%s` keeps the rule from matching.".formatted(first));
    }
}

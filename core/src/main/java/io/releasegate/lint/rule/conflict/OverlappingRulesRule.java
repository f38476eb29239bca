package io.releasegate.lint.rule.conflict;

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
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two rules of one registry policy that stand for the same thing: one name, or one selector. */
public final class OverlappingRulesRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "OVERLAPPING_RULES",
                    Category.CONFLICT,
                    Severity.ERROR,
                    "Two rules of a policy have the same id, or the same selector and different"
                            + " results.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            List<LintedRule> rules = LintedRule.of(registry);
            checkIds(registry, rules, run);
            checkSelectors(registry, rules, run);
        }
    }

    private static void checkIds(RegistryPolicy policy, List<LintedRule> rules, LintRun run) {
        Map<String, LintedRule> first = new HashMap<>();
        for (LintedRule rule : inDocumentOrder(rules)) {
            LintedRule taken = first.putIfAbsent(rule.form().id(), rule);
            if (taken != null) {
                finding(
                                policy,
                                rule,
                                taken,
                                "Rule id `%s` is already taken in this policy."
                                        .formatted(rule.form().id()))
                        .provenBy(
                                run.example(rule)
                                        .map(point ->
                                                Witnesses.ofRules(
                                                        point,
                                                        List.of(rule, taken),
                                                        "A decision that names `%s` may mean either."
                                                                .formatted(rule.form().id()))))
                        .report(run);
            }
        }
    }

    private static List<LintedRule> inDocumentOrder(List<LintedRule> rules) {
        List<LintedRule> sorted = new ArrayList<>(rules);
        sorted.sort((one, other) -> one.form().span().compareTo(other.form().span()));
        return sorted;
    }

    /** Only rules that can speak: what never triggers selects nothing. */
    private static void checkSelectors(RegistryPolicy policy, List<LintedRule> rules, LintRun run) {
        List<LintedRule> selecting =
                rules.stream()
                        .filter(rule -> rule.kind() == RuleGroup.Kind.TRANSITION_RULES)
                        .filter(rule -> run.alone(rule) instanceof Answer.Witnessed)
                        .toList();
        Map<List<String>, LintedRule> first = new HashMap<>();
        for (LintedRule rule : inDocumentOrder(selecting)) {
            LintedRule taken = first.putIfAbsent(selector(rule), rule);
            if (taken != null && taken.form().verdict() != rule.form().verdict()) {
                Optional<Point> example = run.example(rule);
                finding(
                                policy,
                                rule,
                                taken,
                                "%s selects exactly what `%s` selects, and says %s instead of %s."
                                        .formatted(
                                                Wording.sentence(rule.name()),
                                                taken.form().id(),
                                                rule.form().result(),
                                                taken.form().result()))
                        .provenBy(
                                example.map(point ->
                                        Witnesses.ofRules(
                                                point,
                                                List.of(taken, rule),
                                                "Both are meant for this input.")))
                        .report(run);
            }
        }
    }

    private static List<String> selector(LintedRule rule) {
        return rule.form().condition().tests().map(Wording::test).sorted().distinct().toList();
    }

    private static Finding finding(
            RegistryPolicy policy, LintedRule rule, LintedRule taken, String message) {
        return Finding.at(policy, INFO, place(policy, rule), message)
                .related(place(policy, taken), "the other one")
                .detail("rule_id", rule.form().id());
    }

    private static Span place(RegistryPolicy policy, LintedRule rule) {
        for (String key : List.of("/rule_id", "/id")) {
            if (policy.source().find(rule.form().pointer() + key).isPresent()) {
                return policy.spanOf(rule.form().pointer() + key);
            }
        }
        return rule.form().span();
    }
}

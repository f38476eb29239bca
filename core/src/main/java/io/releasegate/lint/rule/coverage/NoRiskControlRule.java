package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Point;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.Condition;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;

/** A set of policies to which risk makes no difference. */
public final class NoRiskControlRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "NO_RISK_CONTROL",
                    Category.COVERAGE,
                    Severity.WARNING,
                    "No rule of the set looks at the risk of a change.");
    private static final List<String> RISKS =
            List.of("risk.", "core_risk.", "raw.risk.", "raw.core_risk.");
    private static final int MOST_SHOWN = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        List<LintedRule> rules =
                policies.combinations().stream()
                        .map(CombinedRules::rules)
                        .flatMap(List::stream)
                        .toList();
        boolean looksAtRisk =
                rules.stream()
                        .flatMap(rule -> rule.form().condition().tests())
                        .map(Condition.Test::signal)
                        .anyMatch(NoRiskControlRule::isRisk);
        if (!looksAtRisk) {
            policies.documents().stream()
                    .filter(CompiledPolicy.class::isInstance)
                    .findFirst()
                    .ifPresent(first ->
                            Finding.ofSet(
                                            INFO,
                                            first.spanOf("/policy_id"),
                                            "No policy looks at the risk of a change.")
                                    .provenBy(proof(rules))
                                    .report(run));
        }
    }

    private static boolean isRisk(String signal) {
        return signal.equals(Signals.RISK) || RISKS.stream().anyMatch(signal::startsWith);
    }

    private static Witness proof(List<LintedRule> rules) {
        Point critical = Point.of(Map.of("core_risk.severity_level", Value.of("CRITICAL")));
        return Witnesses.ofRules(
                critical,
                rules.stream().limit(MOST_SHOWN).toList(),
                "However high the risk is, every rule answers the same.");
    }
}

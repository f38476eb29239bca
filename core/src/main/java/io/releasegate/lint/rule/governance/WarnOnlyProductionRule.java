package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;
import io.releasegate.policy.Signals;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.List;

/** A rule for production that warns, and nobody has to answer. */
public final class WarnOnlyProductionRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G016",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "A rule for production only warns, and nobody has to answer it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        switch (policy) {
            case RegistryPolicy registry -> {
                if (!registry.approvals().asksForSomebody()) {
                    Gate.of(registry, run).ifPresent(gate -> check(registry, gate, run));
                }
            }
            case RuleDefinition _ ->
                    LintedRule.of(policy).stream()
                            .filter(WarnOnlyProductionRule::onlyWarns)
                            .filter(rule -> namesProduction(rule, run))
                            .forEach(rule -> report(policy, rule, run.alone(rule), run));
            case CompiledPolicy compiled -> {
                if (compiled.metadata().members().get("environment") instanceof Value.Text name
                        && run.settings().environments().isProduction(name.value())) {
                    LintedRule.of(policy).stream()
                            .filter(WarnOnlyProductionRule::onlyWarns)
                            .forEach(rule -> report(policy, rule, run.alone(rule), run));
                }
            }
        }
    }

    private static void check(RegistryPolicy policy, Gate gate, LintRun run) {
        for (String environment : gate.productions(run.settings().environments())) {
            gate.rules().stream()
                    .filter(WarnOnlyProductionRule::onlyWarns)
                    .filter(rule -> namesProduction(rule, run))
                    .forEach(rule ->
                            report(policy, rule, gate.decidesUnasked(rule, environment), run));
        }
    }

    private static boolean onlyWarns(LintedRule rule) {
        return rule.form().enabled()
                && rule.form().verdict() == Verdict.CONDITIONAL
                && !Gate.asksForSomebody(rule.form().requirement());
    }

    /** Whether the rule is about production, not merely about everything. */
    private static boolean namesProduction(LintedRule rule, LintRun run) {
        return rule.form()
                .condition()
                .tests()
                .anyMatch(test ->
                        test.signal().equals(Signals.ENVIRONMENT)
                                && test.expected() instanceof Value.Text name
                                && run.settings().environments().isProduction(name.value()));
    }

    private static void report(PolicyDocument policy, LintedRule rule, Answer answer, LintRun run) {
        run.undecided(INFO, List.of(rule), answer.unknown());
        answer.witness()
                .ifPresent(point ->
                        Finding.at(
                                        policy,
                                        INFO,
                                        rule.form().resultSpan(),
                                        "%s only warns in production, and nobody has to answer it."
                                                .formatted(Wording.sentence(rule.name())))
                                .provenBy(
                                        Witnesses.ofRules(
                                                point,
                                                List.of(rule),
                                                "The warning stands, and no approval is asked for."))
                                .report(run));
    }
}

package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.NewMember;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Answer;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change can reach production though nobody has to agree. */
public final class ProductionWithoutApprovalRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G001",
                    Category.GOVERNANCE,
                    Severity.ERROR,
                    "Some input is allowed into production while the policy asks nobody to approve.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry && !registry.approvals().asksForSomebody()) {
            Gate.of(registry, run).ifPresent(gate -> check(registry, gate, run));
        }
    }

    /** The first way in is told; whoever closes it closes all. */
    private static void check(RegistryPolicy policy, Gate gate, LintRun run) {
        for (String environment : gate.productions(run.settings().environments())) {
            for (LintedRule rule : gate.rules()) {
                if (rule.form().verdict() == Verdict.ALLOW) {
                    Answer answer = gate.decidesUnasked(rule, environment);
                    run.undecided(INFO, List.of(rule), answer.unknown());
                    if (answer instanceof Answer.Witnessed found) {
                        Witness proof =
                                Witnesses.ofRules(
                                        found.point(),
                                        List.of(rule),
                                        "`%s` decides, and nobody has to agree."
                                                .formatted(rule.form().id()));
                        report(
                                policy,
                                rule.form().resultSpan(),
                                "Transition rule `" + rule.form().id() + "`",
                                environment,
                                proof,
                                run);
                        return;
                    }
                }
            }
            if (gate.otherwise() == Verdict.ALLOW
                    && gate.nothingMatches(environment) instanceof Answer.Witnessed found) {
                Witness rules = Witnesses.ofRules(found.point(), List.of(), "");
                Witness proof =
                        new Witness(
                                rules.facts(),
                                List.of(new Witness.RuleOutcome("default_result", "ALLOW")),
                                "No rule matches, so the default result decides; nobody has to agree.");
                report(policy, place(policy), "The default result", environment, proof, run);
                return;
            }
        }
    }

    private static Span place(RegistryPolicy policy) {
        return policy.defaultResult()
                .map(stated -> policy.spanOf(stated.pointer()))
                .or(() -> policy.source().keySpanOf("/transition_rules"))
                .orElseGet(() -> policy.spanOf(""));
    }

    private static void report(
            RegistryPolicy policy,
            Span span,
            String who,
            String environment,
            Witness proof,
            LintRun run) {
        Finding.at(
                        policy,
                        INFO,
                        span,
                        "%s lets changes into `%s`, and the policy asks nobody to approve them."
                                .formatted(who, environment))
                .provenBy(proof)
                .proposal("Ask for one approval, valid for 24 h", approval(policy))
                .detail("environment", environment)
                .report(run);
    }

    private static Optional<Fix.Edit> approval(RegistryPolicy policy) {
        Map<String, Value> requirement = new LinkedHashMap<>();
        requirement.put("min_approvals", Value.of(1));
        requirement.put("max_age_seconds", Value.of(86_400));
        return policy.source().find("/approval_requirements").isPresent()
                ? NewMember.in(
                        policy.source(),
                        "/approval_requirements",
                        "max_age_seconds",
                        "min_approvals",
                        Value.of(1))
                : NewMember.in(
                        policy.source(),
                        "",
                        "transition_rules",
                        "approval_requirements",
                        Value.of(requirement));
    }
}

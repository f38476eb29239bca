package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.NewMember;
import io.releasegate.lint.RuleInfo;
import io.releasegate.logic.Answer;
import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Approvals that count for ever, or for so long that the change has become another one. */
public final class ApprovalFreshnessRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G006",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "Approvals never expire, or count for more than seven days in production.");
    private static final long DAY = 86_400;
    private static final BigInteger WEEK = BigInteger.valueOf(7 * DAY);
    private static final String KEY = "max_age_seconds";
    private static final String REQUIREMENTS = "/approval_requirements";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry && registry.approvals().asksForSomebody()) {
            ApprovalRequirements asked = registry.approvals();
            asked.maxAgeSeconds()
                    .ifPresentOrElse(
                            age -> checkAge(registry, age, run), () -> reportNone(registry, run));
        }
    }

    private static void reportNone(RegistryPolicy policy, LintRun run) {
        ApprovalRequirements asked = policy.approvals();
        String pointer =
                asked.minApprovals()
                        .map(Stated::pointer)
                        .or(() -> asked.requiredRoles().stream().map(Stated::pointer).findFirst())
                        .orElseGet(() -> asked.groups().getFirst().pointer());
        Finding.in(policy, INFO, pointer, "Approvals never expire: there is no max_age_seconds.")
                .provenBy(proof(BigInteger.valueOf(365 * DAY), Optional.empty()))
                .sureFix(
                        "Let approvals expire after 24 h",
                        NewMember.in(policy.source(), REQUIREMENTS, "", KEY, Value.of(DAY)))
                .report(run);
    }

    private static void checkAge(
            RegistryPolicy policy, Stated<Optional<BigInteger>> age, LintRun run) {
        BigInteger seconds = age.value().orElse(BigInteger.ZERO);
        if (seconds.compareTo(WEEK) > 0) {
            production(policy, run)
                    .ifPresent(environment -> {
                        BigInteger days = seconds.divide(BigInteger.valueOf(DAY));
                        Finding.in(
                                        policy,
                                        INFO,
                                        age.pointer(),
                                        "Approvals stay valid for %s days in `%s`."
                                                .formatted(days, environment))
                                .provenBy(proof(seconds, Optional.of(seconds)))
                                .proposal(
                                        "Let approvals expire after 24 h",
                                        Optional.of(
                                                new Fix.Edit(
                                                        policy.spanOf(age.pointer()),
                                                        Long.toString(DAY))))
                                .detail("environment", environment)
                                .report(run);
                    });
        }
    }

    /** A production-kind environment for which some rule can decide. */
    private static Optional<String> production(RegistryPolicy policy, LintRun run) {
        return Gate.of(policy, run).stream()
                .flatMap(gate ->
                        gate.productions(run.settings().environments()).stream()
                                .filter(environment ->
                                        gate.rules().stream()
                                                .anyMatch(rule ->
                                                        gate.reaches(rule, environment)
                                                                instanceof Answer.Witnessed)))
                .findFirst();
    }

    private static Witness proof(BigInteger age, Optional<BigInteger> most) {
        return new Witness(
                List.of(
                        new Witness.Fact("approval.age_seconds", age.toString()),
                        new Witness.Fact(
                                KEY, most.map(BigInteger::toString).orElse(Witness.Fact.MISSING))),
                List.of(),
                "The approval is %s days old and still counts."
                        .formatted(age.divide(BigInteger.valueOf(DAY))));
    }
}

package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A time for which approvals count that is no time, so none applies. */
public final class ApprovalFreshnessInvalidRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "APPROVAL_FRESHNESS_INVALID",
                    Category.GOVERNANCE,
                    Severity.ERROR,
                    "The time for which an approval counts is not a positive number of seconds.");
    private static final long TEN_YEARS = 315_576_000L;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            registry.approvals()
                    .maxAgeSeconds()
                    .filter(age -> age.value().filter(it -> it.signum() > 0).isEmpty())
                    .ifPresent(age -> report(registry, age, run));
        }
    }

    private static void report(
            RegistryPolicy policy, Stated<Optional<BigInteger>> age, LintRun run) {
        Value written = policy.source().find(age.pointer()).orElseThrow().value();
        Finding.in(
                        policy,
                        INFO,
                        age.pointer(),
                        "`max_age_seconds` must be a positive number of seconds; as it stands no"
                                + " approval ever expires.")
                .provenBy(
                        new Witness(
                                List.of(
                                        Witnesses.fact("approval.age_seconds", Value.of(TEN_YEARS)),
                                        Witnesses.fact("max_age_seconds", written)),
                                List.of(),
                                "An approval that is ten years old still counts."))
                .proposal(
                        "Let approvals expire after 24 h",
                        Optional.of(new Fix.Edit(policy.spanOf(age.pointer()), "86400")))
                .report(run);
    }
}

package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.Overrides;
import io.releasegate.policy.PolicyDocument;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Overrides that last too long, for ever, or not at all. */
public final class OverrideExpiryRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G010",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "An override can last for ever, longer than a day, or not at all.");
    private static final BigInteger DAY = BigInteger.valueOf(86_400);
    private static final String EXPIRY = "require_expires_at";
    private static final String MAX = "max_ttl_seconds";
    private static final String DEFAULT = "default_ttl_seconds";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof CompiledPolicy compiled) {
            compiled.overrides()
                    .filter(Overrides::enabled)
                    .ifPresent(overrides -> check(compiled, overrides, run));
        }
    }

    private static void check(CompiledPolicy policy, Overrides overrides, LintRun run) {
        if (!overrides.requireExpiresAt()) {
            report(
                    policy,
                    EXPIRY,
                    "An override need not say when it ends.",
                    new Witness.Fact("override.expires_at", Witness.Fact.MISSING),
                    "The override holds for ever.",
                    Optional.of("true"),
                    run);
        }
        checkTime(policy, MAX, overrides.maxTtlSeconds(), run);
        checkTime(policy, DEFAULT, overrides.defaultTtlSeconds(), run);
        if (overrides.defaultTtlSeconds().compareTo(overrides.maxTtlSeconds()) > 0
                && overrides.maxTtlSeconds().signum() > 0) {
            report(
                    policy,
                    DEFAULT,
                    "An override lasts %s s where nobody says, which is longer than the %s s allowed."
                            .formatted(overrides.defaultTtlSeconds(), overrides.maxTtlSeconds()),
                    time(overrides.defaultTtlSeconds()),
                    "An override for which nobody says a time is refused or cut short.",
                    Optional.of(overrides.maxTtlSeconds().toString()),
                    run);
        }
    }

    private static void checkTime(
            CompiledPolicy policy, String member, BigInteger seconds, LintRun run) {
        if (seconds.signum() <= 0) {
            report(
                    policy,
                    member,
                    "An override of %s s ends before it begins.".formatted(seconds),
                    time(seconds),
                    "The override never holds.",
                    Optional.empty(),
                    run);
        } else if (seconds.compareTo(DAY) > 0) {
            report(
                    policy,
                    member,
                    "An override can last %s s, which is longer than a day.".formatted(seconds),
                    time(seconds),
                    "A day later the override still holds, and nobody is asked again.",
                    Optional.of(DAY.toString()),
                    run);
        }
    }

    private static Witness.Fact time(BigInteger seconds) {
        return new Witness.Fact("override.ttl_seconds", seconds.toString());
    }

    private static void report(
            CompiledPolicy policy,
            String member,
            String message,
            Witness.Fact fact,
            String consequence,
            Optional<String> cure,
            LintRun run) {
        String pointer = Overrides.pointer(member);
        boolean written = policy.source().find(pointer).isPresent();
        Finding.in(policy, INFO, pointer, message)
                .provenBy(new Witness(List.of(fact), List.of(), consequence))
                .proposal(
                        "Change to " + cure.orElse(""),
                        cure.filter(_ -> written)
                                .map(text -> new Fix.Edit(policy.spanOf(pointer), text)))
                .report(run);
    }
}

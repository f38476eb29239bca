package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RegionWording;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Region;
import io.releasegate.logic.Remainder;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the inputs, of all there can be, for which no rule of a combination triggers. */
final class DomainCheck {
    private static final int MOST_REGIONS = 8;
    private static final int MOST_SHOWN = 5;

    private final RuleInfo info;
    private final CombinedRules combined;
    private final List<LintedRule> rules;
    private final LintRun run;

    private DomainCheck(RuleInfo info, CombinedRules combined, LintRun run) {
        this.info = info;
        this.combined = combined;
        this.rules = combined.rules().stream().filter(rule -> rule.form().enabled()).toList();
        this.run = run;
    }

    /** Condition rules add to a verdict and cover nothing. */
    static void check(RuleInfo info, CombinedRules combined, LintRun run) {
        if (combined.kind() != RuleGroup.Kind.CONDITION_RULES) {
            new DomainCheck(info, combined, run).check();
        }
    }

    private void check() {
        List<Trigger> triggers = rules.stream().flatMap(rule -> rule.trigger().stream()).toList();
        if (triggers.isEmpty()) {
            return;
        }
        if (triggers.size() < rules.size()) {
            run.undecided(info, rules, Optional.of(LintRun.TOO_MANY_ALTERNATIVES));
            return;
        }
        Remainder left =
                run.reasoner().remainder(Trigger.of(Conjunction.ALWAYS), triggers, MOST_REGIONS);
        left.regions().forEach(this::report);
        if (left.regions().isEmpty()) {
            run.undecided(info, rules, left.gap());
        }
    }

    private void report(Region region) {
        boolean registry = combined.kind() == RuleGroup.Kind.TRANSITION_RULES;
        LintedRule last = rules.getLast();
        String who =
                registry
                        ? "No transition rule of `" + last.form().policyId() + "`"
                        : "No policy of the set";
        run.report(
                new Diagnostic(
                        info.code(),
                        Severity.WARNING,
                        "%s speaks where %s.".formatted(who, RegionWording.of(region)),
                        place(),
                        registry ? Optional.of(last.form().policyId()) : Optional.empty(),
                        List.of(),
                        Optional.of(
                                Witnesses.ofRules(
                                        region.witness(),
                                        rules.subList(0, Math.min(MOST_SHOWN, rules.size())),
                                        "None of %d rules triggers, so the default speaks: %s."
                                                .formatted(rules.size(), combined.otherwise()))),
                        List.of(),
                        Map.of("region", RegionWording.of(region))));
    }

    /** After the last rule of a list there is room for one more; a set has no such place. */
    private Span place() {
        return (combined.kind() == RuleGroup.Kind.TRANSITION_RULES
                        ? rules.getLast()
                        : rules.getFirst())
                .form()
                .span();
    }
}

package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import java.util.List;

/** Runs lint rules over a policy set. The same set gives the same report, in the same order. */
public final class Linter {
    private final List<LintRule> rules;

    private Linter(List<LintRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** With every rule there is. */
    public static Linter withAllRules() {
        return new Linter(LintRules.ALL);
    }

    public static Linter with(List<LintRule> rules) {
        return new Linter(rules);
    }

    public LintReport lint(PolicySet policies, CoverageTargets targets) {
        return lint(policies, targets, List.of());
    }

    /** Problems met while reading the texts join the report as they are. */
    public LintReport lint(
            PolicySet policies, CoverageTargets targets, List<Diagnostic> fromParsing) {
        LintRun run = new LintRun();
        for (LintRule rule : rules) {
            switch (rule) {
                case LintRule.OfCondition one ->
                        policies.combinations().stream()
                                .flatMap(combined -> combined.rules().stream())
                                .forEach(form -> one.check(form, run));
                case LintRule.OfCombination one ->
                        policies.combinations().forEach(combined -> one.check(combined, run));
                case LintRule.OfPolicySet one -> one.check(policies, targets, run);
            }
        }
        return run.toReport(fromParsing, policies.documents().size());
    }
}

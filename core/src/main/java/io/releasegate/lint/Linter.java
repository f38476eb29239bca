package io.releasegate.lint;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.policy.dsl.PolicyText;
import java.util.ArrayList;
import java.util.List;

/** Runs lint rules over a policy set. The same set gives the same report, in the same order. */
public final class Linter {
    private final List<LintRule> rules;
    private final LintSettings settings;
    private final boolean usual;

    private Linter(List<LintRule> rules, LintSettings settings, boolean usual) {
        this.rules = List.copyOf(rules);
        this.settings = settings;
        this.usual = usual;
    }

    /** With every rule there is, but those that wait for somebody to want them. */
    public static Linter withAllRules(LintSettings settings) {
        List<LintRule> asked =
                LintRules.ALL.stream()
                        .filter(rule ->
                                !rule.info().onDemand()
                                        || settings.levels().containsKey(rule.info().code()))
                        .toList();
        return new Linter(asked, settings, true);
    }

    /** With these rules and no others. */
    public static Linter with(List<LintRule> rules, LintSettings settings) {
        return new Linter(rules, settings, false);
    }

    public LintReport lint(PolicySet policies, CoverageTargets targets) {
        return lint(policies, targets, List.of());
    }

    /**
     * Lints policies whose texts were read before. Problems met while reading join the report.
     * Rules that look at the text itself are not asked: the caller has it no more.
     */
    public LintReport lint(
            PolicySet policies, CoverageTargets targets, List<Diagnostic> fromParsing) {
        LintRun run = new LintRun(settings);
        run.reads(policies.documents());
        policies.documents().stream()
                .map(LintedDocument::of)
                .forEach(policy -> lookAtDocument(policy, run));
        policies.combinations().forEach(combined -> lookAtCombination(combined, run));
        lookAtSet(policies, targets, run);
        return run.toReport(fromParsing, policies.documents().size());
    }

    /** What one text says on its own. */
    FileFacts facts(Reading reading) {
        LintRun run = new LintRun(settings);
        PolicyText text = PolicyText.of(reading);
        for (LintRule rule : rules) {
            if (rule instanceof LintRule.OfText ofText) {
                ofText.check(reading, run);
            }
        }
        List<LintedDocument> policies = text.documents().stream().map(LintedDocument::of).toList();
        run.reads(policies.stream().map(LintedDocument::document).toList());
        policies.forEach(it -> lookAtDocument(it, run));
        policies.stream().flatMap(it -> it.rules().stream()).forEach(run::alone);
        policies.stream()
                .flatMap(it -> it.groups().stream())
                .filter(group -> !PolicySet.spansDocuments(group.kind()))
                .forEach(group -> lookAtCombination(group, run));
        List<Diagnostic> local = new ArrayList<>();
        List<Diagnostic> unreadable = new ArrayList<>();
        for (Diagnostic problem : text.diagnostics()) {
            if (isAsked(problem.code())) {
                (problem.severity() == Severity.ERROR ? unreadable : local).add(problem);
            }
        }
        local.addAll(run.found());
        List<Suppression> suppressions =
                !policies.isEmpty() ? Suppressions.of(reading).valid() : List.of();
        return new FileFacts(
                reading, policies, local, run.undecided(), unreadable, suppressions, run.alone());
    }

    /** What rules that span several texts say together. */
    JointFacts joint(CombinedRules combined, List<FileFacts> files, PolicySet policies) {
        LintRun run = runOver(files, policies);
        lookAtCombination(combined, run);
        return new JointFacts(combined, run.found(), run.undecided());
    }

    private LintRun runOver(List<FileFacts> files, PolicySet policies) {
        LintRun run = new LintRun(settings);
        files.forEach(file -> run.known(file.alone()));
        run.reads(policies.documents());
        return run;
    }

    /** The report over all texts; what each says on its own, and some together, is known. */
    LintReport report(
            List<FileFacts> files,
            List<JointFacts> joint,
            PolicySet policies,
            CoverageTargets targets) {
        LintRun run = runOver(files, policies);
        files.forEach(file -> run.undecided(file.undecided()));
        joint.forEach(one -> run.undecided(one.undecided()));
        lookAtSet(policies, targets, run);
        List<Diagnostic> found = new ArrayList<>();
        files.forEach(file -> found.addAll(file.local()));
        joint.forEach(one -> found.addAll(one.found()));
        found.addAll(run.found());
        Silencing silencing = Silencing.of(files, found, settings.today());
        LintRun last = new LintRun(settings);
        lookAtSuppressions(silencing, policies, last);
        List<Diagnostic> heard = new ArrayList<>(settings.weighed(silencing.heard()));
        heard.addAll(settings.weighed(last.found()));
        files.forEach(file -> heard.addAll(file.unreadable()));
        return new LintReport(
                heard,
                policies.documents().size(),
                run.undecided(),
                settings.weighedSilenced(silencing.silenced()));
    }

    private void lookAtSuppressions(Silencing silencing, PolicySet policies, LintRun run) {
        for (LintRule rule : rules) {
            if (rule instanceof LintRule.OfSuppression one) {
                silencing
                        .unneeded()
                        .forEach((suppression, codes) ->
                                one.check(suppression, codes, policies, run));
            }
        }
    }

    /**
     * A linter with few rules leaves out what reading found of others, but never that it failed.
     */
    private boolean isAsked(String code) {
        return usual
                || LintRules.byCode(code).isEmpty()
                || rules.stream().anyMatch(rule -> rule.info().code().equals(code));
    }

    private void lookAtDocument(LintedDocument policy, LintRun run) {
        List<LintedRule> forms = policy.rules();
        for (LintRule rule : rules) {
            switch (rule) {
                case LintRule.OfDocument one -> one.check(policy.document(), run);
                case LintRule.OfCondition one -> forms.forEach(form -> one.check(form, run));
                case LintRule.WhileReading _,
                        LintRule.OfText _,
                        LintRule.OfCombination _,
                        LintRule.OfSuppression _,
                        LintRule.OfPolicySet _ -> {}
            }
        }
    }

    private void lookAtCombination(CombinedRules combined, LintRun run) {
        for (LintRule rule : rules) {
            if (rule instanceof LintRule.OfCombination one) {
                one.check(combined, run);
            }
        }
    }

    private void lookAtSet(PolicySet policies, CoverageTargets targets, LintRun run) {
        for (LintRule rule : rules) {
            if (rule instanceof LintRule.OfPolicySet one) {
                one.check(policies, targets, run);
            }
        }
    }
}

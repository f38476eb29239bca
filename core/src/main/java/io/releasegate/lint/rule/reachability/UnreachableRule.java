package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule that can be removed without changing the verdict for any input. */
public final class UnreachableRule implements LintRule.OfCombination {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RULE_UNREACHABLE_SHADOWED",
                    Category.REACHABILITY,
                    Severity.WARNING,
                    "A rule can be removed without changing the verdict for any input.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        Neighbours near = run.neighbours(rules);
        for (int place = 0; place < near.rules().size(); place++) {
            Redundancy redundancy =
                    new Redundancy(near.rules().get(place), place, near, rules.otherwise());
            switch (rules.combination()) {
                case WORST_OF_ALL -> checkWorst(redundancy, run);
                case FIRST_MATCH -> checkFirst(redundancy, run);
            }
        }
    }

    private static void checkWorst(Redundancy redundancy, LintRun run) {
        LintedRule rule = redundancy.rule();
        if (redundancy.allowsWhatIsAllowed()) {
            return;
        }
        List<LintedRule> coverers = new ArrayList<>();
        Answer answer = redundancy.covered(redundancy.asHeavy(), run, coverers);
        if (answer.isImpossible()) {
            report(
                    rule,
                    coverers,
                    run.example(rule),
                    "%s changes no verdict: wherever it says %s, %s."
                            .formatted(
                                    Wording.sentence(rule.name()),
                                    rule.form().result(),
                                    saying(coverers)),
                    cover(rule, coverers, run),
                    run);
        }
        run.undecided(INFO, List.of(rule), answer.unknown());
    }

    private static void checkFirst(Redundancy redundancy, LintRun run) {
        LintedRule rule = redundancy.rule();
        List<LintedRule> coverers = new ArrayList<>();
        Answer answer = redundancy.covered(redundancy.earlier(), run, coverers);
        List<LintedRule> followers = new ArrayList<>();
        if (answer.isImpossible()) {
            report(
                    rule,
                    coverers,
                    run.example(rule),
                    "%s is never reached: wherever it applies, %s matches first."
                            .formatted(
                                    Wording.sentence(rule.name()),
                                    coverers.size() == 1
                                            ? Wording.list(ids(coverers))
                                            : "one of " + Wording.list(ids(coverers))),
                    cover(rule, coverers, run),
                    run);
        } else if (answer instanceof Answer.Witnessed
                && !redundancy.allowsWhatIsAllowed()
                && redundancy.followedByTheSame(run, followers)) {
            report(
                    rule,
                    followers,
                    answer.witness(),
                    "%s changes no verdict: without it, %s."
                            .formatted(Wording.sentence(rule.name()), saying(followers)),
                    "followed",
                    run);
        }
        run.undecided(INFO, List.of(rule), answer.unknown());
    }

    /**
     * Whether one rule triggers exactly where this one does, or wherever it does, or several do.
     */
    private static String cover(LintedRule rule, List<LintedRule> coverers, LintRun run) {
        if (coverers.size() > 1) {
            return "joint";
        }
        boolean same = run.outside(coverers, List.of(rule)).isImpossible();
        return same ? "exact" : "implied";
    }

    private static String saying(List<LintedRule> coverers) {
        List<String> ids = ids(coverers);
        return coverers.size() == 1
                ? Wording.list(ids) + " says " + coverers.getFirst().form().result()
                : Wording.list(ids) + " together say as much";
    }

    private static void report(
            LintedRule rule,
            List<LintedRule> others,
            Optional<Point> input,
            String message,
            String cover,
            LintRun run) {
        List<LintedRule> shown = new ArrayList<>(List.of(rule));
        shown.addAll(others);
        Finding finding =
                Finding.of(rule, INFO, rule.form().span(), message)
                        .provenBy(
                                input.map(point ->
                                        Witnesses.ofRules(
                                                point,
                                                shown,
                                                "The verdict is the same with and without `%s`, here and everywhere."
                                                        .formatted(rule.form().id()))))
                        .detail("shadowed_by", String.join(", ", ids(others)))
                        .detail("cover", cover);
        others.forEach(other -> finding.related(other.form().span(), "decides in its place"));
        finding.report(run);
    }

    private static List<String> ids(List<LintedRule> rules) {
        return rules.stream().map(rule -> rule.form().id()).toList();
    }
}

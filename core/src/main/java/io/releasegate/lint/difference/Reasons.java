package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.difference.Difference.Reason;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the algebra what is true of a finding that our rules do not have. */
final class Reasons {
    private final OurFindings ours;
    private final RuleLookup lookup;
    private final LintRun run;

    Reasons(OurFindings ours, RuleLookup lookup, LintRun run) {
        this.ours = ours;
        this.lookup = lookup;
        this.run = run;
    }

    Reason why(CompatFinding finding) {
        if (isRefused(finding)) {
            return refused(finding);
        }
        String elsewhere = elsewhere(finding);
        Optional<Reason> spokenFor = new SpokenFor(lookup, run).why(finding);
        if (spokenFor.isPresent()) {
            return spokenFor.get();
        }
        Optional<List<LintedRule>> rules = lookup.all(finding.rules());
        if (finding.rules().isEmpty() || rules.isEmpty()) {
            return Reason.of(Plain.reason(finding, lookup, !elsewhere.isEmpty())).and(elsewhere);
        }
        Optional<LintedRule> off =
                rules.get().stream().filter(rule -> !rule.form().enabled()).findFirst();
        if (off.isPresent()) {
            return Reason.of(
                            Wording.sentence(off.get().name())
                                    + " is switched off, so it decides nothing.")
                    .and(elsewhere);
        }
        return reason(finding, rules.get()).and(elsewhere);
    }

    /** Whether our rules could not make a policy of the text, so that they ask nothing more. */
    private boolean isRefused(CompatFinding finding) {
        return !lookup.isRead(finding.span().source())
                && !Plain.isAboutTheSet(finding)
                && errors(finding).findAny().isPresent();
    }

    private Stream<Diagnostic> errors(CompatFinding finding) {
        return ours.near(finding)
                .map(OurFindings.Ours::finding)
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> found.span().source().equals(finding.span().source()));
    }

    private Reason refused(CompatFinding finding) {
        List<String> codes = errors(finding).map(Diagnostic::code).distinct().toList();
        return Reason.of(
                "The default profile refuses the text as it stands, with "
                        + Wording.list(codes)
                        + ", and asks nothing more of it.");
    }

    private Reason reason(CompatFinding finding, List<LintedRule> rules) {
        boolean asksInputs = finding.code().startsWith("CONTRADICTORY_") || rules.size() > 1;
        if (!asksInputs || Plain.isAboutNames(finding)) {
            return Reason.of(Plain.reason(finding, lookup, false));
        }
        if (rules.size() == 1) {
            return alone(rules.getFirst());
        }
        if (finding.code().equals("RULE_UNREACHABLE_SHADOWED")) {
            return shadow(rules.get(0), rules.get(1));
        }
        LintedRule first = rules.getFirst();
        LintedRule other =
                rules.stream()
                        .filter(rule -> rule.form().verdict() != first.form().verdict())
                        .findFirst()
                        .orElse(rules.get(1));
        return pair(finding, first, other);
    }

    /** A rule that is said to exclude itself. */
    private Reason alone(LintedRule rule) {
        return switch (run.alone(rule)) {
            case Answer.Witnessed found ->
                    shown(found.point(), List.of(rule), "This input meets every test.");
            case Answer.Impossible _ -> empty(List.of(rule), "It never triggers");
            case Answer.Unknown it -> undecided(it);
        };
    }

    private Reason pair(CompatFinding finding, LintedRule left, LintedRule right) {
        List<LintedRule> both = List.of(left, right);
        if (left.form().verdict() == right.form().verdict()) {
            return Reason.of(
                    "`%s` and `%s` mean the same, so nothing is contradicted."
                            .formatted(left.form().result(), right.form().result()));
        }
        return switch (run.outside(both, List.of())) {
            case Answer.Impossible _ -> empty(both, "No input triggers both");
            case Answer.Unknown it -> undecided(it);
            case Answer.Witnessed found when run.overlap(both).isImpossible() ->
                    shown(
                            found.point(),
                            both,
                            "Only a signal that is a list or an object could trigger both; none is"
                                    + " declared to be one.");
            case Answer.Witnessed found -> together(finding, both, found.point());
        };
    }

    /** Both can trigger; the question is whether always together. */
    private Reason together(CompatFinding finding, List<LintedRule> both, Point point) {
        if (finding.code().equals("AMBIGUOUS_OVERLAP")) {
            for (List<LintedRule> way : List.of(both, both.reversed())) {
                Optional<Point> single =
                        run.outside(way.subList(0, 1), way.subList(1, 2)).witness();
                if (single.isPresent()) {
                    return shown(
                            single.get(),
                            both,
                            "They are not about the same inputs: here only one of them triggers.");
                }
            }
        }
        return shown(point, both, "Both trigger for this input.");
    }

    private Reason shadow(LintedRule rule, LintedRule other) {
        if (run.alone(rule).isImpossible()) {
            return empty(List.of(rule), "It never triggers, so there is nothing to shadow");
        }
        return switch (run.outside(List.of(rule), List.of(other))) {
            case Answer.Witnessed found ->
                    shown(
                            found.point(),
                            List.of(rule, other),
                            "Here only `" + rule.form().id() + "` triggers.");
            case Answer.Unknown it -> undecided(it);
            case Answer.Impossible _ ->
                    Reason.of(
                            rule.form().verdict() == Verdict.ALLOW
                                    ? "`%s` is covered, but what allows is not asked to change a verdict."
                                            .formatted(rule.form().id())
                                    : "`%s` triggers wherever `%s` does."
                                            .formatted(other.form().id(), rule.form().id()));
        };
    }

    private Reason shown(Point point, List<LintedRule> rules, String sentence) {
        return Reason.shownBy(Witnesses.ofRules(point, rules, sentence), sentence);
    }

    private Reason empty(List<LintedRule> rules, String claim) {
        Optional<Emptiness> proof = Emptiness.of(rules, run.reasoner());
        return proof.map(it ->
                        new Reason(claim + ": " + it.sentence(), Optional.empty(), it.spelled()))
                .orElseGet(() -> Reason.of(claim + "."));
    }

    private static Reason undecided(Answer.Unknown answer) {
        return Reason.of("This is not decided: " + answer.reason() + ".");
    }

    /** What our rules say at the same place under another name. */
    private String elsewhere(CompatFinding finding) {
        List<String> codes =
                ours.near(finding)
                        .filter(found -> isNear(finding, found))
                        .map(found -> found.finding().code())
                        .distinct()
                        .toList();
        return codes.isEmpty() ? "" : "The default profile says " + Wording.list(codes) + " here.";
    }

    private static boolean isNear(CompatFinding finding, OurFindings.Ours found) {
        boolean byPlace = finding.rules().isEmpty() || found.rules().isEmpty();
        return byPlace
                ? RuleLookup.touch(finding.span(), found.finding().span())
                        && !Plain.isAboutTheSet(finding)
                : Set.copyOf(finding.rules()).containsAll(found.rules())
                        && Plain.isRelated(finding, found.finding());
    }
}

package io.releasegate.lint.rule.satisfiability;

import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of one condition that can be left out, from the last one on, each without those that
 * were found before: of two equal parts the first stays, and all fixes can be made together.
 */
final class RedundantParts {
    private final RuleInfo info;
    private final PolicyDocument policy;
    private final RuleForm rule;
    private final LintRun run;
    private final Removal removal;
    private Condition left;

    RedundantParts(RuleInfo info, PolicyDocument policy, RuleForm rule, LintRun run) {
        this.info = info;
        this.policy = policy;
        this.rule = rule;
        this.run = run;
        this.removal = new Removal(policy.source());
        this.left = rule.condition();
    }

    void report() {
        walk(rule.condition());
    }

    private void walk(Condition condition) {
        for (Condition part : Without.parts(condition).reversed()) {
            Optional<Without> without =
                    Without.of(left, part).filter(it -> !isEmpty(part) && isTheSame(it));
            if (without.isPresent()) {
                left = without.get().condition();
                report(part);
            } else {
                walk(part);
            }
        }
    }

    /** What always holds has a finding of its own. */
    private boolean isEmpty(Condition part) {
        return part instanceof Condition.Test test
                ? new AlwaysTrue(run).holds(test)
                : new AlwaysTrue(run).holds(part);
    }

    private boolean isTheSame(Without without) {
        Optional<Trigger> before = LintedRule.triggerOf(left);
        Optional<Trigger> after = LintedRule.triggerOf(without.condition());
        return before.isPresent()
                && after.isPresent()
                && (without.looser()
                        ? run.reasoner().implies(after.get(), before.get())
                        : run.reasoner().implies(before.get(), after.get()));
    }

    private void report(Condition part) {
        List<Condition.Test> tests = part.tests().toList();
        String what =
                tests.size() == 1 ? "`" + Wording.test(tests.getFirst()) + "`" : "This alternative";
        Finding finding =
                Finding.at(
                                policy,
                                info,
                                part.span(),
                                "%s changes nothing: `%s` holds for the same inputs without it."
                                        .formatted(what, rule.id()))
                        .provenBy(witness(tests))
                        .sureFix(
                                "Remove "
                                        + Character.toLowerCase(what.charAt(0))
                                        + what.substring(1),
                                removal.of(part.span()));
        others(tests).forEach(other -> finding.related(other.span(), "asks the same signal"));
        finding.report(run);
    }

    /** The tests that stay and ask the same signals. */
    private List<Condition.Test> others(List<Condition.Test> tests) {
        return left.tests()
                .filter(other ->
                        tests.stream().anyMatch(test -> test.signal().equals(other.signal())))
                .toList();
    }

    /** An input for which the rest holds; so does all of it. */
    private Optional<Witness> witness(List<Condition.Test> tests) {
        List<Condition.Test> shown = Stream.concat(others(tests).stream(), tests.stream()).toList();
        return LintedRule.triggerOf(left)
                .flatMap(trigger -> run.reasoner().triggers(trigger).witness())
                .map(point ->
                        Witnesses.ofTests(
                                point,
                                shown,
                                "The rule triggers with and without the last, here and for every"
                                        + " input."));
    }
}

package io.releasegate.lint.rule.satisfiability;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A condition, or a part of one, that leaves out no input that has its signals. */
public final class AlwaysTrueRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L002",
                    Category.SATISFIABILITY,
                    Severity.WARNING,
                    "A condition holds whatever the value of its signals is.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A transition rule that selects nothing is the usual last one: it catches the rest. */
    @Override
    public void check(LintedRule rule, LintRun run) {
        Condition condition = rule.form().condition();
        if (condition.tests().findAny().isPresent()) {
            check(condition, rule, new AlwaysTrue(run), run);
        } else if (condition instanceof Condition.All
                && rule.kind() != RuleGroup.Kind.TRANSITION_RULES) {
            report(
                    rule,
                    rule.form().span(),
                    "%s asks for nothing, so it says %s to every input."
                            .formatted(Wording.sentence(rule.name()), rule.form().result()),
                    Optional.of(
                            Witnesses.ofRules(
                                    Witnesses.NO_INPUT,
                                    List.of(rule),
                                    "Even an input without any signal triggers it.")),
                    run);
        }
    }

    /** Whether something was found in it; what holds because of a part is told of the part. */
    private static boolean check(
            Condition condition, LintedRule rule, AlwaysTrue always, LintRun run) {
        return switch (condition) {
            case Condition.All all -> checkParts(all.parts(), rule, always, run);
            case Condition.Any any -> {
                boolean inside = checkParts(any.parts(), rule, always, run);
                boolean found = !inside && any.parts().size() > 1 && always.holds(any);
                if (found) {
                    report(any, rule, always, run);
                }
                yield inside || found;
            }
            case Condition.Test test -> {
                boolean found = always.holds(test);
                if (found) {
                    report(test, rule, always, run);
                }
                yield found;
            }
        };
    }

    private static boolean checkParts(
            List<Condition> parts, LintedRule rule, AlwaysTrue always, LintRun run) {
        boolean found = false;
        for (Condition part : parts) {
            found |= check(part, rule, always, run);
        }
        return found;
    }

    private static void report(Condition part, LintedRule rule, AlwaysTrue always, LintRun run) {
        List<Condition.Test> tests = part.tests().toList();
        List<String> signals = tests.stream().map(Condition.Test::signal).distinct().toList();
        String what =
                part instanceof Condition.Test test
                        ? "`" + Wording.test(test) + "`"
                        : "One of these alternatives";
        report(
                rule,
                part.span(),
                "%s holds for every value of %s, so it leaves out only inputs without %s."
                        .formatted(
                                what, Wording.list(signals), signals.size() == 1 ? "it" : "them"),
                always.example(part)
                        .witness()
                        .map(point ->
                                Witnesses.ofTests(point, tests, "No value makes all of it false.")),
                run);
    }

    private static void report(
            LintedRule rule, Span span, String message, Optional<Witness> witness, LintRun run) {
        run.report(
                new Diagnostic(
                        INFO.code(),
                        INFO.defaultSeverity(),
                        message,
                        span,
                        Optional.of(rule.form().policyId()),
                        List.of(),
                        witness,
                        List.of(),
                        Map.of()));
    }
}

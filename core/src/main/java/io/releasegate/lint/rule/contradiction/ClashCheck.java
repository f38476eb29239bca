package io.releasegate.lint.rule.contradiction;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.value.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks each signal of each alternative of a condition for one clash, and words the finding. */
record ClashCheck(RuleInfo info, LintRun run) {

    /** Looks for a clash among the tests of one signal. */
    interface Search {
        Optional<Clash> clash(List<Condition.Test> tests);
    }

    void check(LintedRule rule, Search search) {
        List<List<Condition.Test>> alternatives = rule.alternatives().orElse(List.of());
        if (isPlainlyPossible(rule, run)) {
            return;
        }
        Set<List<Condition.Test>> asked = new HashSet<>();
        for (List<Condition.Test> tests : alternatives) {
            for (List<Condition.Test> sameSignal : bySignal(tests).values()) {
                if (sameSignal.size() > 1 && asked.add(sameSignal)) {
                    search.clash(sameSignal)
                            .ifPresent(clash -> report(rule, clash, alternatives.size() > 1));
                }
            }
        }
    }

    static List<Condition.Test> only(List<Condition.Test> tests, Set<Operator> operators) {
        return tests.stream().filter(test -> operators.contains(test.operator())).toList();
    }

    /** Whether an input is known that passes every test, and passes it as the number it is. */
    static boolean isPlainlyPossible(LintedRule rule, LintRun run) {
        List<List<Condition.Test>> alternatives = rule.alternatives().orElse(List.of());
        return alternatives.size() == 1
                && run.alone(rule) instanceof Answer.Witnessed
                && alternatives.getFirst().stream().noneMatch(ClashCheck::passesOnOthers);
    }

    private static boolean passesOnOthers(Condition.Test test) {
        return ContradictoryNumericBoundsRule.onNumbers(test.operator()) != test.operator();
    }

    static Map<String, List<Condition.Test>> bySignal(List<Condition.Test> tests) {
        Map<String, List<Condition.Test>> signals = new LinkedHashMap<>();
        tests.forEach(
                test -> signals.computeIfAbsent(test.signal(), _ -> new ArrayList<>()).add(test));
        return signals;
    }

    /** Bounds of a rule definition pass on anything but a number. */
    private static String kindOfValue(LintedRule rule, Clash clash) {
        return rule.kind() == RuleGroup.Kind.DEFINITION
                        && clash.tests().stream().anyMatch(test -> test.operator().isBound())
                ? "number"
                : "value";
    }

    void report(LintedRule rule, Clash clash, boolean oneOfSeveral) {
        Condition.Test last = clash.tests().getLast();
        List<Condition.Test> others = clash.tests().subList(0, clash.tests().size() - 1);
        String signal = last.signal();
        String message =
                Wording.sentence(rule.name())
                        + " asks for "
                        + clash.tests().stream()
                                .map(test -> "`" + Wording.test(test) + "`")
                                .collect(Collectors.joining(" and "))
                        + ", which no "
                        + kindOfValue(rule, clash)
                        + " of `"
                        + signal
                        + "` satisfies"
                        + (oneOfSeveral
                                ? ", so this alternative never holds."
                                : ", so it can never trigger.");
        run.report(
                new Diagnostic(
                        info.code(),
                        info.defaultSeverity(),
                        message,
                        last.span(),
                        Optional.of(rule.form().policyId()),
                        others.stream()
                                .map(test ->
                                        new Diagnostic.Related(
                                                test.span(), "excluded by " + Wording.test(last)))
                                .toList(),
                        witness(clash),
                        List.of(),
                        Map.of("signal", signal)));
    }

    /** A value that breaks only the last line, and one that breaks only the first. */
    private Optional<Witness> witness(Clash clash) {
        String counterpart =
                clash.allButFirst(run.reasoner())
                        .flatMap(point -> point.values().values().iterator().next())
                        .map(value ->
                                Wording.json(value)
                                        + " would satisfy the last line and break the"
                                        + " first; ")
                        .orElse("");
        return clash.allButLast(run.reasoner())
                .map(point ->
                        Witnesses.ofTests(
                                point,
                                clash.tests(),
                                Wording.sentence(counterpart + "nothing satisfies every line.")));
    }
}

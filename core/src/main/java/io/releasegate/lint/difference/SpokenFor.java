package io.releasegate.lint.difference;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.difference.Difference.Reason;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Point;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RequiredTransition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the rule that does speak for a required transition which is said to have none. */
record SpokenFor(RuleLookup lookup, LintRun run) {
    private static final String REQUIRED = "/required_transitions/";

    Optional<Reason> why(CompatFinding finding) {
        Optional<RequiredTransition> required =
                finding.rules().stream()
                        .filter(ref -> ref.pointer().startsWith(REQUIRED))
                        .findFirst()
                        .flatMap(this::required);
        if (required.isEmpty()) {
            return Optional.empty();
        }
        Trigger wanted = wanted(required.get(), finding);
        for (LintedRule rule : lookup.rulesOf(finding.span().source())) {
            if (rule.kind() == RuleGroup.Kind.TRANSITION_RULES) {
                Optional<Point> input =
                        rule.trigger().flatMap(it -> run.reasoner().overlap(wanted, it).witness());
                if (input.isPresent()) {
                    return Optional.of(spoken(rule, input.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Reason spoken(LintedRule rule, Point input) {
        String sentence = "`" + rule.form().id() + "` speaks for it.";
        return Reason.shownBy(Witnesses.ofRules(input, List.of(rule), sentence), sentence);
    }

    private Optional<RequiredTransition> required(CompatFinding.RuleRef ref) {
        return lookup.document(ref.source())
                .filter(RegistryPolicy.class::isInstance)
                .map(RegistryPolicy.class::cast)
                .flatMap(policy ->
                        policy.requiredTransitions().stream()
                                .filter(it -> it.span().equals(policy.spanOf(ref.pointer())))
                                .findFirst());
    }

    /** Of the details the finding names, environment and risk; a blank one is any. */
    private static Trigger wanted(RequiredTransition required, CompatFinding finding) {
        List<Constraint> tests = new ArrayList<>();
        tests.add(is(Signals.TRANSITION, required.transition()));
        detail(finding, "environment")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .ifPresent(text -> tests.add(is(Signals.ENVIRONMENT, text)));
        detail(finding, "risk_band").ifPresent(text -> tests.add(is(Signals.RISK, text)));
        required.project().ifPresent(text -> tests.add(is(Signals.PROJECT, text)));
        required.workflow().ifPresent(text -> tests.add(is(Signals.WORKFLOW, text)));
        return Trigger.of(new Conjunction(tests));
    }

    private static Optional<String> detail(CompatFinding finding, String key) {
        return finding.metadata().members().get(key) instanceof Value.Text text
                        && !text.value().isEmpty()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Constraint is(String signal, String value) {
        return new Constraint(signal, Operator.EQUAL, Value.of(value));
    }
}

package io.releasegate.policy;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shape A, closed: all controls must hold for the result to apply; no controls means always.
 *
 * @param normalised the model with defaults filled in and null model fields left out
 * @param metadata free-form; nulls inside are kept
 */
public record CompiledPolicy(
        Tree source,
        Value.Mapping normalised,
        String policyId,
        String policyVersion,
        String name,
        Optional<String> description,
        boolean enabled,
        List<Control> controls,
        Result result,
        Optional<String> message,
        boolean strictFailClosed,
        Optional<Overrides> overrides,
        Optional<SeparationOfDuties> separationOfDuties,
        Value.Mapping metadata,
        long priority)
        implements PolicyDocument {

    public CompiledPolicy {
        controls = List.copyOf(controls);
    }

    /** One comparison of a signal; {@code value} is null where the document says null. */
    public record Control(String signal, Operator operator, Value value, Span span) {}

    /** What applies when every control holds. */
    public enum Result {
        BLOCK(Verdict.BLOCK),
        WARN(Verdict.CONDITIONAL),
        COMPLIANT(Verdict.ALLOW);

        private final Verdict verdict;

        Result(Verdict verdict) {
            this.verdict = verdict;
        }

        public Verdict verdict() {
            return verdict;
        }
    }

    @Override
    public Value.Mapping resolvedPolicy() {
        return normalised;
    }

    @Override
    public List<RuleGroup> ruleGroups() {
        List<Condition> tests = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            Control control = controls.get(i);
            tests.add(
                    new Condition.Test(
                            control.signal(),
                            control.operator(),
                            control.value(),
                            control.span(),
                            spanOf("/controls/" + i + "/value")));
        }
        RuleForm rule =
                new RuleForm(
                        policyId,
                        policyId,
                        "",
                        0,
                        source.keySpanOf("/policy_id").orElseGet(() -> spanOf("/policy_id")),
                        new Condition.All(tests, spanOf("/controls")),
                        result.name(),
                        spanOf("/enforcement/result"),
                        result.verdict(),
                        priority,
                        enabled,
                        message,
                        RuleForm.Requirement.NONE);
        return List.of(
                new RuleGroup(
                        RuleGroup.Kind.CONTROLS,
                        RuleGroup.Combination.WORST_OF_ALL,
                        List.of(rule),
                        Verdict.ALLOW));
    }
}

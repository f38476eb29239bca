package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import io.releasegate.policy.RequiredTransition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A required transition that no rule can match.
 *
 * @param bands the risk bands without a rule, at least one
 * @param group the transition rules there are; its default result is what speaks instead
 */
record UncoveredTransition(
        RequiredTransition required,
        String environment,
        List<String> bands,
        Optional<RuleGroup> group) {

    Diagnostic diagnostic(RuleInfo info, String policyId) {
        List<Witness.Fact> facts = new ArrayList<>();
        facts.add(fact(Signals.ENVIRONMENT, environment));
        required.project().ifPresent(project -> facts.add(fact(Signals.PROJECT, project)));
        facts.add(fact(Signals.RISK, bands.getFirst()));
        facts.add(fact(Signals.TRANSITION, required.transition()));
        required.workflow().ifPresent(workflow -> facts.add(fact(Signals.WORKFLOW, workflow)));
        List<Witness.RuleOutcome> outcomes =
                group
                        .map(it -> new Witness.RuleOutcome("default_result", it.otherwise().name()))
                        .stream()
                        .toList();
        return new Diagnostic(
                info.code(),
                info.defaultSeverity(),
                "No transition rule of `%s` covers transition `%s` in `%s` at risk %s."
                        .formatted(
                                policyId,
                                required.transition(),
                                environment,
                                String.join(", ", bands)),
                required.span(),
                Optional.of(policyId),
                List.of(),
                Optional.of(
                        new Witness(
                                facts,
                                outcomes,
                                "No rule matches, so only the default result speaks.")),
                List.of(),
                Map.of(
                        "environment",
                        environment,
                        "risk_bands",
                        String.join(", ", bands),
                        "transition_id",
                        required.transition()));
    }

    private static Witness.Fact fact(String signal, String value) {
        return new Witness.Fact(signal, Wording.json(Value.of(value)));
    }
}

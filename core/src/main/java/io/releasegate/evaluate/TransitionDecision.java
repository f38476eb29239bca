package io.releasegate.evaluate;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the transition rules of a registry policy say about a request.
 *
 * @param reason a stable code
 * @param rule the rule that decided, as written; empty where none matched
 */
public record TransitionDecision(Verdict verdict, String reason, Optional<Value> rule) {
    /** The policy cannot be read without errors, so it stops everything. */
    public static final String UNREADABLE = "POLICY_INVALID";

    public static final String NO_MATCH = "NO_MATCHING_RULE";

    /** The first rule that matches decides; with modes on, of what the reference reads. */
    public static TransitionDecision of(
            Value.Mapping policy, TransitionRequest request, CompatModes modes) {
        Value.Mapping meant = modes.registry(policy, request);
        Optional<PolicyDocument> document =
                meant.members().isEmpty() ? Optional.empty() : read(meant).document();
        if (document.isEmpty()) {
            return meant.members().isEmpty()
                    ? new TransitionDecision(Verdict.ALLOW, NO_MATCH, Optional.empty())
                    : new TransitionDecision(Verdict.BLOCK, UNREADABLE, Optional.empty());
        }
        Optional<RuleGroup> group =
                document.get().ruleGroups().stream()
                        .filter(it -> it.kind() == RuleGroup.Kind.TRANSITION_RULES)
                        .findFirst();
        if (group.isEmpty()) {
            return new TransitionDecision(Verdict.ALLOW, NO_MATCH, Optional.empty());
        }
        Evaluation evaluation = Evaluation.of(group.get(), request::value);
        return evaluation.deciding().stream()
                .findFirst()
                .map(rule -> decided(evaluation.verdict(), rule, policy))
                .orElseGet(() ->
                        new TransitionDecision(evaluation.verdict(), NO_MATCH, Optional.empty()));
    }

    private static TransitionDecision decided(
            Verdict verdict, RuleForm rule, Value.Mapping policy) {
        String reason =
                switch (verdict) {
                    case BLOCK -> "POLICY_DENIED";
                    case CONDITIONAL -> "POLICY_CONDITIONAL";
                    case ALLOW -> "POLICY_ALLOWED";
                };
        Optional<Value> written =
                policy.members().get("transition_rules") instanceof Value.Sequence list
                        ? Optional.of(list.items().get(rule.index()))
                        : Optional.empty();
        return new TransitionDecision(verdict, reason, written);
    }

    private static ParseResult read(Value.Mapping policy) {
        byte[] text = CanonicalJson.text(policy, Encoder.C1).getBytes(StandardCharsets.UTF_8);
        return PolicyParser.parse(DocumentReader.json("policy", text, Duplicates.REFUSED));
    }

    /** Whether the transition may go on, conditions pending. */
    public boolean allows() {
        return verdict != Verdict.BLOCK;
    }

    /** The reference's word for the verdict. */
    public String status() {
        return switch (verdict) {
            case BLOCK -> "BLOCKED";
            case CONDITIONAL -> "CONDITIONAL";
            case ALLOW -> "ALLOWED";
        };
    }
}

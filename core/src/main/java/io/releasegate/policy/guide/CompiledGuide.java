package io.releasegate.policy.guide;

import static io.releasegate.policy.guide.Content.FLAG;
import static io.releasegate.policy.guide.Content.TEXT;

import io.releasegate.policy.CompiledPolicy;
import io.releasegate.value.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiled policies: controls and enforcement. */
final class CompiledGuide {
    private CompiledGuide() {}

    static Map<ObjectKind, ObjectGuide> objects() {
        return Map.of(
                ObjectKind.COMPILED_POLICY, policy(),
                ObjectKind.CONTROL, control(),
                ObjectKind.ENFORCEMENT, enforcement(),
                ObjectKind.EVIDENCE, evidence(),
                ObjectKind.OVERRIDES, overrides(),
                ObjectKind.SEPARATION, separation(),
                ObjectKind.SEPARATION_RULE, separationRule(),
                ObjectKind.COMPILED_METADATA, metadata());
    }

    private static ObjectGuide policy() {
        return ObjectGuide.of(
                "a compiled policy",
                new FieldGuide(
                        "policy_id",
                        "What the policy is called everywhere: versions, approvals and releases"
                                + " belong to this id.",
                        new Content.Single(Content.Meaning.POLICY_ID)),
                new FieldGuide(
                        "version", "The author's version, as text; 1.0.0 when left out.", TEXT),
                new FieldGuide("name", "What people call the policy.", TEXT),
                new FieldGuide("description", "Why there is such a policy.", TEXT),
                new FieldGuide(
                        "scope",
                        "What it looks at: pull_request (when left out) or commit.",
                        new Content.OneOf(List.of("pull_request", "commit"))),
                new FieldGuide("enabled", "false takes the policy out of every decision.", FLAG),
                new FieldGuide(
                        "controls",
                        "Comparisons that must all hold for the enforcement to apply; an empty"
                                + " list always holds.",
                        Content.list(ObjectKind.CONTROL)),
                new FieldGuide(
                        "enforcement",
                        "What applies when every control holds.",
                        Content.nested(ObjectKind.ENFORCEMENT)),
                new FieldGuide(
                        "evidence",
                        "What is kept beside the decision.",
                        Content.nested(ObjectKind.EVIDENCE)),
                new FieldGuide(
                        "strict_fail_closed",
                        "Whether what cannot be decided is denied; true when left out.",
                        FLAG),
                new FieldGuide(
                        "overrides",
                        "Whether and for how long a block may be lifted.",
                        Content.nested(ObjectKind.OVERRIDES)),
                new FieldGuide(
                        "separation_of_duties",
                        "Who may not act twice on one change.",
                        Content.nested(ObjectKind.SEPARATION)),
                new FieldGuide(
                        "metadata",
                        "Free-form; priority orders messages only.",
                        Content.nested(ObjectKind.COMPILED_METADATA)));
    }

    private static ObjectGuide control() {
        return ObjectGuide.of(
                "a control",
                new FieldGuide(
                        "signal",
                        "The signal to look at, by its full dotted name.",
                        new Content.Single(Content.Meaning.SIGNAL)),
                new FieldGuide(
                        "operator",
                        "How the signal is compared with the value. A missing signal makes every"
                                + " operator false.",
                        new Content.OneOf(
                                Arrays.stream(Operator.values())
                                        .filter(Operator::isControlOperator)
                                        .map(Operator::text)
                                        .toList())),
                new FieldGuide("value", "What the signal is compared with.", Content.EXPECTED));
    }

    private static ObjectGuide enforcement() {
        return ObjectGuide.of(
                "the enforcement",
                new FieldGuide(
                        "result",
                        "BLOCK stops, WARN asks for approval, COMPLIANT lets pass; the worst of"
                                + " all policies counts.",
                        new Content.OneOf(
                                Arrays.stream(CompiledPolicy.Result.values())
                                        .map(Enum::name)
                                        .toList())),
                new FieldGuide(
                        "message", "What people read when it applies, and what to do next.", TEXT));
    }

    private static ObjectGuide evidence() {
        return ObjectGuide.of(
                "the evidence",
                new FieldGuide(
                        "include",
                        "Names of what is kept beside the decision.",
                        new Content.Listed(TEXT)));
    }

    private static ObjectGuide overrides() {
        return ObjectGuide.of(
                "the overrides",
                new FieldGuide("enabled", "Whether a block may be lifted at all.", FLAG),
                new FieldGuide(
                        "max_ttl_seconds",
                        "How long a lifted block may stay lifted, in seconds.",
                        Content.COUNT),
                new FieldGuide(
                        "default_ttl_seconds",
                        "How long it stays lifted when nobody says, in seconds.",
                        Content.COUNT),
                new FieldGuide(
                        "require_expires_at",
                        "Whether whoever lifts it must say until when.",
                        FLAG));
    }

    private static ObjectGuide separation() {
        return ObjectGuide.of(
                "the separation of duties",
                new FieldGuide("enabled", "false switches the separation off.", FLAG),
                new FieldGuide(
                        "deny_self_approval", "Whether nobody may approve their own change.", FLAG),
                new FieldGuide(
                        "rules",
                        "Pairs of parts that one person may not play together.",
                        Content.list(ObjectKind.SEPARATION_RULE)));
    }

    private static ObjectGuide separationRule() {
        return ObjectGuide.of(
                "a separation rule",
                new FieldGuide("name", "What the rule is called.", TEXT),
                new FieldGuide("left", "One part, such as pr_author.", TEXT),
                new FieldGuide("right", "The other part, such as release_approved_by.", TEXT),
                new FieldGuide("reason_code", "The code a refusal carries.", TEXT),
                new FieldGuide("message", "What people read when it refuses.", TEXT));
    }

    private static ObjectGuide metadata() {
        return new ObjectGuide(
                "the metadata",
                List.of(
                        new FieldGuide("owner", "Who answers for the policy.", TEXT),
                        new FieldGuide(
                                "priority",
                                "Orders messages, lower first; verdicts do not depend on it.",
                                Content.COUNT)),
                java.util.Optional.of(new ObjectGuide.Others(Content.Meaning.FREE, Content.FREE)));
    }
}

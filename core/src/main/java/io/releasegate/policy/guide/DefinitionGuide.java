package io.releasegate.policy.guide;

import static io.releasegate.policy.guide.Content.TEXT;

import java.util.List;
import java.util.Map;

/** Rule definitions: when and then. */
final class DefinitionGuide {
    private DefinitionGuide() {}

    static Map<ObjectKind, ObjectGuide> objects() {
        return Map.of(
                ObjectKind.RULE_DEFINITION, definition(),
                ObjectKind.DEFINITION_WHEN, when(),
                ObjectKind.DEFINITION_SIGNALS,
                        ObjectGuide.map(
                                "the signals",
                                Content.Meaning.SIGNAL,
                                Content.nested(ObjectKind.DEFINITION_COMPARISON)),
                ObjectKind.DEFINITION_CONTEXT,
                        ObjectGuide.map(
                                "the context",
                                Content.Meaning.SIGNAL,
                                Content.nested(ObjectKind.DEFINITION_COMPARISON)),
                ObjectKind.DEFINITION_COMPARISON, comparison(),
                ObjectKind.DEFINITION_THEN, then(),
                ObjectKind.DEFINITION_REQUIRES, requires());
    }

    private static ObjectGuide definition() {
        return ObjectGuide.of(
                "a rule definition",
                new FieldGuide(
                        "id",
                        "What the policy is called everywhere: versions, approvals and releases"
                                + " belong to this id.",
                        new Content.Single(Content.Meaning.POLICY_ID)),
                new FieldGuide("version", "The author's version; 1 when left out.", TEXT),
                new FieldGuide("description", "Why there is such a rule.", TEXT),
                new FieldGuide(
                        "priority",
                        "Lower is more important; orders messages. 100 when left out.",
                        Content.COUNT),
                new FieldGuide(
                        "enabled", "false takes the rule out of every decision.", Content.FLAG),
                new FieldGuide(
                        "when",
                        "What must hold for the rule to apply; {} always holds.",
                        Content.nested(ObjectKind.DEFINITION_WHEN)),
                new FieldGuide(
                        "then",
                        "What applies when it holds.",
                        Content.nested(ObjectKind.DEFINITION_THEN)),
                new FieldGuide("metadata", "Free-form.", Content.FREE),
                new FieldGuide("source_file", "Filled in by loaders; without effect.", TEXT));
    }

    private static ObjectGuide when() {
        return ObjectGuide.of(
                "\"when\"",
                new FieldGuide(
                        "environment",
                        "Where the rule applies, such as { eq: prod }.",
                        Content.nested(ObjectKind.DEFINITION_COMPARISON)),
                new FieldGuide(
                        "context",
                        "Comparisons of what the request says of itself, by dotted path.",
                        Content.nested(ObjectKind.DEFINITION_CONTEXT)),
                new FieldGuide(
                        "signals",
                        "Comparisons of signals, by name; all must hold.",
                        Content.nested(ObjectKind.DEFINITION_SIGNALS)));
    }

    private static ObjectGuide comparison() {
        return ObjectGuide.of(
                "a comparison",
                new FieldGuide("eq", "Equal. A missing value never matches.", Content.EXPECTED),
                new FieldGuide("ne", "There, and something else.", Content.EXPECTED),
                new FieldGuide(
                        "gt",
                        "Greater than; holds for values that are no numbers.",
                        Content.EXPECTED),
                new FieldGuide(
                        "gte", "At least; holds for values that are no numbers.", Content.EXPECTED),
                new FieldGuide(
                        "lt", "Less than; holds for values that are no numbers.", Content.EXPECTED),
                new FieldGuide(
                        "lte", "At most; holds for values that are no numbers.", Content.EXPECTED),
                new FieldGuide("in", "One of a list.", new Content.Listed(Content.EXPECTED)),
                new FieldGuide(
                        "contains",
                        "A list with this entry, or a text with this part.",
                        Content.EXPECTED));
    }

    private static ObjectGuide then() {
        return ObjectGuide.of(
                "\"then\"",
                new FieldGuide(
                        "decision",
                        "ALLOWED lets pass, CONDITIONAL asks for approval, BLOCKED stops.",
                        new Content.OneOf(List.of("ALLOWED", "CONDITIONAL", "BLOCKED"))),
                new FieldGuide(
                        "message", "What people read when it applies, and what to do next.", TEXT),
                new FieldGuide(
                        "requires",
                        "Who has to approve.",
                        Content.nested(ObjectKind.DEFINITION_REQUIRES)));
    }

    private static ObjectGuide requires() {
        return ObjectGuide.of(
                "\"requires\"",
                new FieldGuide("approvals", "How many people have to approve.", Content.COUNT),
                new FieldGuide("roles", "The roles that must be among them.", Content.ROLES));
    }
}

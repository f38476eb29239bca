package io.releasegate.policy.guide;

import static io.releasegate.policy.guide.Content.COUNT;
import static io.releasegate.policy.guide.Content.EXPECTED;
import static io.releasegate.policy.guide.Content.FREE;
import static io.releasegate.policy.guide.Content.TEXT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registry policies: layers of transition rules, condition rules and approvals. */
final class RegistryGuide {
    private static final Content RESULT =
            new Content.OneOf(
                    List.of(
                            "ALLOW",
                            "CONDITIONAL",
                            "BLOCK",
                            "ALLOWED",
                            "COMPLIANT",
                            "WARN",
                            "BLOCKED",
                            "DENY",
                            "DENIED"));

    private RegistryGuide() {}

    static Map<ObjectKind, ObjectGuide> objects() {
        Map<ObjectKind, ObjectGuide> all = new EnumMap<>(ObjectKind.class);
        all.put(ObjectKind.REGISTRY_POLICY, policy());
        all.put(ObjectKind.REQUIRED_TRANSITION, requiredTransition());
        all.put(ObjectKind.TRANSITION_RULE, transitionRule());
        all.put(ObjectKind.CONDITION_RULE, conditionRule());
        all.put(
                ObjectKind.CONDITIONS,
                ObjectGuide.map(
                        "the conditions",
                        Content.Meaning.SIGNAL,
                        Content.nested(ObjectKind.REGISTRY_COMPARISON)));
        all.put(ObjectKind.REGISTRY_COMPARISON, comparison());
        all.put(ObjectKind.WHEN, when());
        all.put(ObjectKind.REQUIRE, require());
        all.put(ObjectKind.APPROVALS, approvals());
        all.put(ObjectKind.APPROVAL_GROUP, group());
        all.put(
                ObjectKind.ROLE_CAPACITY,
                ObjectGuide.map("the role capacity", Content.Meaning.ROLE, COUNT));
        return all;
    }

    private static ObjectGuide policy() {
        return ObjectGuide.of(
                "a registry policy",
                new FieldGuide(
                        "policy_id",
                        "What the policy is called everywhere; without it, its scope is its name.",
                        new Content.Single(Content.Meaning.POLICY_ID)),
                new FieldGuide("version", "The author's version; 1 when left out.", TEXT),
                new FieldGuide("name", "What people call the policy.", TEXT),
                new FieldGuide("description", "Why there is such a policy.", TEXT),
                new FieldGuide("metadata", "Free-form.", FREE),
                new FieldGuide(
                        "scope_type",
                        "What the layer belongs to: org, project, workflow or transition.",
                        TEXT),
                new FieldGuide("scope_id", "Which one it belongs to.", TEXT),
                new FieldGuide("org_id", "The organisation the layer belongs to.", TEXT),
                new FieldGuide("project_id", "The project the layer belongs to.", TEXT),
                new FieldGuide("workflow_id", "The workflow the layer belongs to.", TEXT),
                new FieldGuide(
                        "transition_id",
                        "The transition the layer belongs to.",
                        Content.TRANSITION),
                new FieldGuide(
                        "strict_fail_closed",
                        "Whether what no rule allows is denied; true when left out.",
                        Content.FLAG),
                new FieldGuide(
                        "default_result", "What holds when no transition rule matches.", RESULT),
                new FieldGuide(
                        "approval_requirements",
                        "How many approvals of which roles a move needs, and how old they may be.",
                        Content.nested(ObjectKind.APPROVALS)),
                new FieldGuide(
                        "approvals",
                        "As approval_requirements; wins where both say how old approvals may be.",
                        Content.nested(ObjectKind.APPROVALS)),
                new FieldGuide(
                        "approval_groups",
                        "Groups of people who approve together.",
                        Content.list(ObjectKind.APPROVAL_GROUP)),
                new FieldGuide("required_approvals", "How many approvals a move needs.", COUNT),
                new FieldGuide(
                        "required_roles", "The roles that must be among them.", Content.ROLES),
                new FieldGuide(
                        "separation_of_duties",
                        "Who may not act twice on one change.",
                        Content.nested(ObjectKind.SEPARATION)),
                new FieldGuide(
                        "protected_statuses",
                        "Statuses that need care when the policy changes.",
                        new Content.Listed(TEXT)),
                new FieldGuide("risk_thresholds", "Numbers that changes are compared by.", FREE),
                new FieldGuide("dependency_provenance", "What is asked of dependencies.", FREE),
                new FieldGuide(
                        "required_transitions",
                        "Transitions that some rule has to speak for; a gap is a finding.",
                        Content.list(ObjectKind.REQUIRED_TRANSITION)),
                new FieldGuide(
                        "transition_rules",
                        "Rules by priority: the first that matches decides.",
                        Content.list(ObjectKind.TRANSITION_RULE)),
                new FieldGuide(
                        "rules",
                        "Rules that all count: the heaviest result wins.",
                        Content.list(ObjectKind.CONDITION_RULE)));
    }

    private static ObjectGuide requiredTransition() {
        return ObjectGuide.of(
                "a required transition",
                new FieldGuide(
                        "transition_id", "The transition that needs a rule.", Content.TRANSITION),
                new FieldGuide("transition", "As transition_id.", Content.TRANSITION),
                new FieldGuide(
                        "environment",
                        "Where it needs one; anywhere when left out.",
                        Content.ENVIRONMENT),
                new FieldGuide("env", "As environment.", Content.ENVIRONMENT),
                new FieldGuide("project_id", "In which project.", TEXT),
                new FieldGuide("workflow_id", "In which workflow.", TEXT));
    }

    private static ObjectGuide transitionRule() {
        return ObjectGuide.of(
                "a transition rule",
                new FieldGuide(
                        "rule_id", "What findings and decisions call the rule.", Content.RULE_ID),
                new FieldGuide("id", "As rule_id.", Content.RULE_ID),
                new FieldGuide("description", "Why there is such a rule.", TEXT),
                new FieldGuide(
                        "transition_id",
                        "The transition it speaks for; any when blank.",
                        Content.TRANSITION),
                new FieldGuide("project_id", "The project it speaks for; any when blank.", TEXT),
                new FieldGuide("workflow_id", "The workflow it speaks for; any when blank.", TEXT),
                new FieldGuide(
                        "environment",
                        "The environment it speaks for; any when blank.",
                        Content.ENVIRONMENT),
                new FieldGuide(
                        "priority",
                        "Lower is looked at first; 1000 when left out. Equal ones by their order.",
                        COUNT),
                new FieldGuide(
                        "conditions",
                        "Comparisons of signals; all must hold for the rule to match.",
                        Content.nested(ObjectKind.CONDITIONS)),
                new FieldGuide("result", "What holds when the rule matches first.", RESULT),
                new FieldGuide("enforcement", "As result.", RESULT),
                new FieldGuide(
                        "message", "What people read when it decides, and what to do next.", TEXT));
    }

    private static ObjectGuide conditionRule() {
        return ObjectGuide.of(
                "a rule",
                new FieldGuide(
                        "rule_id", "What findings and decisions call the rule.", Content.RULE_ID),
                new FieldGuide("id", "As rule_id.", Content.RULE_ID),
                new FieldGuide("description", "Why there is such a rule.", TEXT),
                new FieldGuide("priority", "Lower is more important; orders messages.", COUNT),
                new FieldGuide(
                        "when",
                        "When the rule applies: all, any, or predicates that must all hold.",
                        Content.nested(ObjectKind.WHEN)),
                new FieldGuide("result", "What it says when it applies.", RESULT),
                new FieldGuide("enforcement", "As result.", RESULT),
                new FieldGuide(
                        "require", "Who has to approve.", Content.nested(ObjectKind.REQUIRE)),
                new FieldGuide("required_approvals", "As require.approvals.", COUNT),
                new FieldGuide("required_roles", "As require.roles.", Content.ROLES),
                new FieldGuide(
                        "message", "What people read when it applies, and what to do next.", TEXT));
    }

    private static ObjectGuide comparison() {
        return ObjectGuide.of(
                "a comparison",
                new FieldGuide("eq", "Equal. A missing signal never matches.", EXPECTED),
                new FieldGuide("ne", "There, and something else.", EXPECTED),
                new FieldGuide("gt", "Greater than.", EXPECTED),
                new FieldGuide("gte", "At least.", EXPECTED),
                new FieldGuide("lt", "Less than.", EXPECTED),
                new FieldGuide("lte", "At most.", EXPECTED),
                new FieldGuide("in", "One of a list.", new Content.Listed(EXPECTED)),
                new FieldGuide(
                        "not_in", "There, and none of a list.", new Content.Listed(EXPECTED)));
    }

    private static ObjectGuide when() {
        return ObjectGuide.of(
                "a \"when\"",
                new FieldGuide("all", "Every entry must hold.", Content.list(ObjectKind.WHEN)),
                new FieldGuide("any", "Some entry must hold.", Content.list(ObjectKind.WHEN)),
                new FieldGuide(
                        "environment", "The environment, such as prod.", Content.ENVIRONMENT),
                new FieldGuide(
                        "risk",
                        "The risk band.",
                        new Content.OneOf(List.of("LOW", "MEDIUM", "HIGH", "CRITICAL"))),
                new FieldGuide("changed_files_gt", "More files changed than this.", COUNT),
                new FieldGuide("changed_files_gte", "At least so many files changed.", COUNT),
                new FieldGuide("changed_files_lt", "Fewer files changed than this.", COUNT),
                new FieldGuide("changed_files_lte", "At most so many files changed.", COUNT));
    }

    private static ObjectGuide require() {
        return ObjectGuide.of(
                "\"require\"",
                new FieldGuide("approvals", "How many people have to approve.", COUNT),
                new FieldGuide("roles", "The roles that must be among them.", Content.ROLES));
    }

    private static ObjectGuide approvals() {
        return new ObjectGuide(
                "the approval requirements",
                List.of(
                        new FieldGuide("min_approvals", "How many people have to approve.", COUNT),
                        new FieldGuide(
                                "required_roles",
                                "The roles that must be among them.",
                                Content.ROLES),
                        new FieldGuide(
                                "role_capacity",
                                "How many people hold each role.",
                                Content.nested(ObjectKind.ROLE_CAPACITY)),
                        new FieldGuide(
                                "max_age_seconds",
                                "How long an approval stays good, in seconds.",
                                COUNT),
                        new FieldGuide(
                                "groups",
                                "Groups of people who approve together.",
                                Content.list(ObjectKind.APPROVAL_GROUP))),
                Optional.empty());
    }

    private static ObjectGuide group() {
        return ObjectGuide.of(
                "an approval group",
                new FieldGuide("name", "What the group is called.", TEXT),
                new FieldGuide("group", "As name.", TEXT),
                new FieldGuide("min_approvals", "How many of the group have to approve.", COUNT),
                new FieldGuide(
                        "min_unique_roles", "How many different roles must be among them.", COUNT),
                new FieldGuide("allowed_roles", "The roles that count.", Content.ROLES),
                new FieldGuide(
                        "require_cross_functional",
                        "Whether at least two roles must take part.",
                        Content.FLAG),
                new FieldGuide(
                        "forbid_same_actor_as_submitter",
                        "Whether whoever submitted may not approve.",
                        Content.FLAG));
    }
}

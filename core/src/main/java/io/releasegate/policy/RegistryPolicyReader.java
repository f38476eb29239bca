package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads shape C. */
final class RegistryPolicyReader {
    private static final List<String> KNOWN =
            List.of(
                    "policy_id",
                    "version",
                    "name",
                    "description",
                    "metadata",
                    "strict_fail_closed",
                    "default_result",
                    "required_transitions",
                    "transition_rules",
                    "rules",
                    "approval_requirements",
                    "approvals",
                    "approval_groups",
                    "required_approvals",
                    "required_roles",
                    "protected_statuses",
                    "risk_thresholds",
                    "separation_of_duties",
                    "scope_type",
                    "scope_id",
                    "org_id",
                    "project_id",
                    "workflow_id",
                    "transition_id",
                    "dependency_provenance");

    /** Scopes from the most specific to the widest. */
    private static final List<String> SCOPES = List.of("transition", "workflow", "project", "org");

    private static final String UNSCOPED = "scope:org/default";

    private final Tree tree;
    private final Findings findings;

    RegistryPolicyReader(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Optional<PolicyDocument> read(SourceNode.Members root) {
        Members policy = new Members(root, findings);
        policy.warnOfMisspelt("the policy", KNOWN);
        PolicyIds.check(root.members().get("policy_id"), findings);
        List<RegistryPolicy.Scope> scopes = scopes(policy);
        String id = id(root, policy, scopes);
        boolean strict = policy.flag("strict_fail_closed").orElse(true);
        RegistryRules reader = new RegistryRules(tree, findings, id);
        List<RuleGroup> groups = groups(policy, reader, strict);
        List<RequiredTransition> required = required(policy);
        String version = policy.scalar("version").orElse("1");
        ApprovalsReader approvals = new ApprovalsReader(policy, findings);
        RegistryPolicy read =
                new RegistryPolicy(
                        tree,
                        id,
                        version,
                        scopes,
                        strict,
                        defaultResult(policy),
                        approvals.texts("protected_statuses"),
                        approvals.approvals(),
                        approvals.separation(),
                        required,
                        groups);
        return findings.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    private static Optional<Stated<String>> defaultResult(Members policy) {
        return policy.get("default_result")
                .filter(node -> node.value() instanceof Value.Text)
                .map(node -> ((Value.Text) node.value()).value().strip())
                .filter(word -> !word.isEmpty())
                .map(word -> new Stated<>(word, "/default_result"));
    }

    private static List<RegistryPolicy.Scope> scopes(Members policy) {
        List<RegistryPolicy.Scope> scopes = new ArrayList<>();
        policy.scalar("scope_type")
                .flatMap(type -> policy.scalar("scope_id").map(id -> scope(type, id)))
                .ifPresent(scopes::add);
        for (String type : SCOPES) {
            policy.scalar(type + "_id")
                    .map(id -> scope(type, id))
                    .filter(scope -> !scopes.contains(scope))
                    .ifPresent(scopes::add);
        }
        return scopes;
    }

    private static RegistryPolicy.Scope scope(String type, String id) {
        return new RegistryPolicy.Scope(type.toLowerCase(Locale.ROOT), id);
    }

    private String id(SourceNode.Members root, Members policy, List<RegistryPolicy.Scope> scopes) {
        Optional<String> id =
                policy.text("policy_id")
                        .or(() ->
                                scopes.stream()
                                        .findFirst()
                                        .map(scope -> "scope:" + scope.type() + "/" + scope.id()));
        if (id.isEmpty()) {
            findings.warning(
                    PolicyCodes.MISSING_FIELD,
                    tree.text().span(root.start(), root.start() + 1),
                    "The policy has neither a \"policy_id\" nor a scope such as \"project_id\", so"
                            + " it counts as "
                            + UNSCOPED
                            + ". Add one.");
        }
        return id.orElse(UNSCOPED);
    }

    private List<RuleGroup> groups(Members policy, RegistryRules reader, boolean strict) {
        List<RuleGroup> groups = new ArrayList<>();
        Verdict otherwise = otherwise(policy, reader, strict);
        List<RuleForm> transitions = reader.transitionRules(policy.list("transition_rules"));
        if (policy.get("transition_rules").isPresent()) {
            List<RuleForm> ordered =
                    transitions.stream()
                            .sorted(
                                    Comparator.comparingLong(RuleForm::priority)
                                            .thenComparingInt(RuleForm::index))
                            .toList();
            groups.add(
                    new RuleGroup(
                            RuleGroup.Kind.TRANSITION_RULES,
                            RuleGroup.Combination.FIRST_MATCH,
                            ordered,
                            otherwise));
        }
        List<RuleForm> conditions = reader.conditionRules(policy.list("rules"));
        if (!conditions.isEmpty()) {
            groups.add(
                    new RuleGroup(
                            RuleGroup.Kind.CONDITION_RULES,
                            RuleGroup.Combination.WORST_OF_ALL,
                            conditions,
                            Verdict.ALLOW));
        }
        return groups;
    }

    /**
     * What no matching transition rule means: the default result where there is one, with anything
     * but an allowing word blocking when strict; without one, blocked when strict.
     */
    private Verdict otherwise(Members policy, RegistryRules reader, boolean strict) {
        Optional<SourceNode> node = policy.get("default_result");
        Optional<String> word =
                policy.text("default_result").map(text -> text.strip().toUpperCase(Locale.ROOT));
        if (word.isEmpty()) {
            return strict ? Verdict.BLOCK : Verdict.ALLOW;
        }
        Verdict verdict = reader.verdict(word.get(), node.orElse(null));
        return strict && verdict != Verdict.ALLOW ? Verdict.BLOCK : verdict;
    }

    private List<RequiredTransition> required(Members policy) {
        List<RequiredTransition> required = new ArrayList<>();
        List<SourceNode> entries = policy.list("required_transitions");
        for (int i = 0; i < entries.size(); i++) {
            SourceNode entry = entries.get(i);
            String pointer = "/required_transitions/" + i;
            if (entry instanceof SourceNode.Members map) {
                Members members = new Members(map, findings);
                members.scalar("transition_id")
                        .or(() -> members.scalar("transition"))
                        .map(id -> transition(id, members, pointer, entry))
                        .ifPresentOrElse(
                                required::add,
                                () ->
                                        findings.missing(
                                                map, "a required transition", "transition_id"));
            } else {
                policy.scalar(entry, "a required transition")
                        .filter(id -> !id.isEmpty())
                        .map(id ->
                                new RequiredTransition(
                                        id,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        pointer,
                                        tree.span(entry)))
                        .ifPresent(required::add);
            }
        }
        return required;
    }

    private RequiredTransition transition(
            String id, Members members, String pointer, SourceNode entry) {
        return new RequiredTransition(
                id,
                members.scalar("environment")
                        .or(() -> members.scalar("env"))
                        .map(ExpectedText.LOWER_CASE::spell),
                members.scalar("project_id"),
                members.scalar("workflow_id"),
                pointer,
                tree.span(entry));
    }
}

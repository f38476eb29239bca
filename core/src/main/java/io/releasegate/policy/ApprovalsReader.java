package io.releasegate.policy;

import io.releasegate.canonical.source.Pointers;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.value.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a registry policy says about approvals and separation of duties. */
final class ApprovalsReader {
    private static final String REQUIREMENTS = "approval_requirements";
    private static final String APPROVALS = "approvals";
    private static final List<String> REQUIREMENT_FIELDS =
            List.of(
                    "min_approvals",
                    "max_age_seconds",
                    "required_roles",
                    "role_capacity",
                    "groups",
                    "description");
    private static final List<String> GROUP_FIELDS =
            List.of(
                    "name",
                    "group",
                    "min_approvals",
                    "min_unique_roles",
                    "allowed_roles",
                    "require_cross_functional",
                    "forbid_same_actor_as_submitter",
                    "description");
    private static final List<String> SEPARATION_FIELDS =
            List.of("enabled", "deny_self_approval", "rules", "identity_aliases", "description");

    private final Members policy;
    private final Findings findings;

    ApprovalsReader(Members policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    ApprovalRequirements approvals() {
        Optional<Members> requirements = object(REQUIREMENTS);
        requirements.ifPresent(
                found -> found.warnOfMisspelt("the approval requirements", REQUIREMENT_FIELDS));
        Optional<Members> approvals = object(APPROVALS);
        return new ApprovalRequirements(
                requirements
                        .flatMap(found ->
                                count(
                                        found,
                                        "min_approvals",
                                        "/" + REQUIREMENTS + "/min_approvals"))
                        .or(() -> count(policy, "required_approvals", "/required_approvals")),
                roles(requirements),
                requirements.flatMap(this::capacity),
                approvals
                        .flatMap(found -> maxAge(found, "/" + APPROVALS))
                        .or(() -> requirements.flatMap(found -> maxAge(found, "/" + REQUIREMENTS))),
                groups(requirements, approvals));
    }

    Optional<SeparationOfDuties> separation() {
        return object("separation_of_duties")
                .map(found -> {
                    found.warnOfMisspelt("the separation of duties", SEPARATION_FIELDS);
                    Optional<Integer> rules =
                            found.get("rules")
                                    .filter(SourceNode.Items.class::isInstance)
                                    .map(list -> ((SourceNode.Items) list).items().size());
                    return SeparationOfDuties.of(
                            found.flag("enabled").orElse(true),
                            found.flag("deny_self_approval").orElse(true),
                            rules);
                });
    }

    /** A list of words of the policy itself. */
    List<Stated<String>> texts(String key) {
        return texts(policy, key, Pointers.child("", key));
    }

    private Optional<Members> object(String key) {
        return policy.object(key).map(found -> new Members(found, findings));
    }

    private static Optional<Stated<Integer>> count(Members members, String key, String pointer) {
        return members.count(key).map(count -> new Stated<>(asInt(count), pointer));
    }

    private static int asInt(BigInteger count) {
        return Math.clamp(PolicyIds.clamp(count), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private List<Stated<String>> roles(Optional<Members> requirements) {
        String key = "required_roles";
        List<Stated<String>> own =
                requirements
                        .map(found -> texts(found, key, "/" + REQUIREMENTS + "/" + key))
                        .orElse(List.of());
        List<Stated<String>> outer = texts(key);
        return own.isEmpty() ? outer : own;
    }

    private static List<Stated<String>> texts(Members members, String key, String pointer) {
        List<Stated<String>> texts = new ArrayList<>();
        List<SourceNode> items = members.list(key);
        for (int i = 0; i < items.size(); i++) {
            String place = Pointers.child(pointer, i);
            members.scalar(items.get(i), "each entry of \"" + key + "\"")
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> texts.add(new Stated<>(text, place)));
        }
        return texts;
    }

    private Optional<Stated<Map<String, Stated<Integer>>>> capacity(Members requirements) {
        String pointer = "/" + REQUIREMENTS + "/role_capacity";
        return requirements
                .object("role_capacity")
                .map(node -> {
                    Members roles = new Members(node, findings);
                    Map<String, Stated<Integer>> capacity = new LinkedHashMap<>();
                    for (String role : node.members().keySet()) {
                        count(roles, role, Pointers.child(pointer, role))
                                .ifPresent(count -> capacity.put(role.strip(), count));
                    }
                    return new Stated<>(capacity, pointer);
                });
    }

    /** What is no number is kept: a lint rule tells what it does to approvals. */
    private static Optional<Stated<Optional<BigInteger>>> maxAge(Members members, String pointer) {
        String key = "max_age_seconds";
        return members.get(key)
                .map(node -> new Stated<>(Numbers.asWhole(node.value()), pointer + "/" + key));
    }

    private List<ApprovalRequirements.ApprovalGroup> groups(
            Optional<Members> requirements, Optional<Members> approvals) {
        List<ApprovalRequirements.ApprovalGroup> groups = new ArrayList<>();
        Set<String> names = new HashSet<>();
        approvals.ifPresent(found -> groups(found, "groups", "/" + APPROVALS, names, groups));
        requirements.ifPresent(found -> groups(found, "groups", "/" + REQUIREMENTS, names, groups));
        groups(policy, "approval_groups", "", names, groups);
        return groups;
    }

    private void groups(
            Members members,
            String key,
            String pointer,
            Set<String> names,
            List<ApprovalRequirements.ApprovalGroup> groups) {
        List<SourceNode> items = members.list(key);
        for (int i = 0; i < items.size(); i++) {
            String place = Pointers.child(Pointers.child(pointer, key), i);
            if (items.get(i) instanceof SourceNode.Members node) {
                Members group = new Members(node, findings);
                group.warnOfMisspelt("an approval group", GROUP_FIELDS);
                String name =
                        group.scalar("name")
                                .or(() -> group.scalar("group"))
                                .orElse("group-" + (i + 1));
                if (names.add(name)) {
                    groups.add(group(name, group, place));
                }
            } else {
                findings.wrongType(items.get(i), "an approval group", "an object");
            }
        }
    }

    private static ApprovalRequirements.ApprovalGroup group(
            String name, Members group, String pointer) {
        int unique = group.count("min_unique_roles").map(ApprovalsReader::asInt).orElse(0);
        boolean crossFunctional = group.flag("require_cross_functional").orElse(false);
        return new ApprovalRequirements.ApprovalGroup(
                name,
                group.count("min_approvals").map(ApprovalsReader::asInt).orElse(0),
                crossFunctional ? Math.max(2, unique) : unique,
                group.texts("allowed_roles"),
                group.flag("forbid_same_actor_as_submitter").orElse(false),
                pointer);
    }
}

package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many people there are for the approvals a policy asks for, as far as it says itself. Roles
 * are one where their names differ only in case, blanks, dashes and underscores.
 *
 * @param capacity how many have each role, by the role's bare name
 */
record Approvers(ApprovalRequirements asked, Map<String, Integer> capacity) {

    /** Empty where the policy does not say who is there. */
    static Optional<Approvers> of(ApprovalRequirements asked) {
        return asked.roleCapacity()
                .filter(stated -> !stated.value().isEmpty())
                .map(stated ->
                        new Approvers(
                                asked,
                                stated.value().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        it -> bare(it.getKey()),
                                                        it -> Math.max(0, it.getValue().value()),
                                                        Approvers::sum))));
    }

    static String bare(String role) {
        return role.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    }

    int having(String role) {
        return capacity.getOrDefault(bare(role), 0);
    }

    /**
     * At most so many different people can approve: those of the required roles, else everybody.
     */
    int available() {
        return asked.requiredRoles().isEmpty()
                ? capacity.values().stream().reduce(0, Approvers::sum)
                : available(asked.requiredRoles().stream().map(Stated::value).toList());
    }

    int available(List<String> roles) {
        Set<String> different = new LinkedHashSet<>(roles.stream().map(Approvers::bare).toList());
        return different.stream().map(this::having).reduce(0, Approvers::sum);
    }

    /** How many people of which role, and how many are asked. */
    List<Witness.Fact> facts() {
        List<Witness.Fact> facts = new ArrayList<>();
        asked.minApprovals()
                .ifPresent(
                        min -> facts.add(Witnesses.fact("min_approvals", Value.of(min.value()))));
        asked.roleCapacity()
                .ifPresent(stated ->
                        stated.value()
                                .forEach((role, count) ->
                                        facts.add(
                                                Witnesses.fact(
                                                        "role_capacity." + role,
                                                        Value.of(count.value())))));
        return facts;
    }

    private static int sum(int left, int right) {
        return (int) Math.min(Integer.MAX_VALUE, (long) left + right);
    }
}

package io.releasegate.policy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has to agree before a registry policy is satisfied. What is said in several places is taken
 * from the one that counts.
 *
 * @param minApprovals how many people; negative counts are kept as written
 * @param requiredRoles roles that must be among them, trimmed, blanks left out
 * @param roleCapacity how many people have each role; empty where the document does not say
 * @param maxAgeSeconds for how long an approval counts; the inner value is empty where what is
 *     written is no whole number
 * @param groups the first of each name
 */
public record ApprovalRequirements(
        Optional<Stated<Integer>> minApprovals,
        List<Stated<String>> requiredRoles,
        Optional<Stated<Map<String, Stated<Integer>>>> roleCapacity,
        Optional<Stated<Optional<BigInteger>>> maxAgeSeconds,
        List<ApprovalGroup> groups) {

    public ApprovalRequirements {
        requiredRoles = List.copyOf(requiredRoles);
        roleCapacity =
                roleCapacity.map(stated ->
                        new Stated<>(
                                Collections.unmodifiableMap(new LinkedHashMap<>(stated.value())),
                                stated.pointer()));
        groups = List.copyOf(groups);
    }

    /**
     * A group of people that has to agree.
     *
     * @param minUniqueRoles how many different roles must be among them; 0 for any
     * @param allowedRoles the roles that may agree; empty for any
     * @param forbidsSubmitter whether who handed in the change is left out
     * @param pointer the group as a whole
     */
    public record ApprovalGroup(
            String name,
            int minApprovals,
            int minUniqueRoles,
            List<String> allowedRoles,
            boolean forbidsSubmitter,
            String pointer) {
        public ApprovalGroup {
            allowedRoles = List.copyOf(allowedRoles);
        }
    }

    /** Whether anybody has to agree at all. */
    public boolean asksForSomebody() {
        return minApprovals.filter(count -> count.value() > 0).isPresent()
                || !requiredRoles.isEmpty()
                || groups.stream().anyMatch(group -> group.minApprovals() > 0);
    }
}

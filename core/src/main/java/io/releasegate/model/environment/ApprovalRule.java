package io.releasegate.model.environment;

import io.releasegate.model.person.Role;
import java.time.Duration;
import java.util.Set;

/**
 * Who must agree before something enters an environment. The requester and the authors of the
 * version never count.
 *
 * @param count how many different people; 0 means none
 * @param roles any of these roles makes eligible
 * @param expiresAfter how long one approval stays valid
 */
public record ApprovalRule(int count, Set<Role> roles, Duration expiresAfter) {
    public ApprovalRule {
        roles = Set.copyOf(roles);
        if (count < 0) {
            throw new IllegalArgumentException("an approval count cannot be negative");
        }
    }
}

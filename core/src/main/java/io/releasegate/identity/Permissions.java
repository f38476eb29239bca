package io.releasegate.identity;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.person.Permission;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.util.Set;

/** The table of roles. A role that is not in a permission's line does not have it. */
public final class Permissions {
    private Permissions() {}

    /** The permissions a role brings, wherever it is granted. */
    public static Set<Permission> of(Role role) {
        return switch (role) {
            case AUTHOR -> Set.of(Permission.POLICY_SUBMIT, Permission.READ);
            case RELEASE_MANAGER ->
                    Set.of(
                            Permission.RELEASE_REQUEST,
                            Permission.RELEASE_SCHEDULE,
                            Permission.RELEASE_ACTIVATE,
                            Permission.RELEASE_ROLLBACK,
                            Permission.READ);
            case APPROVER ->
                    Set.of(Permission.RELEASE_APPROVE, Permission.CONFIG_APPROVE, Permission.READ);
            case AUDITOR -> Set.of(Permission.READ);
            case ADMIN ->
                    Set.of(Permission.CONFIG_PROPOSE, Permission.PEOPLE_MANAGE, Permission.READ);
            // A service account may do what its other grants say, and nothing by itself.
            case SERVICE -> Set.of();
        };
    }

    /** Whether a person may do it in an environment. Service accounts never approve. */
    public static boolean has(Person person, Permission permission, EnvironmentId environment) {
        if (isApproval(permission) && isService(person)) {
            return false;
        }
        return person.grants().stream()
                .anyMatch(g -> g.holdsIn(environment) && of(g.role()).contains(permission));
    }

    /** Whether a person may do it anywhere; for what belongs to no environment. */
    public static boolean has(Person person, Permission permission) {
        if (isApproval(permission) && isService(person)) {
            return false;
        }
        return person.grants().stream().anyMatch(g -> of(g.role()).contains(permission));
    }

    /** Whether a person is a service account, in whatever environment. */
    public static boolean isService(Person person) {
        return person.grants().stream().anyMatch(g -> g.role() == Role.SERVICE);
    }

    /** Whether any person with this role alone could approve. */
    public static boolean canApprove(Role role) {
        return of(role).contains(Permission.RELEASE_APPROVE);
    }

    private static boolean isApproval(Permission permission) {
        return permission == Permission.RELEASE_APPROVE || permission == Permission.CONFIG_APPROVE;
    }
}

package io.releasegate.release;

import io.releasegate.identity.Permissions;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Permission;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which permission an operation on a subject asks for, and who has it. */
public final class Authority {
    private Authority() {}

    /** What creating, scheduling or activating asks for. Configuration belongs to admins. */
    public static Permission toMove(Subject subject, ReleaseKind kind, Intent intent) {
        return switch (subject) {
            case Subject.Configuration configuration -> toPropose(configuration);
            case Subject.Policy _, Subject.Software _ ->
                    kind == ReleaseKind.ROLLBACK ? Permission.RELEASE_ROLLBACK : forward(intent);
        };
    }

    /** What asking for approval again, or withdrawing a release, asks for. */
    public static Permission toRequest(Subject subject) {
        return switch (subject) {
            case Subject.Configuration configuration -> toPropose(configuration);
            case Subject.Policy _, Subject.Software _ -> Permission.RELEASE_REQUEST;
        };
    }

    public static Permission toSubmit(Subject subject) {
        return switch (subject) {
            case Subject.Configuration configuration -> toPropose(configuration);
            case Subject.Policy _, Subject.Software _ -> Permission.POLICY_SUBMIT;
        };
    }

    /** What approving, rejecting or confirming asks for. */
    public static Permission toApprove(Subject subject) {
        return switch (subject) {
            case Subject.Configuration _ -> Permission.CONFIG_APPROVE;
            case Subject.Policy _, Subject.Software _ -> Permission.RELEASE_APPROVE;
        };
    }

    public static boolean permits(
            World world, PersonId person, Permission permission, EnvironmentId environment) {
        return world.person(person)
                .map(p -> Permissions.has(p, permission, environment))
                .orElse(false);
    }

    /** The roles that bring a permission, in words for a sentence. */
    static String rolesWith(Permission permission) {
        List<String> roles =
                Arrays.stream(Role.values())
                        .filter(role -> Permissions.of(role).contains(permission))
                        .map(Authority::words)
                        .toList();
        return Naming.list(roles, "or");
    }

    /** The roles a person holds in an environment, in words. */
    static String rolesOf(Person person, EnvironmentId environment) {
        List<String> roles =
                Arrays.stream(Role.values())
                        .filter(role -> person.hasRole(role, environment))
                        .map(Authority::words)
                        .toList();
        return roles.isEmpty() ? "no role here" : String.join(", ", roles);
    }

    static String words(Role role) {
        return role.word().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Permission toPropose(Subject.Configuration configuration) {
        return configuration.equals(Subject.Configuration.PEOPLE)
                ? Permission.PEOPLE_MANAGE
                : Permission.CONFIG_PROPOSE;
    }

    private static Permission forward(Intent intent) {
        return switch (intent) {
            case PLACE -> Permission.RELEASE_REQUEST;
            case SCHEDULE -> Permission.RELEASE_SCHEDULE;
            case ACTIVATE -> Permission.RELEASE_ACTIVATE;
        };
    }
}

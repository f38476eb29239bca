package io.releasegate.engine;

import io.releasegate.identity.Permissions;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.person.Permission;
import io.releasegate.model.person.Role;
import io.releasegate.release.Authority;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether somebody may do a kind of thing at all. */
final class Permits {
    private Permits() {}

    /** What is missing in that environment, as a sentence; empty where nothing is. */
    static Optional<String> missing(Turn turn, Permission permission, EnvironmentId environment) {
        boolean has = Authority.permits(turn.world(), turn.actor(), permission, environment);
        return has
                ? Optional.empty()
                : Optional.of(sentence(turn, permission, " in " + environment));
    }

    /** The same for what belongs to no environment. */
    static Optional<String> missingAnywhere(Turn turn, Permission permission) {
        boolean has =
                turn.world()
                        .person(turn.actor())
                        .map(p -> Permissions.has(p, permission))
                        .orElse(false);
        return has ? Optional.empty() : Optional.of(sentence(turn, permission, ""));
    }

    private static String sentence(Turn turn, Permission permission, String where) {
        String roles =
                Arrays.stream(Role.values())
                        .filter(role -> Permissions.of(role).contains(permission))
                        .map(Role::word)
                        .collect(Collectors.joining(" or "));
        return "\""
                + turn.actor()
                + "\" does not have the permission "
                + permission.word()
                + where
                + ". Somebody with the role "
                + roles
                + " there can do it.";
    }
}

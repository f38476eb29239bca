package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.model.person.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as people write them. */
final class Roles {
    /** What the first people of a small workspace may do; who asked never approves it. */
    static final Set<Role> EVERYTHING =
            EnumSet.of(Role.AUTHOR, Role.RELEASE_MANAGER, Role.APPROVER, Role.AUDITOR, Role.ADMIN);

    private Roles() {}

    static Role parse(String word) throws FailureException {
        String wanted = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        for (Role role : Role.values()) {
            if (role.word().equals(wanted)) {
                return role;
            }
        }
        throw Input.invalid(
                "There is no role \""
                        + word
                        + "\". Known: "
                        + Arrays.stream(Role.values())
                                .map(Role::word)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}

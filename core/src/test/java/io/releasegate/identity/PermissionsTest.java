package io.releasegate.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.model.person.Permission;
import io.releasegate.model.person.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    @Test
    void the_table_of_roles_is_exactly_this() {
        Map<String, Set<Role>> table = new TreeMap<>();
        for (Permission permission : Permission.values()) {
            table.put(
                    permission.word(),
                    Arrays.stream(Role.values())
                            .filter(r -> Permissions.of(r).contains(permission))
                            .collect(Collectors.toSet()));
        }
        Set<Role> manager = Set.of(Role.RELEASE_MANAGER);
        assertEquals(
                new TreeMap<>(
                        Map.of(
                                "policy.submit", Set.of(Role.AUTHOR),
                                "release.request", manager,
                                "release.schedule", manager,
                                "release.activate", manager,
                                "release.rollback", manager,
                                "release.approve", Set.of(Role.APPROVER),
                                "config.propose", Set.of(Role.ADMIN),
                                "config.approve", Set.of(Role.APPROVER),
                                "people.manage", Set.of(Role.ADMIN),
                                "read",
                                        Set.of(
                                                Role.AUTHOR,
                                                Role.RELEASE_MANAGER,
                                                Role.APPROVER,
                                                Role.AUDITOR,
                                                Role.ADMIN))),
                table);
    }
}

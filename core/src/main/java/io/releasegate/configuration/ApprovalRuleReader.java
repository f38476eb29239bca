package io.releasegate.configuration;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.person.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code approvals} of an environment. */
final class ApprovalRuleReader {
    static final Duration EXPIRES_AFTER = Duration.ofDays(2);

    private ApprovalRuleReader() {}

    static ApprovalRule read(Fields environment) {
        Optional<Fields> found = environment.mapping("approvals");
        if (found.isEmpty()) {
            return new ApprovalRule(0, Set.of(Role.APPROVER), EXPIRES_AFTER);
        }
        Fields rule = found.get();
        int count = rule.requiredNumber("count").orElse(0);
        if (count > 20) {
            rule.wrong("count", "More than 20 approvals can never be given in practice.");
        }
        Set<Role> roles = roles(rule);
        Duration expires = expires(rule);
        rule.rejectOthers();
        return new ApprovalRule(count, roles, expires);
    }

    private static Duration expires(Fields rule) {
        Optional<String> text = rule.text("expires_after");
        Optional<Duration> expires = text.flatMap(Durations::parse);
        if (text.isPresent() && expires.isEmpty()) {
            rule.wrong(
                    "expires_after",
                    "\"" + text.get() + "\" is no span of time. " + Durations.RULE);
        }
        return expires.orElse(EXPIRES_AFTER);
    }

    private static Set<Role> roles(Fields rule) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (SourceNode item : rule.items("roles")) {
            Optional<Role> role =
                    rule.textOf(item, "roles").flatMap(t -> Roles.read(t, item, rule));
            if (role.isPresent() && role.get() != Role.APPROVER) {
                rule.problems()
                        .at(
                                item,
                                Problems.WRONG_VALUE,
                                "The role "
                                        + role.get().word()
                                        + " never approves; `approver` does.");
            }
            role.ifPresent(roles::add);
        }
        return roles.isEmpty() ? Set.of(Role.APPROVER) : roles;
    }
}

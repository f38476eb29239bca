package io.releasegate.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a policy says about people is read with the place of each part. */
class ApprovalRequirementsTest {

    @Test
    void requirements_are_read_with_the_place_of_each_part() {
        RegistryPolicy policy =
                registry(
                        """
                        org_id: halden
                        project_id: payments
                        default_result: block
                        protected_statuses: [Done]
                        approval_requirements:
                          min_approvals: "2"
                          required_roles: [security, "", platform]
                          role_capacity: { security: 1.9, a/b: 3 }
                          max_age_seconds: 3600
                        """);
        String at = "/approval_requirements/";
        assertEquals(
                new ApprovalRequirements(
                        Optional.of(new Stated<>(2, at + "min_approvals")),
                        List.of(
                                new Stated<>("security", at + "required_roles/0"),
                                new Stated<>("platform", at + "required_roles/2")),
                        Optional.of(
                                new Stated<>(
                                        Map.of(
                                                "security",
                                                new Stated<>(1, at + "role_capacity/security"),
                                                "a/b",
                                                new Stated<>(3, at + "role_capacity/a~1b")),
                                        at + "role_capacity")),
                        Optional.of(
                                new Stated<>(
                                        Optional.of(BigInteger.valueOf(3600)),
                                        at + "max_age_seconds")),
                        List.of()),
                policy.approvals());
        assertEquals(8, policy.spanOf(at + "role_capacity/a~1b").start().line());
        assertEquals(
                List.of(
                        new RegistryPolicy.Scope("project", "payments"),
                        new RegistryPolicy.Scope("org", "halden")),
                policy.scopes());
        assertEquals(Optional.of(new Stated<>("block", "/default_result")), policy.defaultResult());
        assertEquals(
                List.of(new Stated<>("Done", "/protected_statuses/0")), policy.protectedStatuses());
        assertTrue(policy.approvals().asksForSomebody());
    }

    @Test
    void what_is_said_of_approvals_goes_before_what_is_said_of_requirements() {
        RegistryPolicy policy =
                registry(
                        """
                        approvals:
                          max_age_seconds: soon
                          groups: [{ name: four-eyes, min_approvals: 1, allowed_roles: [security] }]
                        approval_requirements: { max_age_seconds: 60 }
                        approval_groups:
                          - { group: four-eyes, min_approvals: 9 }
                          - { require_cross_functional: true, forbid_same_actor_as_submitter: true }
                        required_approvals: 3
                        """);
        assertEquals(
                Optional.of(new Stated<>(Optional.empty(), "/approvals/max_age_seconds")),
                policy.approvals().maxAgeSeconds());
        assertEquals(
                Optional.of(new Stated<>(3, "/required_approvals")),
                policy.approvals().minApprovals());
        assertEquals(
                List.of(
                        new ApprovalRequirements.ApprovalGroup(
                                "four-eyes",
                                1,
                                0,
                                List.of("security"),
                                false,
                                "/approvals/groups/0"),
                        new ApprovalRequirements.ApprovalGroup(
                                "group-2", 0, 2, List.of(), true, "/approval_groups/1")),
                policy.approvals().groups());
    }

    @Test
    void nothing_said_asks_for_nobody() {
        RegistryPolicy policy = registry("org_id: halden\n");
        assertFalse(policy.approvals().asksForSomebody());
        assertEquals(Optional.empty(), policy.separationOfDuties());
    }

    @Test
    void separation_and_overrides_of_a_compiled_policy_have_their_defaults() {
        ParseResult parsed =
                parse(
                        """
                        policy_id: p
                        name: p
                        controls: []
                        enforcement: { result: BLOCK }
                        overrides: { max_ttl_seconds: 60 }
                        separation_of_duties: { deny_self_approval: false, rules: [] }
                        """);
        CompiledPolicy policy = (CompiledPolicy) parsed.document().orElseThrow();
        assertEquals(
                Optional.of(
                        new Overrides(
                                true, BigInteger.valueOf(60), BigInteger.valueOf(3600), true)),
                policy.overrides());
        assertEquals(
                Optional.of(SeparationOfDuties.of(true, false, Optional.of(0))),
                policy.separationOfDuties());
    }

    @Test
    void a_count_that_is_none_is_refused_where_it_stands() {
        ParseResult parsed =
                parse(
                        "approval_requirements:\n  min_approvals: 1\n  role_capacity: { sec: many }\n");
        assertTrue(parsed.document().isEmpty());
        assertEquals(
                List.of(PolicyCodes.NOT_A_COUNT),
                parsed.diagnostics().stream()
                        .map(found -> found.code())
                        .filter(code -> !code.equals(PolicyCodes.MISSING_FIELD))
                        .toList());
    }

    private static RegistryPolicy registry(String text) {
        return (RegistryPolicy) parse(text).document().orElseThrow();
    }

    private static ParseResult parse(String text) {
        return PolicyParser.parse("p.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}

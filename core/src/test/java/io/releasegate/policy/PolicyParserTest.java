package io.releasegate.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyParserTest {

    @Test
    void every_problem_of_a_compiled_policy_is_reported_in_one_go() {
        assertEquals(
                List.of(
                        "1:1 RG_POL_001 The policy has no \"name\". Add it.",
                        "1:10 RG-S005 \"version\" must be text (put it in quotes); this is the"
                                + " number 1.0.",
                        "3:14 RG_POL_001 The enforcement has no \"result\". Add it.",
                        "4:12 RG-S005 \"controls\" must be a list; this is the text \"none\".",
                        "5:10 RG-S005 \"enabled\" must be true or false; this is null."),
                Diagnosed.yaml(
                        """
                        version: 1.0
                        policy_id: P
                        enforcement: {}
                        controls:  none
                        enabled: ~
                        """));
    }

    @Test
    void wrong_words_name_the_one_that_was_probably_meant() {
        assertEquals(
                List.of(
                        "5:15 RG-S002 \"=\" is not an operator. Did you mean \"==\"?",
                        "8:15 RG-S002 \"not_in\" is not an operator. Did you mean \"not in\"?",
                        "10:5 RG-S001 A control has no field \"wieght\". Known here: signal,"
                                + " operator, value.",
                        "11:24 RG-S003 \"BLOKC\" is not a result of a compiled policy. Did you"
                                + " mean \"BLOCK\"?",
                        "12:1 RG-S001 The policy has no field \"enable\". Did you mean"
                                + " \"enabled\"?"),
                Diagnosed.yaml(
                        """
                        policy_id: P
                        name: n
                        controls:
                          - signal: a
                            operator: =
                            value: 1
                          - signal: a
                            operator: not_in
                            value: [1]
                            wieght: 3
                        enforcement: { result: BLOKC }
                        enable: true
                        """));
    }

    @Test
    void an_unquoted_greater_than_is_explained() {
        assertEquals(
                List.of("3:25 RG-S002 The operator is empty. Put it in quotes, such as \">\"."),
                Diagnosed.yaml(
                        """
                        {policy_id: P, name: n, enforcement: {result: WARN},
                         controls: [
                          {signal: a, operator: "", value: 1}]}
                        """));
    }

    @Test
    void the_priority_of_a_compiled_policy_may_be_junk_but_says_so() {
        String policy =
                "{policy_id: P, name: n, controls: [], enforcement: {result: WARN},"
                        + " metadata: {priority: %s}}";
        assertEquals(0, parse(policy.formatted("0")).rules().getFirst().priority());
        assertEquals(7, parse(policy.formatted("'7'")).rules().getFirst().priority());
        assertEquals(1000, parse(policy.formatted("null")).rules().getFirst().priority());
        assertEquals(1000, parse(policy.formatted("high")).rules().getFirst().priority());
        assertEquals(
                List.of(
                        "1:89 RG-S012 \"priority\" is not a whole number, so 1000 is used. Write a"
                                + " number."),
                Diagnosed.yaml(policy.formatted("high")));
    }

    @Test
    void the_shapes_are_named_when_none_fits() {
        assertEquals(
                List.of(
                        "1:1 RG_POL_007 This is no policy we know. It must be a compiled policy"
                                + " (controls and enforcement), or a rule definition (when and"
                                + " then), or a registry policy (transition_rules, rules,"
                                + " required_transitions, ...)."),
                Diagnosed.yaml("hello: world"));
        assertEquals(
                List.of(
                        "1:1 RG_POL_007 A policy must be an object with named fields; this is a"
                                + " list."),
                Diagnosed.yaml("- a\n- b\n"));
        assertEquals(
                List.of("1:1 RG_POL_006 The file is empty. Write a policy into it, or remove it."),
                Diagnosed.yaml("# nothing yet\n"));
    }

    @Test
    void a_rule_definition_becomes_one_rule() {
        RuleDefinition definition =
                (RuleDefinition)
                        parse(
                                """
                                id: payments-prod
                                description: Payments in production
                                priority: 10
                                when:
                                  environment: {eq: PRODUCTION}
                                  signals:
                                    risk_score: {gte: "70", lt: 90}
                                  context:
                                    user.role: {in: [dev, ops]}
                                then:
                                  decision: CONDITIONAL
                                  message: ask two people
                                  requires: {approvals: 2, roles: [security]}
                                """);
        RuleForm rule = definition.rule();
        assertEquals(
                List.of(
                        "environment == production",
                        "risk_score gte 70",
                        "risk_score lt 90",
                        "context.user.role in [dev, ops]"),
                Rendered.tests(rule));
        assertEquals(Verdict.CONDITIONAL, rule.verdict());
        assertEquals(10, rule.priority());
        assertEquals(new RuleForm.Requirement(2, List.of("security")), rule.requirement());
        assertEquals(7, rule.condition().tests().toList().get(1).span().start().line());
    }

    @Test
    void unknown_predicates_of_a_definition_are_errors_and_unknown_fields_warnings() {
        assertEquals(
                List.of(
                        "3:1 RG-S001 The rule definition has no field \"owner\". It has no effect;"
                                + " remove it or correct it.",
                        "6:9 RG-S002 \"is_in\" is not an operator of a condition. Did you mean"
                                + " \"in\"?",
                        "7:13 RG-S005 \"gt\" must be a number; this is the text \"high\".",
                        "8:8 RG-S005 The predicate of \"c\" must be an object such as {eq: ...};"
                                + " this is the number 3.",
                        "9:18 RG-S003 \"DENY\" is not a decision of a rule definition. Use one of:"
                                + " ALLOWED, CONDITIONAL, BLOCKED."),
                Diagnosed.yaml(
                        """
                        id: x
                        description: d
                        owner: me
                        when:
                          signals:
                            a: {is_in: [1]}
                            b: {gt: high}
                            c: 3
                        then: {decision: DENY, message: m}
                        """));
    }

    @Test
    void a_registry_policy_without_an_id_is_its_most_specific_scope() {
        assertEquals(
                "scope:workflow/release",
                parse("{org_id: acme, workflow_id: release, transition_rules: []}").policyId());
        assertEquals(
                "scope:project/PAY",
                parse("{scope_type: Project, scope_id: PAY, rules: []}").policyId());
        assertEquals("own", parse("{policy_id: own, org_id: acme, rules: []}").policyId());
        ParseResult unscoped = PolicyParser.parse("p.yaml", bytes("default_result: ALLOW"));
        assertEquals("scope:org/default", unscoped.document().orElseThrow().policyId());
        assertEquals(1, unscoped.diagnostics().size());
    }

    @Test
    void transition_rules_are_ordered_and_their_selectors_are_conditions() {
        PolicyDocument policy =
                parse(
                        """
                        org_id: acme
                        transition_rules:
                          - {transition_id: 31, result: allow, priority: 20}
                          - rule_id: freeze
                            transition_id: "31"
                            environment: PROD
                            priority: 0
                            conditions:
                              risk_band: {in: [high, CRITICAL]}
                              files: {gt: 10}
                            enforcement: {result: deny}
                          - {result: WARN}
                        """);
        RuleGroup group = policy.ruleGroups().getFirst();
        assertEquals(RuleGroup.Combination.FIRST_MATCH, group.combination());
        assertEquals(Verdict.BLOCK, group.otherwise());
        assertEquals(
                List.of("freeze", "transition-rule-1", "transition-rule-3"),
                group.rules().stream().map(RuleForm::id).toList());
        assertEquals(
                List.of(
                        "transition_id == 31",
                        "environment == prod",
                        "risk in [HIGH, CRITICAL]",
                        "files > 10"),
                Rendered.tests(group.rules().getFirst()));
        assertEquals(
                List.of(Verdict.BLOCK, Verdict.ALLOW, Verdict.CONDITIONAL),
                group.rules().stream().map(RuleForm::verdict).toList());
        assertEquals(4, group.rules().getFirst().span().start().line());
    }

    @Test
    void what_no_match_means_depends_on_default_and_strictness() {
        assertEquals(Verdict.BLOCK, otherwise("transition_rules: []"));
        assertEquals(Verdict.ALLOW, otherwise("{transition_rules: [], strict_fail_closed: false}"));
        assertEquals(Verdict.ALLOW, otherwise("{transition_rules: [], default_result: ALLOW}"));
        assertEquals(Verdict.BLOCK, otherwise("{transition_rules: [], default_result: WARN}"));
        assertEquals(
                Verdict.CONDITIONAL,
                otherwise("{transition_rules: [], default_result: WARN, strict_fail_closed: no}"));
    }

    private static Verdict otherwise(String text) {
        return parse(text).ruleGroups().getFirst().otherwise();
    }

    @Test
    void condition_rules_keep_their_tree() {
        RuleForm rule =
                parse(
                                """
                                org_id: acme
                                rules:
                                  - when:
                                      any:
                                        - {risk: high, changed_files_gt: 50}
                                        - all: [{environment: Prod}]
                                    result: BLOCK
                                    require: {approvals: 2, roles: [sec]}
                                """)
                        .rules()
                        .getFirst();
        assertEquals(
                "any(all(risk == HIGH, changed_files > 50), all(all(environment == prod)))",
                Rendered.tree(rule.condition()));
        assertEquals("rule-1", rule.id());
        assertEquals(new RuleForm.Requirement(2, List.of("sec")), rule.requirement());
    }

    @Test
    void a_when_whose_meaning_cannot_be_told_is_an_error() {
        assertEquals(
                List.of(
                        "3:11 RULE_INVALID_LOGIC \"all\" and \"any\" cannot stand side by side."
                                + " Nest one in the other.",
                        "4:32 RG-S014 Predicates beside \"any\" would be ignored. Move"
                                + " them into the \"any\" list or around it.",
                        "5:17 RULE_INVALID_LOGIC \"all\" must be a list with at least one entry.",
                        "6:12 RULE_INVALID_LOGIC A \"when\" has no field \"rsk\". Did you mean \"risk\"?",
                        "7:11 RULE_INVALID_LOGIC This \"when\" asks nothing. Add a predicate.",
                        "8:29 RG-S003 \"BLOKC\" is not a result of a registry rule. Did you mean"
                                + " \"BLOCK\"?",
                        "9:31 RG-S012 \"priority\" must be a whole number; this is the text"
                                + " \"first\"."),
                Diagnosed.yaml(
                        """
                        org_id: acme
                        rules:
                          - when: {all: [{risk: HIGH}], any: [{risk: LOW}]}
                          - when: {any: [{risk: LOW}], environment: prod}
                          - when: {all: []}
                          - when: {rsk: HIGH}
                          - when: {}
                        transition_rules: [{result: BLOKC},
                         {transition_id: 3, priority: first}]
                        """));
    }

    @Test
    void required_transitions_are_read_in_both_forms() {
        RegistryPolicy policy =
                (RegistryPolicy)
                        parse(
                                """
                                org_id: acme
                                required_transitions: [2, " 31 ", {transition: "4", env: PROD}]
                                """);
        assertEquals(
                List.of("2", "31", "4"),
                policy.requiredTransitions().stream().map(RequiredTransition::transition).toList());
        assertEquals("prod", policy.requiredTransitions().get(2).environment().orElseThrow());
    }

    @Test
    void an_id_that_would_name_another_subject_is_refused() {
        for (String id : List.of("config:people", "software:x", "''", "' a'", "\"a\\nb\"")) {
            List<String> found = Diagnosed.yaml("{policy_id: " + id + ", rules: []}");
            assertTrue(found.getFirst().contains("The policy's id"), id + found);
        }
    }

    private static PolicyDocument parse(String text) {
        ParseResult result = PolicyParser.parse("p.yaml", bytes(text));
        return result.document()
                .orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

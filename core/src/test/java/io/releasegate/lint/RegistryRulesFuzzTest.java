package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.evaluate.Evaluation;
import io.releasegate.logic.Point;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.policy.Verdict;
import io.releasegate.testing.Rounds;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of registry policies against trying every input: the way into production without an
 * approval, what no rule covers, exceptions that never act, and inputs that fall to the default.
 */
@Tag("fuzz")
class RegistryRulesFuzzTest {
    private static final int FULL_ROUNDS = 20_000;
    private static final Set<String> CODES =
            Set.of("RG-G001", "RG-G004", "RG-L006", "RULE_NO_COVERAGE", "TRANSITION_UNCOVERED");
    private static final List<String> BANDS = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");
    private static final List<String> TRANSITIONS = List.of("deploy", "rollback");
    private static final List<Point> GRID = grid();

    @Test
    void every_finding_is_what_trying_all_inputs_shows_and_none_is_missing() {
        long start = Long.getLong("lint.seed", 20261121L);
        for (long seed = start; seed < start + Rounds.of(FULL_ROUNDS); seed++) {
            String text = text(new Random(seed));
            LintSession.Outcome outcome =
                    LintSession.empty(LintSettings.standard(Texts.TODAY))
                            .lint(List.of(Texts.file("p.yaml", text)), CoverageTargets.NONE);
            PolicyDocument policy = outcome.policies().documents().getFirst();
            String round = "-Dlint.seed=" + seed + "\n" + text;

            assertEquals(expected(policy), found(outcome.report()), round);
            outcome.report().diagnostics().stream()
                    .filter(one -> one.code().equals("RG-G001"))
                    .forEach(one -> checkWayIn(one, policy, round));
        }
    }

    private static void checkWayIn(Diagnostic finding, PolicyDocument policy, String round) {
        Point point = GridPoint.of(finding.witness().orElseThrow());
        assertEquals(Value.of("prod"), value(point, Signals.ENVIRONMENT), round);
        assertEquals(true, isWayIn(point, policy), round);
    }

    private static Set<String> found(LintReport report) {
        Set<String> found = new TreeSet<>();
        for (Diagnostic one : report.diagnostics()) {
            Map<String, String> details = one.metadata();
            switch (one.code()) {
                case "RULE_NO_COVERAGE" ->
                        found.add(
                                String.join(
                                        " ",
                                        one.code(),
                                        details.get("transition_id"),
                                        details.get("environment"),
                                        details.get("risk_bands")));
                case "TRANSITION_UNCOVERED" ->
                        found.add(one.code() + " " + details.get("transition_id"));
                case "RG-L006" -> found.add(one.code() + " " + one.span().start().line());
                default -> {
                    if (CODES.contains(one.code())) {
                        found.add(one.code());
                    }
                }
            }
        }
        return found;
    }

    /** The definitions, word for word, over the grid. */
    private static Set<String> expected(PolicyDocument policy) {
        Set<String> expected = new TreeSet<>();
        RuleGroup gate = gate(policy);
        if (GRID.stream()
                .filter(point -> is("prod", point, Signals.ENVIRONMENT))
                .anyMatch(point -> isWayIn(point, policy))) {
            expected.add("RG-G001");
        }
        if (policy.source().find("/default_result").isEmpty()
                && GRID.stream().anyMatch(point -> matching(gate, point).isEmpty())) {
            expected.add("RG-G004");
        }
        for (String transition : TRANSITIONS) {
            expectedOfTransition(transition, gate, expected);
        }
        for (int i = 0; i < gate.rules().size(); i++) {
            expectedOfRule(i, gate.rules(), expected);
        }
        return expected;
    }

    private static void expectedOfTransition(
            String transition, RuleGroup gate, Set<String> expected) {
        List<Point> there =
                GRID.stream()
                        .filter(it -> is(transition, it, Signals.TRANSITION))
                        .filter(it -> !matching(gate, it).isEmpty())
                        .toList();
        if (there.isEmpty()) {
            expected.add("TRANSITION_UNCOVERED " + transition);
        }
        List<String> open =
                BANDS.stream()
                        .filter(band ->
                                there.stream()
                                        .noneMatch(it ->
                                                is("prod", it, Signals.ENVIRONMENT)
                                                        && is(band, it, Signals.RISK)))
                        .toList();
        if (!open.isEmpty()) {
            expected.add("RULE_NO_COVERAGE " + transition + " prod " + String.join(", ", open));
        }
    }

    private static void expectedOfRule(int place, List<RuleForm> rules, Set<String> expected) {
        RuleForm rule = rules.get(place);
        List<Point> own = GRID.stream().filter(point -> triggers(rule, point)).toList();
        for (RuleForm general : rules.subList(0, place)) {
            boolean covers = own.stream().allMatch(point -> triggers(general, point));
            long more = GRID.stream().filter(point -> triggers(general, point)).count();
            if (covers && more > own.size() && rule.verdict().compareTo(general.verdict()) < 0) {
                expected.add("RG-L006 " + rule.resultSpan().start().line());
            }
        }
    }

    /** Allowed by the transition rules, and no condition rule stops it or asks for people. */
    private static boolean isWayIn(Point point, PolicyDocument policy) {
        return policy.ruleGroups().stream()
                .allMatch(group ->
                        switch (group.kind()) {
                            case TRANSITION_RULES ->
                                    Evaluation.of(group, signal -> value(point, signal)).verdict()
                                            == Verdict.ALLOW;
                            case CONDITION_RULES ->
                                    matching(group, point).stream()
                                            .noneMatch(rule ->
                                                    rule.verdict() == Verdict.BLOCK
                                                            || rule.requirement().approvals() > 0);
                            case CONTROLS, DEFINITION -> false;
                        });
    }

    private static RuleGroup gate(PolicyDocument policy) {
        return policy.ruleGroups().stream()
                .filter(group -> group.kind() == RuleGroup.Kind.TRANSITION_RULES)
                .findFirst()
                .orElseThrow();
    }

    private static List<RuleForm> matching(RuleGroup group, Point point) {
        return group.rules().stream().filter(rule -> triggers(rule, point)).toList();
    }

    private static boolean triggers(RuleForm rule, Point point) {
        return rule.condition().holds(signal -> value(point, signal));
    }

    private static boolean is(String expected, Point point, String signal) {
        return Value.of(expected).equals(value(point, signal));
    }

    private static @Nullable Value value(Point point, String signal) {
        return point.values().getOrDefault(signal, Optional.empty()).orElse(null);
    }

    private static List<Point> grid() {
        List<Point> grid = new ArrayList<>();
        for (String transition : List.of("deploy", "rollback", "other", "")) {
            for (String environment : List.of("prod", "staging", "other", "")) {
                for (String risk : List.of("LOW", "MEDIUM", "HIGH", "CRITICAL", "")) {
                    for (String kind : List.of("hotfix", "feature", "")) {
                        SortedMap<String, Optional<Value>> point = new TreeMap<>();
                        point.put(Signals.TRANSITION, text(transition));
                        point.put(Signals.ENVIRONMENT, text(environment));
                        point.put(Signals.RISK, text(risk));
                        point.put("change.kind", text(kind));
                        grid.add(new Point(point));
                    }
                }
            }
        }
        return grid;
    }

    private static Optional<Value> text(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty()).map(Value::of);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("policy_id: p\n");
        text.append("strict_fail_closed: ").append(random.nextBoolean()).append('\n');
        text.append(pick(random, "", "default_result: ALLOW\n", "default_result: BLOCK\n"));
        text.append("required_transitions: [{transition_id: deploy, environment: prod},");
        text.append(" {transition_id: rollback, environment: prod}]\n");
        if (random.nextBoolean()) {
            text.append("rules:\n  - {rule_id: asks, ")
                    .append(
                            pick(
                                    random,
                                    "when: {environment: prod}, ",
                                    "when: {risk: HIGH}, ",
                                    "when: {any: [{risk: LOW}, {risk: MEDIUM}]}, "))
                    .append(
                            pick(
                                    random,
                                    "result: BLOCK}\n",
                                    "result: ALLOW}\n",
                                    "result: WARN, require: {approvals: 1}}\n"));
        }
        text.append("transition_rules:\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append("  - {rule_id: r").append(i).append(", ");
            text.append(pick(random, "", "transition_id: deploy, ", "transition_id: rollback, "));
            text.append(pick(random, "", "environment: prod, ", "environment: staging, "));
            text.append("conditions: {")
                    .append(
                            pick(
                                    random,
                                    "",
                                    "risk: HIGH",
                                    "risk: [low, MEDIUM]",
                                    "risk: {ne: LOW}"))
                    .append(
                            pick(
                                    random,
                                    "",
                                    ", change.kind: hotfix",
                                    ", change.kind: {ne: hotfix}"))
                    .append("}, ");
            text.append("priority: ").append(100 * (i + 1)).append(", ");
            text.append("result: ").append(pick(random, "ALLOW", "WARN", "BLOCK")).append("}\n");
        }
        return text.toString().replace("{, ", "{");
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package io.releasegate.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.testing.Rounds;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScopeSolverTest {

    @Test
    void equal_precedence_and_overlap_is_a_conflict_that_says_who_decides() {
        SolverReport report =
                analyze(
                        """
                        {"rules": [
                          {"id": "team", "precedence": 5, "match": {"project": "PAY"},
                           "result": "ALLOW"},
                          {"id": "prod", "precedence": 5, "match": {"environment": "prod"},
                           "result": "BLOCK"}]}
                        """);

        SolverReport.Disagreement conflict =
                (SolverReport.Disagreement) report.conflicts().getFirst();
        assertEquals("CONTRADICTION", conflict.type());
        assertEquals("team", conflict.winner().orElseThrow().id());
        assertEquals(
                JsonReader.value("{\"environment\": \"prod\", \"project\": \"PAY\"}"),
                conflict.witness().orElseThrow());
        assertEquals(1, report.ambiguities().size());
        assertEquals(List.of(), report.shadowed());
    }

    @Test
    void an_exception_before_the_general_rule_is_no_conflict() {
        SolverReport report =
                analyze(
                        """
                        {"rules": [
                          {"id": "specific", "precedence": 1,
                           "match": {"project": "PAY", "transition": "deploy"}, "result": "BLOCK"},
                          {"id": "general", "precedence": 2, "match": {"project": "PAY"},
                           "result": "ALLOW"}]}
                        """);

        assertTrue(report.isClean(), report.toString());
    }

    @Test
    void a_rule_behind_a_broader_one_says_whether_it_would_have_said_the_same() {
        SolverReport report =
                analyze(
                        """
                        {"rules": [
                          {"id": "general", "match": {"project": "PAY"}, "result": "ALLOW"},
                          {"id": "same", "match": {"project": "PAY", "org": "o"},
                           "result": "COMPLIANT"},
                          {"id": "other", "match": {"project": "PAY", "org": "o"},
                           "result": "DENY"}]}
                        """);

        assertEquals(
                List.of(
                        "same by general never_reached_same_outcome",
                        "other by general never_reached_other_outcome"),
                report.shadowed().stream()
                        .map(it ->
                                it.rule().id()
                                        + " by "
                                        + it.by().getFirst().id()
                                        + " "
                                        + it.reason())
                        .toList());
    }

    @Test
    void what_is_no_number_is_told_and_a_document_of_controls_has_a_rule_for_each() {
        RuleSetReader reader = new RuleSetReader();
        reader.add(
                (Value.Mapping)
                        JsonReader.value(
                                "{\"rules\": [{\"id\": \"a\", \"precedence\": \"high\"}]}"),
                "x.yaml");
        reader.add(
                (Value.Mapping)
                        JsonReader.value(
                                "{\"controls\": [{}, {\"result\": \"warn\"}], \"enforcement\":"
                                        + " {\"result\": \"BLOCK\"}}"),
                "y.yaml");

        assertEquals(
                List.of("x.yaml: \"precedence\" of rule `a` is no whole number."),
                reader.problems());
        assertEquals(
                List.of("a UNSPECIFIED", "control_1 BLOCK", "control_2 WARN"),
                reader.rules().stream().map(it -> it.id() + " " + it.result()).toList());
    }

    /** Every finding and every silence is held against trying all inputs. */
    @Test
    @Tag("fuzz")
    void findings_are_those_of_trying_every_input() {
        Random random = new Random(11);
        for (int round = 0; round < Rounds.of(20_000); round++) {
            List<ScopedRule> rules = rules(random);
            Value.Mapping target = new Value.Mapping(scope(random));
            SolverReport report = ScopeSolver.analyze(1, rules, List.of(target));

            assertEquals(List.of(), report.undecided());
            assertEquals(neverFirst(rules), ids(report), () -> rules.toString());
            assertEquals(!covered(rules, target), !report.gaps().isEmpty(), rules::toString);
            report.gaps()
                    .forEach(gap -> {
                        Map<String, Value> input =
                                ((Value.Mapping) gap.witness().orElseThrow()).members();
                        assertTrue(speaks(Scope.of(target), input));
                        assertTrue(rules.stream().noneMatch(rule -> speaks(rule.scope(), input)));
                    });
            assertEquals(disagreeing(rules), report.conflicts().size(), rules::toString);
            report.conflicts()
                    .forEach(found -> {
                        SolverReport.Disagreement two = (SolverReport.Disagreement) found;
                        Map<String, Value> input =
                                ((Value.Mapping) two.witness().orElseThrow()).members();
                        assertTrue(speaks(two.left().scope(), input));
                        assertTrue(speaks(two.right().scope(), input));
                    });
        }
    }

    private static SolverReport analyze(String json) {
        RuleSetReader reader = new RuleSetReader();
        reader.add((Value.Mapping) JsonReader.value(json), "rules.yaml");
        return ScopeSolver.analyze(1, reader.rules(), List.of());
    }

    private static Set<String> ids(SolverReport report) {
        return report.shadowed().stream()
                .map(it -> it.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ScopedRule> rules(Random random) {
        RuleSetReader reader = new RuleSetReader();
        List<Value> rules = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Map<String, Value> rule = new LinkedHashMap<>();
            rule.put("id", Value.of("r" + i));
            rule.put("precedence", Value.of(random.nextInt(3)));
            rule.put("match", Value.of(scope(random)));
            rule.put("result", Value.of(random.nextBoolean() ? "ALLOW" : "BLOCK"));
            rules.add(Value.of(rule));
        }
        reader.add(new Value.Mapping(Map.of("rules", Value.of(rules))), "x");
        return reader.rules();
    }

    private static Map<String, Value> scope(Random random) {
        Map<String, Value> scope = new LinkedHashMap<>();
        for (String key : List.of("org", "project", "workflow")) {
            int choice = random.nextInt(4);
            if (choice > 1) {
                scope.put(key, Value.of(choice == 2 ? "a" : "b"));
            }
        }
        return scope;
    }

    private static List<Map<String, Value>> inputs() {
        List<Map<String, Value>> inputs = new ArrayList<>(List.of(Map.of()));
        for (String key : List.of("org", "project", "workflow")) {
            List<Map<String, Value>> more = new ArrayList<>();
            for (Map<String, Value> input : inputs) {
                for (String value : List.of("a", "b", "other")) {
                    Map<String, Value> next = new LinkedHashMap<>(input);
                    next.put(key, Value.of(value));
                    more.add(next);
                }
            }
            inputs = more;
        }
        return inputs;
    }

    private static boolean speaks(Scope scope, Map<String, Value> input) {
        return Scope.KEYS.stream()
                .allMatch(key ->
                        scope.part(key).equals(Scope.ANY)
                                || Value.of(scope.part(key)).equals(input.get(key)));
    }

    private static Set<String> neverFirst(List<ScopedRule> rules) {
        List<ScopedRule> ordered =
                rules.stream().sorted(Comparator.comparing(ScopedRule::precedence)).toList();
        Set<String> ids =
                rules.stream().map(ScopedRule::id).collect(Collectors.toCollection(TreeSet::new));
        for (Map<String, Value> input : inputs()) {
            ordered.stream()
                    .filter(rule -> speaks(rule.scope(), input))
                    .findFirst()
                    .ifPresent(rule -> ids.remove(rule.id()));
        }
        return ids;
    }

    private static boolean covered(List<ScopedRule> rules, Value.Mapping target) {
        Scope scope = Scope.of(target);
        return inputs().stream()
                .filter(input -> speaks(scope, input))
                .allMatch(input -> rules.stream().anyMatch(it -> speaks(it.scope(), input)));
    }

    private static int disagreeing(List<ScopedRule> rules) {
        int count = 0;
        for (int i = 0; i < rules.size(); i++) {
            for (ScopedRule right : rules.subList(i + 1, rules.size())) {
                ScopedRule left = rules.get(i);
                boolean unclear =
                        left.precedence().equals(right.precedence())
                                || left.scope().equals(right.scope());
                boolean both =
                        inputs().stream()
                                .anyMatch(it ->
                                        speaks(left.scope(), it) && speaks(right.scope(), it));
                count += unclear && both && !left.result().equals(right.result()) ? 1 : 0;
            }
        }
        return count;
    }
}

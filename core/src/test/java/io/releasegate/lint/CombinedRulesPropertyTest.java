package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Position;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.evaluate.Evaluation;
import io.releasegate.logic.Point;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Findings across rules against trying every input. The constants are few, so a grid of inputs
 * holds one of every kind that the constants can tell apart.
 */
@Tag("fuzz")
class CombinedRulesPropertyTest {
    private static final int FULL_ROUNDS = 20_000;
    private static final List<LintRule> ACROSS_RULES =
            Stream.of("AMBIGUOUS_OVERLAP", "CONTRADICTORY_RULES", "RULE_UNREACHABLE_SHADOWED")
                    .map(code -> LintRules.byCode(code).orElseThrow())
                    .toList();
    private static final List<String> SIGNALS = List.of("a", "b");
    private static final List<Value> CONSTANTS =
            List.of(Value.of(0), Value.of(1), Value.TRUE, Value.of("x"), Value.of("y"));
    private static final List<Operator> OPERATORS =
            List.of(
                    Operator.EQUAL,
                    Operator.NOT_EQUAL,
                    Operator.IN,
                    Operator.NOT_IN,
                    Operator.GREATER,
                    Operator.GREATER_OR_EQUAL,
                    Operator.LESS,
                    Operator.LESS_OR_EQUAL);
    private static final List<Optional<Value>> SIDE = side();
    private static final List<Point> GRID = grid();

    @Test
    void every_finding_is_what_trying_all_inputs_shows_and_none_is_missing() {
        double scale = Double.parseDouble(System.getProperty("long.scale", "0.02"));
        long start = Long.getLong("lint.seed", 20260101L);
        for (long seed = start; seed < start + Math.round(FULL_ROUNDS * scale); seed++) {
            CombinedRules rules = rules(new Random(seed));
            String case_ = "-Dlint.seed=" + seed + " " + describe(rules);
            PolicySet set = new PolicySet(List.of(), List.of(rules));
            LintReport report =
                    Linter.with(ACROSS_RULES, LintSettings.standard(Texts.TODAY))
                            .lint(set, CoverageTargets.NONE);
            assertEquals(expected(rules), found(report), case_);
            report.diagnostics().forEach(it -> checkWitness(it, rules, case_));
        }
    }

    private static Set<String> found(LintReport report) {
        return report.diagnostics().stream()
                .map(it -> it.code() + " " + it.subject().orElseThrow() + details(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String details(Diagnostic found) {
        Map<String, String> all = found.metadata();
        return switch (found.code()) {
            case "CONTRADICTORY_RULES" ->
                    " %s %s of %s"
                            .formatted(
                                    found.severity(),
                                    all.get("conflicts_with"),
                                    all.getOrDefault("overlaps", "1"));
            case "AMBIGUOUS_OVERLAP" -> " " + all.get("conflicts_with");
            default -> "";
        };
    }

    /** The definitions, word for word, over the grid. */
    private static Set<String> expected(CombinedRules combined) {
        Set<String> found = new TreeSet<>();
        List<LintedRule> rules = combined.rules();
        for (int i = 0; i < rules.size(); i++) {
            LintedRule one = rules.get(i);
            List<Point> mine = GRID.stream().filter(it -> Witnesses.triggers(it, one)).toList();
            List<LintedRule> soft = new ArrayList<>();
            for (LintedRule earlier : rules.subList(0, i)) {
                expectedOfPair(earlier, one, mine, combined, found, soft);
            }
            expectedOfMany(one, soft, found);
            if (!mine.isEmpty() && isUseless(one, mine, combined)) {
                found.add("RULE_UNREACHABLE_SHADOWED " + one.form().id());
            }
        }
        return found;
    }

    private static void expectedOfPair(
            LintedRule earlier,
            LintedRule later,
            List<Point> mine,
            CombinedRules combined,
            Set<String> found,
            List<LintedRule> soft) {
        if (earlier.form().verdict() == later.form().verdict()) {
            return;
        }
        List<Point> theirs = GRID.stream().filter(it -> Witnesses.triggers(it, earlier)).toList();
        if (!mine.isEmpty() && mine.equals(theirs)) {
            boolean earlierWins =
                    combined.combination() == RuleGroup.Combination.FIRST_MATCH
                            || earlier.form().verdict().compareTo(later.form().verdict()) < 0;
            found.add(
                    "AMBIGUOUS_OVERLAP "
                            + (earlierWins ? later : earlier).form().id()
                            + " "
                            + (earlierWins ? earlier : later).form().id());
        }
        if (mine.stream().anyMatch(it -> it.isScalar() && Witnesses.triggers(it, earlier))) {
            if (shareSignal(earlier, later)
                    && earlier.form().priority() == later.form().priority()) {
                found.add(
                        "CONTRADICTORY_RULES %s ERROR %s of 1"
                                .formatted(later.form().id(), earlier.form().id()));
            } else {
                soft.add(earlier);
            }
        }
    }

    /** Told once, with the first that shares a signal, else the first. */
    private static void expectedOfMany(LintedRule later, List<LintedRule> soft, Set<String> found) {
        soft.stream()
                .filter(it -> shareSignal(it, later))
                .findFirst()
                .or(() -> soft.stream().findFirst())
                .ifPresent(example ->
                        found.add(
                                "CONTRADICTORY_RULES %s INFO %s of %d"
                                        .formatted(
                                                later.form().id(),
                                                example.form().id(),
                                                soft.size())));
    }

    private static boolean shareSignal(LintedRule one, LintedRule other) {
        Set<String> shared = new TreeSet<>(one.trigger().orElseThrow().signals());
        shared.retainAll(other.trigger().orElseThrow().signals());
        return !shared.isEmpty();
    }

    private static boolean isUseless(LintedRule rule, List<Point> mine, CombinedRules combined) {
        RuleGroup with = combined.asGroup();
        RuleGroup without =
                new RuleGroup(
                        with.kind(),
                        with.combination(),
                        with.rules().stream().filter(it -> it != rule.form()).toList(),
                        with.otherwise());
        boolean neverReached =
                with.combination() == RuleGroup.Combination.FIRST_MATCH
                        && mine.stream().noneMatch(it -> decides(rule, with, it));
        boolean sameVerdicts =
                GRID.stream().allMatch(it -> verdict(with, it) == verdict(without, it));
        boolean byDefault =
                with.combination() == RuleGroup.Combination.FIRST_MATCH
                        && mine.stream()
                                .filter(it -> decides(rule, with, it))
                                .anyMatch(it -> fired(without, it).isEmpty());
        boolean allowsAnyway =
                rule.form().verdict() == Verdict.ALLOW && with.otherwise() == Verdict.ALLOW;
        return neverReached || (sameVerdicts && !byDefault && !allowsAnyway);
    }

    private static boolean decides(LintedRule rule, RuleGroup group, Point point) {
        return Evaluation.of(group, signal -> value(point, signal)).deciding().stream()
                .anyMatch(it -> it == rule.form());
    }

    private static List<RuleForm> fired(RuleGroup group, Point point) {
        return Evaluation.of(group, signal -> value(point, signal)).fired();
    }

    private static Verdict verdict(RuleGroup group, Point point) {
        return Evaluation.of(group, signal -> value(point, signal)).verdict();
    }

    private static @Nullable Value value(Point point, String signal) {
        return point.values().getOrDefault(signal, Optional.empty()).orElse(null);
    }

    /** What the witness says of a rule is what the rule says of the witness. */
    private static void checkWitness(Diagnostic found, CombinedRules rules, String case_) {
        Witness witness = found.witness().orElseThrow();
        Point point = GridPoint.of(witness);
        for (Witness.RuleOutcome outcome : witness.outcomes()) {
            LintedRule rule =
                    rules.rules().stream()
                            .filter(it -> it.form().id().equals(outcome.rule()))
                            .findFirst()
                            .orElseThrow();
            String really =
                    Witnesses.triggers(point, rule) ? rule.form().result() : Witnesses.SILENT;
            assertEquals(really, outcome.result(), case_);
        }
        String first = witness.outcomes().getFirst().result();
        assertEquals(false, first.equals(Witnesses.SILENT), case_);
        long speaking =
                witness.outcomes().stream()
                        .filter(it -> !it.result().equals(Witnesses.SILENT))
                        .count();
        assertEquals(true, speaking >= 2, case_);
    }

    private static CombinedRules rules(Random random) {
        boolean first = random.nextBoolean();
        int count = 2 + random.nextInt(3);
        List<LintedRule> rules =
                IntStream.range(0, count)
                        .mapToObj(i -> rule(i, random))
                        .sorted(Comparator.comparingLong((LintedRule it) -> it.form().priority()))
                        .toList();
        return new CombinedRules(
                first ? RuleGroup.Kind.TRANSITION_RULES : RuleGroup.Kind.CONTROLS,
                first ? RuleGroup.Combination.FIRST_MATCH : RuleGroup.Combination.WORST_OF_ALL,
                rules,
                first ? Verdict.values()[random.nextInt(3)] : Verdict.ALLOW);
    }

    private static LintedRule rule(int index, Random random) {
        Verdict verdict = Verdict.values()[random.nextInt(3)];
        Span span = span(index * 100);
        List<Condition> tests = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            tests.add(test(index * 100 + i + 1, random));
        }
        boolean any = random.nextInt(8) == 0;
        Condition condition = any ? new Condition.Any(tests, span) : new Condition.All(tests, span);
        String id = "r" + index;
        RuleForm form =
                new RuleForm(
                        id,
                        id,
                        "",
                        index,
                        span,
                        condition,
                        verdict.name(),
                        span,
                        verdict,
                        random.nextInt(2),
                        random.nextInt(10) > 0,
                        Optional.empty(),
                        RuleForm.Requirement.NONE);
        return LintedRule.of(form, RuleGroup.Kind.CONTROLS);
    }

    private static Condition.Test test(int offset, Random random) {
        Operator operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        Value constant = CONSTANTS.get(random.nextInt(CONSTANTS.size()));
        Value other = CONSTANTS.get(random.nextInt(CONSTANTS.size()));
        Value expected = list ? Value.of(List.of(constant, other)) : constant;
        String signal = SIGNALS.get(random.nextInt(SIGNALS.size()));
        return new Condition.Test(signal, operator, expected, span(offset), span(offset));
    }

    private static Span span(int offset) {
        return new Span(
                "rules.yaml",
                new Position(offset, offset + 1, 1),
                new Position(offset + 1, offset + 1, 2));
    }

    /** One value for everything that tests against the constants can tell apart. */
    private static List<Optional<Value>> side() {
        List<Value> values = new ArrayList<>(CONSTANTS);
        values.add(Value.FALSE);
        values.add(Value.of(-1));
        values.add(Value.of(0.5));
        values.add(Value.of(2));
        values.add(Value.of(Double.NaN));
        Stream.of("other", "-1", "0", "0.5", "1", "2").map(Value::of).forEach(values::add);
        values.add(Value.of(Map.of()));
        List<Value> elements = List.of(Value.of(0), Value.of(1), Value.of("x"), Value.of("y"));
        for (int subset = 0; subset < 1 << elements.size(); subset++) {
            List<Value> items = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    items.add(elements.get(i));
                }
            }
            values.add(Value.of(items));
        }
        List<Optional<Value>> side = new ArrayList<>(values.stream().map(Optional::of).toList());
        side.add(Optional.empty());
        return side;
    }

    private static List<Point> grid() {
        List<Point> grid = new ArrayList<>();
        for (Optional<Value> a : SIDE) {
            for (Optional<Value> b : SIDE) {
                SortedMap<String, Optional<Value>> values = new TreeMap<>();
                values.put("a", a);
                values.put("b", b);
                grid.add(new Point(values));
            }
        }
        return grid;
    }

    private static String describe(CombinedRules rules) {
        return rules.rules().stream()
                        .map(it ->
                                "\n"
                                        + it.form().id()
                                        + " "
                                        + it.form().verdict()
                                        + " p"
                                        + it.form().priority()
                                        + (it.form().enabled() ? " " : " off ")
                                        + it.alternatives().orElseThrow().stream()
                                                .map(all ->
                                                        all.stream().map(Wording::test).toList())
                                                .toList())
                        .collect(Collectors.joining())
                + "\n"
                + rules.combination()
                + " else "
                + rules.otherwise();
    }
}

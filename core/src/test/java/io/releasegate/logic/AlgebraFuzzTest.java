package io.releasegate.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.testing.Rounds;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The algebra against trying every input. Where a signal is declared to have few values, every
 * input is tried, so an answer is right or wrong; elsewhere random inputs look for one that shows
 * it wrong. {@code -Dlogic.seed} plays from another case on.
 */
@Tag("fuzz")
class AlgebraFuzzTest {
    private static final int MOST_REGIONS = 64;

    @Test
    void a_domain_holds_exactly_what_the_truth_function_accepts() {
        play(
                60_000,
                cases -> {
                    ValueType type = cases.type();
                    List<Constraint> tests = cases.constraints("a", 5);
                    SignalCells cells =
                            SignalCells.ordinary(tests, Needed.all(tests), type)
                                    .withStructures(Needed.all(tests));
                    if (cells.gap().isEmpty()) {
                        Domain domain = Domain.of(tests, type);
                        assertEquals(tests.isEmpty(), domain.contains(null), tests::toString);
                        for (int i = 0; i < 5; i++) {
                            Value value = cases.value();
                            if (type.admits(value)) {
                                assertEquals(
                                        accepts(tests, value),
                                        domain.contains(value),
                                        () -> type + " " + tests + " " + value);
                            }
                        }
                    }
                });
    }

    @Test
    void a_prepared_test_says_what_the_truth_function_says() {
        play(
                200_000,
                cases -> {
                    Constraint test = cases.constraint("a");
                    Value value = cases.value();
                    assertEquals(
                            test.holds(value),
                            new Probe(test).holds(Sample.of(value, true)),
                            () -> test + " " + value);
                });
    }

    @Test
    void every_answer_is_what_trying_all_inputs_gives() {
        play(
                300_000,
                cases -> {
                    Map<String, List<Value>> few = Map.of("a", cases.few(), "b", cases.few());
                    Reasoner reasoner =
                            new Reasoner(signal -> new ValueType.OneOf(values(few, signal)));
                    List<Trigger> all = cases.triggers(2);
                    List<Trigger> none = cases.triggers(3);
                    Answer answer = reasoner.find(all, none);
                    boolean exists =
                            inputs(few).stream().anyMatch(point -> isWanted(point, all, none));
                    assertEquals(
                            exists, answer.witness().isPresent(), () -> few + " " + all + none);
                    assertEquals(!exists, answer.isImpossible(), () -> few + " " + all + none);
                    answer.witness().ifPresent(point -> assertTrue(isWanted(point, all, none)));
                });
    }

    @Test
    void implication_holds_where_no_input_is_an_exception() {
        play(
                150_000,
                cases -> {
                    Map<String, List<Value>> few = Map.of("a", cases.few(), "b", cases.few());
                    Reasoner reasoner =
                            new Reasoner(signal -> new ValueType.OneOf(values(few, signal)));
                    Trigger one = cases.trigger();
                    Trigger other = cases.chance(3) ? weaker(one, cases) : cases.trigger();
                    boolean implied =
                            inputs(few).stream()
                                    .allMatch(point ->
                                            !point.satisfies(one) || point.satisfies(other));
                    assertEquals(
                            implied, reasoner.implies(one, other), () -> few + " " + one + other);
                });
    }

    @Test
    void the_regions_of_a_remainder_are_together_what_is_left() {
        play(
                100_000,
                cases -> {
                    Map<String, List<Value>> few = Map.of("a", cases.few(), "b", cases.few());
                    Reasoner reasoner =
                            new Reasoner(signal -> new ValueType.OneOf(values(few, signal)));
                    Trigger inside =
                            cases.chance(2) ? Trigger.of(Conjunction.ALWAYS) : cases.trigger();
                    List<Trigger> others = cases.triggers(4);
                    Remainder remainder = reasoner.remainder(inside, others, MOST_REGIONS);
                    assertEquals(Optional.empty(), remainder.gap());
                    for (Point point : inputs(few)) {
                        assertEquals(
                                isWanted(point, List.of(inside), others),
                                remainder.regions().stream()
                                        .anyMatch(region -> region.contains(point)),
                                () -> point + " " + few + " " + inside + others);
                    }
                    remainder
                            .regions()
                            .forEach(region ->
                                    assertTrue(
                                            isWanted(region.witness(), List.of(inside), others)));
                });
    }

    @Test
    void undeclared_signals_are_decided_and_no_input_contradicts_the_answer() {
        play(
                120_000,
                cases -> {
                    List<Trigger> all = cases.triggers(2);
                    List<Trigger> none = cases.triggers(2);
                    Answer answer = new Reasoner().find(all, none);
                    answer.unknown()
                            .ifPresent(reason ->
                                    assertEquals(
                                            "a text is compared as a number and by its parts",
                                            reason));
                    answer.witness().ifPresent(point -> assertTrue(isWanted(point, all, none)));
                    if (answer.isImpossible()) {
                        for (int i = 0; i < 12; i++) {
                            Point point = point(cases);
                            assertFalse(isWanted(point, all, none), () -> point + " " + all + none);
                        }
                    }
                });
    }

    @Test
    void an_extent_tells_what_the_domain_holds() {
        play(
                70_000,
                cases -> {
                    ValueType type = cases.type();
                    List<Constraint> tests = cases.constraints("a", 4);
                    SignalCells cells =
                            SignalCells.ordinary(tests, Needed.all(tests), type)
                                    .withStructures(Needed.all(tests));
                    if (cells.gap().isPresent()) {
                        return;
                    }
                    Domain domain = Domain.of(tests, type);
                    Extent extent = domain.extent();
                    assertEquals(domain.contains(null), extent.missing());
                    extent.named().forEach(value -> assertTrue(domain.contains(value)));
                    extent.left().forEach(value -> assertFalse(domain.contains(value)));
                    boolean numbersCount =
                            tests.stream().anyMatch(test -> test.operator().isBound())
                                    && !(type instanceof ValueType.OneOf)
                                    && new NumberLine(new Mentions(tests, Needed.all(tests)), type)
                                            .isAsked();
                    Value number = Value.of((long) cases.below(9) - 1);
                    if (numbersCount && type.admits(number)) {
                        BigDecimal exact =
                                BigDecimal.valueOf(Numbers.asDouble(number).orElseThrow());
                        assertEquals(
                                domain.contains(number),
                                extent.numbers().stream().anyMatch(it -> it.contains(exact)),
                                () -> type + " " + tests + " " + number + extent);
                    }
                });
    }

    private static void play(int full, Consumer<RandomTests> round) {
        long start = Long.getLong("logic.seed", 20261121L);
        int rounds = Rounds.of(full);
        for (long seed = start; seed < start + rounds; seed++) {
            try {
                round.accept(new RandomTests(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dlogic.seed=" + seed + " " + e.getMessage(), e);
            }
        }
    }

    private static boolean isWanted(Point point, List<Trigger> all, List<Trigger> none) {
        return all.stream().allMatch(point::satisfies) && none.stream().noneMatch(point::satisfies);
    }

    /** The same with one test less, where there is one to spare. */
    private static Trigger weaker(Trigger one, RandomTests cases) {
        List<Constraint> tests = new ArrayList<>(one.alternatives().getFirst().constraints());
        if (!tests.isEmpty()) {
            tests.remove(cases.below(tests.size()));
        }
        return Trigger.of(new Conjunction(tests));
    }

    private static boolean accepts(List<Constraint> tests, @Nullable Value value) {
        return tests.stream().allMatch(test -> test.holds(value));
    }

    private static List<Value> values(Map<String, List<Value>> few, String signal) {
        return few.getOrDefault(signal, List.of());
    }

    private static List<Point> inputs(Map<String, List<Value>> few) {
        List<Point> points = new ArrayList<>();
        for (Optional<Value> a : side(values(few, "a"))) {
            for (Optional<Value> b : side(values(few, "b"))) {
                SortedMap<String, Optional<Value>> point = new TreeMap<>();
                point.put("a", a);
                point.put("b", b);
                points.add(new Point(point));
            }
        }
        return points;
    }

    private static List<Optional<Value>> side(List<Value> values) {
        List<Optional<Value>> side = new ArrayList<>();
        values.forEach(value -> side.add(Optional.of(value)));
        side.add(Optional.empty());
        return side;
    }

    private static Point point(RandomTests cases) {
        SortedMap<String, Optional<Value>> point = new TreeMap<>();
        for (String signal : RandomTests.SIGNALS) {
            point.put(signal, cases.chance(8) ? Optional.empty() : Optional.of(cases.value()));
        }
        return new Point(point);
    }
}

package io.releasegate.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonerTest {
    private final Reasoner reasoner = new Reasoner();

    @Test
    void disjoint_bounds_share_nothing_and_touching_closed_bounds_share_the_edge() {
        Trigger above = when(test("score", Operator.GREATER_OR_EQUAL, Value.of(5)));
        Trigger below = when(test("score", Operator.LESS, Value.of(5)));
        Trigger upTo = when(test("score", Operator.LESS_OR_EQUAL, Value.of(5)));
        assertEquals(new Answer.Impossible(), reasoner.overlap(above, below));
        assertEquals(witnessed("score", Value.of(5)), reasoner.overlap(above, upTo));
    }

    @Test
    void an_open_gap_between_whole_numbers_holds_a_fraction() {
        assertEquals(
                witnessed("score", Value.of(5.5)),
                reasoner.triggers(
                        when(
                                test("score", Operator.GREATER, Value.of(5)),
                                test("score", Operator.LESS, Value.of(6)))));
    }

    @Test
    void witnesses_are_values_the_text_names_or_next_to_its_bounds() {
        assertEquals(
                witnessed("score", Value.of(71)),
                reasoner.triggers(when(test("score", Operator.GREATER, Value.of(70)))));
        assertEquals(
                witnessed("level", Value.of("HIGH")),
                reasoner.triggers(
                        when(test("level", Operator.IN, Value.of(texts("HIGH", "LOW"))))));
        assertEquals(
                witnessed("level", Value.of("other")),
                reasoner.triggers(when(test("level", Operator.NOT_EQUAL, Value.of("HIGH")))));
    }

    @Test
    void two_rules_together_cover_a_third_that_neither_covers_alone() {
        Trigger middle =
                when(
                        test("score", Operator.GREATER_OR_EQUAL, Value.of(10)),
                        test("score", Operator.LESS_OR_EQUAL, Value.of(20)));
        Trigger low = when(test("score", Operator.LESS, Value.of(15)));
        Trigger high = when(test("score", Operator.GREATER_OR_EQUAL, Value.of(15)));
        assertEquals(new Answer.Impossible(), reasoner.outside(middle, List.of(low, high)));
        assertEquals(witnessed("score", Value.of(20)), reasoner.outside(middle, List.of(low)));
    }

    @Test
    void only_a_list_is_in_two_disjoint_lists() {
        Answer answer =
                reasoner.overlap(
                        when(test("level", Operator.IN, Value.of(texts("HIGH")))),
                        when(test("level", Operator.IN, Value.of(texts("LOW")))));
        assertEquals(witnessed("level", Value.of(texts("HIGH", "LOW"))), answer);
    }

    @Test
    void text_that_reads_as_a_number_lies_within_bounds_but_equals_no_number() {
        assertEquals(
                witnessed("score", Value.of("5")),
                reasoner.triggers(
                        when(
                                test("score", Operator.GREATER_OR_EQUAL, Value.of(5)),
                                test("score", Operator.LESS_OR_EQUAL, Value.of(5)),
                                test("score", Operator.NOT_EQUAL, Value.of(5)))));
    }

    @Test
    void a_part_of_a_text_is_one_of_finitely_many() {
        Trigger part = when(test("name", Operator.IN, Value.of("abcd")));
        Trigger other = when(test("name", Operator.EQUAL, Value.of("zz")));
        Trigger inside = when(test("name", Operator.EQUAL, Value.of("bc")));
        assertEquals(witnessed("name", Value.of("abcd")), reasoner.triggers(part));
        assertTrue(reasoner.overlap(part, other).isImpossible());
        assertEquals(witnessed("name", Value.of("zz")), reasoner.outside(other, List.of(part)));
        assertTrue(reasoner.implies(inside, part));
    }

    @Test
    void a_text_with_some_parts_and_without_others_is_put_together() {
        Trigger both =
                when(
                        test("name", Operator.CONTAINS, Value.of("prod")),
                        test("name", Operator.CONTAINS, Value.of("db")));
        Trigger merged = when(test("name", Operator.CONTAINS, Value.of("proddb")));
        Reasoner texts = new Reasoner(_ -> new ValueType.AnyText());
        assertEquals(
                witnessed("name", Value.of("prod-db-")), reasoner.outside(both, List.of(merged)));
        assertTrue(texts.implies(merged, both));
    }

    @Test
    void declared_types_leave_out_what_cannot_be() {
        Reasoner typed = new Reasoner(_ -> new ValueType.Numeric(true, 0, 1000));
        Trigger between =
                when(
                        test("files", Operator.GREATER, Value.of(5)),
                        test("files", Operator.LESS, Value.of(6)));
        assertTrue(typed.triggers(between).isImpossible());
        assertEquals(witnessed("files", Value.of(5.5)), reasoner.triggers(between));
        Reasoner words = new Reasoner(_ -> new ValueType.AnyText());
        assertTrue(
                words.overlap(
                                when(test("level", Operator.IN, Value.of(texts("HIGH")))),
                                when(test("level", Operator.IN, Value.of(texts("LOW")))))
                        .isImpossible());
    }

    @Test
    void more_combinations_than_the_budget_are_not_decided() {
        List<Constraint> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(test("tags", Operator.IN, Value.of(texts("t" + i))));
        }
        many.add(test("tags", Operator.NOT_IN, Value.of(texts("t0"))));
        assertTrue(reasoner.triggers(Trigger.of(new Conjunction(many))).unknown().isPresent());
    }

    private static Constraint test(String signal, Operator operator, Value expected) {
        return new Constraint(signal, operator, expected);
    }

    private static Trigger when(Constraint... constraints) {
        return Trigger.of(Conjunction.of(constraints));
    }

    private static List<Value> texts(String... texts) {
        return List.of(texts).stream().map(Value::of).toList();
    }

    private static Answer witnessed(String signal, Value value) {
        return new Answer.Witnessed(Point.of(Map.of(signal, value)));
    }
}

package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledContradictionsTest {
    private static final String BOUNDS = "CONTRADICTORY_NUMERIC_BOUNDS P";

    private static List<String> of(String... controls) {
        return Sets.found(Sets.policy("P", "BLOCK", controls));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0 | true",
                "HIGH | high | true",
                "HIGH | HIGH | false",
                "1 | true | true",
                "{a: 1, b: 2} | {b: 2, a: 1} | false",
                "null | .nan | false",
                "2026-01-01 | '2026-01-01' | false",
                "2026-01-01 10:00:00 | '2026-01-01T10:00:00' | false",
                "2026-01-01T10:00:00.5Z | '2026-01-01T10:00:00.500000Z' | false",
                "1:30 | 90 | false",
                "1_000 | 1000 | false",
                "07 | 7 | false",
                "1e3 | 1000 | true"
            })
    void two_equal_values_differ_by_their_text(String left, String right, boolean contradict) {
        assertEquals(
                contradict ? List.of("CONTRADICTORY_EQUALITY P") : List.of(),
                of("s == " + left, "s == " + right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0 | true",
                "1 | true | true",
                "HIGH | high | false",
                "1 | '1' | false",
                "null | null | true",
                "[a, 1] | [a, 1.0] | true",
                "{a: 1} | {a: true} | true"
            })
    void a_value_is_asked_for_and_excluded_where_the_two_are_equal(
            String left, String right, boolean contradict) {
        assertEquals(
                contradict ? List.of("CONTRADICTORY_EQUALITY_NEGATION P") : List.of(),
                of("s == " + left, "s != " + right));
    }

    @Test
    void only_the_first_excluded_value_of_a_signal_is_told() {
        assertEquals(
                List.of("CONTRADICTORY_EQUALITY P", "CONTRADICTORY_EQUALITY_NEGATION P"),
                of("s == 1", "s == 2", "s != 1", "s != 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "in [a] | not in [a, b] | true",
                "in [a, b] | not in [a] | false",
                "in [1] | not in [true] | true",
                "in [1.0] | not in [1] | true",
                "in [] | not in [a] | false",
                "in a | not in [a] | false",
                "in [null] | not in [null] | true",
                "in ['1'] | not in [1] | false"
            })
    void every_listed_value_is_excluded(String left, String right, boolean contradict) {
        assertEquals(
                contradict ? List.of("CONTRADICTORY_IN_NOT_IN P") : List.of(),
                of("s " + left, "s " + right));
    }

    @Test
    void lists_are_taken_together_before_they_are_compared() {
        assertEquals(List.of(), of("s in [a]", "s in [b]", "s not in [a]"));
        assertEquals(
                List.of("CONTRADICTORY_IN_NOT_IN P"),
                of("s in [a]", "s in [b]", "s not in [a]", "s not in [b]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ">= 5 | <= 5 | false",
                "> 5 | <= 5 | true",
                ">= 5 | < 5 | true",
                "> 5 | < 6 | false",
                "> 6 | < 5 | true",
                "> '1e3' | < 5 | true",
                "> ' 6 ' | < 5 | true",
                "> true | < 1 | true",
                "> null | < 0 | false",
                "> x | < 0 | false",
                "> inf | < 0 | true",
                "> .inf | < 0 | false",
                "> [6] | < 5 | false"
            })
    void bounds_are_those_of_real_numbers(String lower, String upper, boolean contradict) {
        assertEquals(contradict ? List.of(BOUNDS) : List.of(), of("s " + lower, "s " + upper));
    }

    @Test
    void the_tightest_bounds_count_and_an_open_one_wins_over_a_closed_one() {
        assertEquals(List.of(BOUNDS), of("s > 1", "s > 7", "s < 9", "s < 7"));
        assertEquals(List.of(BOUNDS), of("s >= 5", "s > 5", "s <= 5"));
    }

    @Test
    void a_bound_that_is_no_number_hides_the_others_where_it_comes_first() {
        assertEquals(List.of(), of("s > nan", "s > 9", "s < 5"));
        assertEquals(List.of(BOUNDS), of("s > 9", "s > nan", "s < 5"));
    }

    @Test
    void a_whole_number_beyond_all_real_ones_is_no_bound() {
        assertEquals(List.of(), of("s > 1" + "0".repeat(400), "s < 5"));
    }

    @Test
    void equality_is_not_held_against_bounds_nor_against_lists() {
        assertEquals(List.of(), of("s == 1", "s > 5"));
        assertEquals(List.of(), of("s == a", "s in [b]"));
    }

    @Test
    void signals_come_in_the_order_of_the_text_and_a_blank_one_is_left_out() {
        assertEquals(
                List.of("CONTRADICTORY_NUMERIC_BOUNDS P", "CONTRADICTORY_EQUALITY P"),
                of("b > 5", "a == 1", " == 1", " == 2", "a == 2", "b < 5"));
    }

    @Test
    void of_one_signal_all_four_come_in_a_fixed_order() {
        assertEquals(
                List.of(
                        "CONTRADICTORY_EQUALITY P",
                        "CONTRADICTORY_EQUALITY_NEGATION P",
                        "CONTRADICTORY_IN_NOT_IN P",
                        "CONTRADICTORY_NUMERIC_BOUNDS P"),
                of("s > 5", "s < 5", "s in [a]", "s not in [a]", "s != 1", "s == 1", "s == 2"));
    }

    @Test
    void a_list_in_a_list_of_values_ends_the_run_where_the_opposite_list_is_there_too() {
        CompatReport alone = Sets.strict(Sets.policy("P", "BLOCK", "risk.s in [[a]]"));
        CompatReport both =
                Sets.strict(Sets.policy("P", "BLOCK", "risk.s in [[a]]", "risk.s not in [b]"));
        CompatReport apart =
                Sets.strict(
                        Sets.policy("P", "BLOCK", "risk.s in [[a]]"),
                        Sets.policy("Q", "BLOCK", "risk.s not in [b]"));

        assertEquals(List.of(), Sets.lines(alone));
        assertEquals(List.of("SCHEMA_VALIDATION_FAILED P"), Sets.lines(both));
        assertEquals(List.of("SCHEMA_VALIDATION_FAILED P"), Sets.lines(apart));
        assertEquals(3, both.findings().getFirst().span().start().line());
    }
}

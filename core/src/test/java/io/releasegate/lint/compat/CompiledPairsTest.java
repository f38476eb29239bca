package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledPairsTest {
    private static String priority(String value) {
        return "metadata: {priority: " + value + "}\n";
    }

    private static String conflict(String later, String earlier, int priority) {
        return "CONTRADICTORY_RULES %s {conflicts_with: %s, priority: %d}"
                .formatted(later, earlier, priority);
    }

    private static String shadow(String later, String earlier, int priority) {
        return "RULE_UNREACHABLE_SHADOWED %s {shadowed_by: %s, priority: %d}"
                .formatted(later, earlier, priority);
    }

    @Test
    void equal_triggers_with_different_results_are_one_finding_that_names_no_policy() {
        assertEquals(
                List.of("AMBIGUOUS_OVERLAP"),
                Sets.found(
                        Sets.policyWith("B", "WARN", priority("1"), "s == 1", "t > 2"),
                        Sets.policyWith("A", "BLOCK", priority("2"), "t > 2", "s == 1")));
    }

    @Test
    void triggers_that_repeat_a_control_are_other_triggers() {
        assertEquals(
                List.of(conflict("B", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "WARN", "s == 1"),
                        Sets.policy("B", "BLOCK", "s == 1", "s == 1")));
    }

    @Test
    void policies_without_controls_have_the_same_trigger_and_meet_nobody() {
        assertEquals(
                List.of("AMBIGUOUS_OVERLAP"),
                Sets.found(
                        Sets.policy("A", "WARN"),
                        Sets.policy("B", "BLOCK"),
                        Sets.policy("C", "BLOCK", "s == 1")));
    }

    @Test
    void policies_that_share_no_signal_do_not_meet() {
        assertEquals(
                List.of(),
                Sets.found(
                        Sets.policy("A", "WARN", "s == 1"), Sets.policy("B", "BLOCK", "t == 1")));
    }

    @Test
    void an_equality_beside_a_list_without_it_still_meets() {
        assertEquals(
                List.of(conflict("B", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "WARN", "s == HIGH"),
                        Sets.policy("B", "BLOCK", "s in [LOW]")));
    }

    @Test
    void a_policy_that_contradicts_itself_meets_nobody() {
        assertEquals(
                List.of("CONTRADICTORY_NUMERIC_BOUNDS A"),
                Sets.found(
                        Sets.policy("A", "WARN", "s > 5", "s < 5"),
                        Sets.policy("B", "BLOCK", "s > 1")));
    }

    @Test
    void a_list_of_another_policy_can_undo_the_contradiction_of_two_lists() {
        assertEquals(
                List.of("CONTRADICTORY_IN_NOT_IN A", conflict("B", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "WARN", "s in [a]", "s not in [a]"),
                        Sets.policy("B", "BLOCK", "s in [b]")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0,0",
                "'5',5",
                "' 5 ',5",
                "5.7,5",
                "true,1",
                "x,1000",
                "null,1000",
                "[1],1000"
            })
    void priorities_are_read_generously_and_zero_stays_zero(String written, int read) {
        assertEquals(
                List.of(conflict("B", "A", read)),
                Sets.found(
                        Sets.policyWith("A", "WARN", priority(Integer.toString(read)), "s > 1"),
                        Sets.policyWith("B", "BLOCK", priority(written), "s > 2")));
    }

    @Test
    void other_priorities_do_not_contradict() {
        assertEquals(
                List.of(),
                Sets.found(
                        Sets.policyWith("A", "WARN", priority("1"), "s > 1"),
                        Sets.policyWith("B", "BLOCK", priority("2"), "s > 2")));
    }

    @Test
    void pairs_go_by_priority_and_then_by_id_whatever_the_files_are_called() {
        assertEquals(
                List.of(shadow("P2", "P1", 1000)),
                Sets.found(
                        Sets.policy("P2", "BLOCK", "s >= 50"),
                        Sets.policy("P1", "BLOCK", "s >= 50")));
        assertEquals(
                List.of(shadow("A", "Z", 2)),
                Sets.found(
                        Sets.policyWith("A", "BLOCK", priority("2"), "s >= 50", "t == 1"),
                        Sets.policyWith("Z", "BLOCK", priority("1"), "s >= 50")));
    }

    @Test
    void a_shadow_ends_the_look_at_earlier_policies() {
        assertEquals(
                List.of(conflict("B", "A", 1000), shadow("C", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "BLOCK", "s > 1"),
                        Sets.policy("B", "WARN", "s > 2"),
                        Sets.policy("C", "BLOCK", "s > 1", "s < 99")));
    }

    @Test
    void conflicts_before_the_shadow_are_told_and_the_first_shadow_counts() {
        assertEquals(
                List.of(
                        conflict("B", "A", 1000),
                        conflict("C", "A", 1000),
                        shadow("C", "B", 1000),
                        conflict("D", "A", 1000),
                        shadow("D", "B", 1000)),
                Sets.found(
                        Sets.policy("A", "WARN", "s > 2"),
                        Sets.policy("B", "BLOCK", "s > 1"),
                        Sets.policy("C", "BLOCK", "s > 1", "t == 1"),
                        Sets.policy("D", "BLOCK", "s > 1", "t == 1")));
    }

    @Test
    void a_shadow_needs_the_same_controls_and_not_only_a_wider_range() {
        assertEquals(
                List.of(),
                Sets.found(
                        Sets.policy("A", "BLOCK", "s >= 50"),
                        Sets.policy("B", "BLOCK", "s >= 60")));
    }

    @Test
    void a_shadow_counts_controls_once() {
        assertEquals(
                List.of(shadow("B", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "BLOCK", "s >= 50", "s >= 50"),
                        Sets.policy("B", "BLOCK", "s >= 50")));
    }

    @Test
    void scope_and_being_switched_off_make_no_difference() {
        assertEquals(
                List.of(conflict("B", "A", 1000)),
                Sets.found(
                        Sets.policyWith("A", "WARN", "enabled: false\n", "s > 1"),
                        Sets.policyWith("B", "BLOCK", "scope: commit\n", "s > 2")));
    }

    @Test
    void a_bound_that_is_no_number_and_comes_from_the_earlier_policy_hides_a_contradiction() {
        assertEquals(
                List.of("CONTRADICTORY_NUMERIC_BOUNDS B", conflict("B", "A", 1000)),
                Sets.found(
                        Sets.policy("A", "WARN", "s > nan"),
                        Sets.policy("B", "BLOCK", "s > 5", "s < 3")));
    }
}

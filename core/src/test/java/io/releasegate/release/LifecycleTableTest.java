package io.releasegate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.release.LifecycleTable.Conditions;
import io.releasegate.release.LifecycleTable.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LifecycleTableTest {

    /** Every legal line of the table, as "from move (conditions that it asks for)" to where. */
    private static Lifecycle expected(Lifecycle from, Move move, Conditions c) {
        String line = from + " " + move;
        return switch (line) {
            case "DRAFT REQUEST" -> c.approvalNeeded() ? Lifecycle.AWAITING_APPROVAL : from;
            case "AWAITING_APPROVAL APPROVE" -> approved(c);
            case "AWAITING_APPROVAL REQUEST" ->
                    c.approvalNeeded() ? Lifecycle.AWAITING_APPROVAL : Lifecycle.READY;
            case "AWAITING_APPROVAL REJECT" -> Lifecycle.REJECTED;
            case "DRAFT SCHEDULE", "READY SCHEDULE" -> Lifecycle.SCHEDULED;
            case "DRAFT ACTIVATE", "READY ACTIVATE", "SCHEDULED ACTIVATE" -> Lifecycle.ACTIVE;
            case "READY HOLD", "SCHEDULED HOLD" -> Lifecycle.AWAITING_APPROVAL;
            case "DRAFT CANCEL", "AWAITING_APPROVAL CANCEL", "READY CANCEL", "SCHEDULED CANCEL" ->
                    Lifecycle.CANCELLED;
            case "ACTIVE SUPERSEDE" -> Lifecycle.SUPERSEDED;
            case "ACTIVE ROLL_BACK" -> Lifecycle.ROLLED_BACK;
            default -> throw new AssertionError(line);
        };
    }

    private static Lifecycle approved(Conditions c) {
        if (!c.complete()) {
            return Lifecycle.AWAITING_APPROVAL;
        }
        return c.dated() ? Lifecycle.SCHEDULED : Lifecycle.READY;
    }

    private static boolean legal(Lifecycle from, Move move, Conditions c) {
        return switch (move) {
            case REQUEST ->
                    (from == Lifecycle.DRAFT && c.approvalNeeded())
                            || (from == Lifecycle.AWAITING_APPROVAL && c.onHold());
            case APPROVE, REJECT -> from == Lifecycle.AWAITING_APPROVAL && !c.onHold();
            case SCHEDULE -> from == Lifecycle.DRAFT || from == Lifecycle.READY;
            case ACTIVATE ->
                    from == Lifecycle.DRAFT
                            || from == Lifecycle.READY
                            || (from == Lifecycle.SCHEDULED && c.due());
            case HOLD -> from == Lifecycle.READY || from == Lifecycle.SCHEDULED;
            case CANCEL ->
                    List.of(
                                    Lifecycle.DRAFT,
                                    Lifecycle.AWAITING_APPROVAL,
                                    Lifecycle.READY,
                                    Lifecycle.SCHEDULED)
                            .contains(from);
            case SUPERSEDE, ROLL_BACK -> from == Lifecycle.ACTIVE;
        };
    }

    @Test
    void every_state_and_move_under_every_condition_is_as_the_table_says() {
        Map<String, String> wrong = new TreeMap<>();
        int legal = 0;
        for (Lifecycle from : Lifecycle.values()) {
            for (Move move : Move.values()) {
                for (Conditions c : allConditions()) {
                    String line = from + " " + move + " " + c;
                    switch (LifecycleTable.move(from, move, c)) {
                        case Step.To(Lifecycle to) -> {
                            legal++;
                            if (!legal(from, move, c) || to != expected(from, move, c)) {
                                wrong.put(line, "went to " + to);
                            }
                        }
                        case Step.Illegal(String why) -> {
                            assertFalse(why.isBlank());
                            if (legal(from, move, c)) {
                                wrong.put(line, why);
                            }
                        }
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
        // DRAFT: request 16, schedule, activate, cancel 32 each; AWAITING: request, approve,
        // reject 16 each, cancel 32; READY: schedule, activate, hold, cancel; SCHEDULED: activate
        // 16, hold, cancel; ACTIVE: two ends.
        assertEquals(112 + 80 + 128 + 80 + 64, legal);
    }

    @Test
    void a_new_release_starts_where_the_rule_puts_it() {
        assertEquals(
                List.of(
                        Lifecycle.DRAFT,
                        Lifecycle.AWAITING_APPROVAL,
                        Lifecycle.ACTIVE,
                        Lifecycle.AWAITING_APPROVAL),
                List.of(
                        LifecycleTable.start(ReleaseKind.FORWARD, false),
                        LifecycleTable.start(ReleaseKind.FORWARD, true),
                        LifecycleTable.start(ReleaseKind.ROLLBACK, false),
                        LifecycleTable.start(ReleaseKind.ROLLBACK, true)));
    }

    @Test
    void an_illegal_move_says_the_way_out() {
        assertEquals(
                new Step.Illegal("It is active. Roll it back instead."),
                LifecycleTable.move(Lifecycle.ACTIVE, Move.CANCEL, Conditions.NONE));
        assertEquals(
                new Step.Illegal("It is rejected, which is an end. Create a new release instead."),
                LifecycleTable.move(Lifecycle.REJECTED, Move.REQUEST, Conditions.NONE));
    }

    private static List<Conditions> allConditions() {
        List<Conditions> all = new ArrayList<>();
        for (int bits = 0; bits < 32; bits++) {
            all.add(
                    new Conditions(
                            (bits & 1) != 0,
                            (bits & 2) != 0,
                            (bits & 4) != 0,
                            (bits & 8) != 0,
                            (bits & 16) != 0));
        }
        return all;
    }
}

package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.NextKind;
import io.releasegate.governance.Boards.TaskKind;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.release.Release;
import io.releasegate.testing.Play;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The board says what is active where, and what waits for whom. */
public interface BoardContract extends OnABench {

    private static Board board(Play play, PersonId person) throws Exception {
        return play.port().boards().board(person, AsOf.NOW);
    }

    private static Cell cell(Play play, String environment) throws Exception {
        return java.util.Objects.requireNonNull(
                board(play, MIRA).rows().getFirst().cells().get(new EnvironmentId(environment)));
    }

    @Test
    default void environments_stand_in_pipeline_order_without_global() throws Exception {
        assertEquals(
                List.of("dev", "staging", "prod"),
                board(play(), MIRA).environments().stream().map(e -> e.id().value()).toList());
    }

    @Test
    default void a_cell_says_what_comes_next_in_words() throws Exception {
        Play play = play();
        Release staging = play.toStaging(1);
        String alias = Alias.of(staging.snapshot()).words();

        assertEquals(NextKind.UP_TO_DATE, cell(play, "dev").next());
        assertEquals(NextKind.CAN_MOVE_ON, cell(play, "staging").next());
        assertEquals("can move on to PROD", cell(play, "staging").sentence());
        assertEquals(NextKind.NOTHING_YET, cell(play, "prod").next());

        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");
        assertEquals(NextKind.REQUESTED_NEXT, cell(play, "staging").next());
        assertEquals(alias + " awaits 0 of 1", cell(play, "prod").sentence());

        play.approve(KIM, prod);
        assertEquals(NextKind.READY, cell(play, "prod").next());

        play.activate(MIRA, prod);
        assertEquals(NextKind.UP_TO_DATE, cell(play, "prod").next());
        assertEquals(prod.id(), cell(play, "prod").active().orElseThrow().id());
    }

    @Test
    default void what_needs_you_is_different_for_everybody() throws Exception {
        Play play = play();
        play.toStaging(1);
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");

        assertEquals(
                List.of(TaskKind.APPROVE),
                board(play, KIM).needsYou().stream().map(t -> t.kind()).toList());
        assertEquals(List.of(), board(play, JOE).needsYou());
        assertEquals(List.of(), board(play, MIRA).needsYou());

        play.approve(KIM, prod);

        assertEquals(List.of(), board(play, KIM).needsYou());
        var task = board(play, MIRA).needsYou().getFirst();
        assertEquals(TaskKind.ACTIVATE, task.kind());
        assertEquals(prod.id(), task.release());
        assertTrue(task.sentence().contains("PROD"), task.sentence());
    }

    @Test
    default void a_row_says_how_big_the_subject_is() throws Exception {
        Play play = play();
        play.payments(MIRA, 1);

        assertEquals("1 rule", board(play, MIRA).rows().getFirst().size());
    }
}

package io.releasegate.app.feature.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.releasegate.app.testing.DirectTaskRunner;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.NextKind;
import io.releasegate.governance.Boards.Row;
import io.releasegate.governance.Boards.Task;
import io.releasegate.governance.Boards.TaskKind;
import io.releasegate.governance.Failure;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.version.Subject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final FakeBoards boards = new FakeBoards();
    private final ExplainsOnly releases = new ExplainsOnly().withBlockedIdentity();
    private final TestSeat seat = new TestSeat("joe");
    private final OverviewViewModel model =
            new OverviewViewModel(boards, new DirectTaskRunner(), seat);
    private final NeedsViewModel needs =
            new NeedsViewModel(model.boardProperty(), () -> Story.NOW, ZONE);
    private final WhyViewModel why =
            new WhyViewModel(model, releases, new DirectTaskRunner(), seat);
    private final WhyFacts facts = new WhyFacts(seat, ZONE);

    private static CellKey key(Subject subject, EnvironmentId environment) {
        return new CellKey(subject, environment);
    }

    private void choose(Subject subject, EnvironmentId environment) {
        model.selectedProperty().set(Optional.of(key(subject, environment)));
    }

    @Test
    void arrows_walk_the_cells_and_stop_at_the_edges() {
        model.refresh();
        choose(Story.PAYMENTS, Story.DEV);
        model.move(1, 1);
        assertEquals(
                Optional.of(key(Story.IDENTITY, Story.STAGING)), model.selectedProperty().get());
        model.move(-5, 9);
        assertEquals(Optional.of(key(Story.PAYMENTS, Story.PROD)), model.selectedProperty().get());
    }

    @Test
    void the_first_choice_is_the_most_pressing_cell_in_the_environment_in_focus() {
        model.refresh();
        assertEquals(
                Optional.of(key(new Subject.Policy("data-retention"), Story.PROD)),
                model.selectedProperty().get());
        OverviewViewModel inStaging = new OverviewViewModel(boards, new DirectTaskRunner(), seat);
        inStaging.focus(Optional.of(Story.STAGING));
        inStaging.refresh();
        assertEquals(
                Optional.of(key(new Subject.Policy("refunds"), Story.STAGING)),
                inStaging.selectedProperty().get());
    }

    @Test
    void the_choice_survives_a_refresh_and_the_changed_cell_is_named_once() {
        model.refresh();
        choose(Story.IDENTITY, Story.STAGING);
        boards.board =
                Story.with(
                        boards.board,
                        Story.IDENTITY,
                        new Cell(
                                Story.STAGING,
                                Optional.of(
                                        Story.active(
                                                Story.IDENTITY,
                                                Story.STAGING,
                                                "keen-crane",
                                                Duration.ofMinutes(1))),
                                NextKind.CAN_MOVE_ON,
                                Optional.empty(),
                                "can move on to PROD"));
        model.refresh();
        assertEquals(
                Optional.of(key(Story.IDENTITY, Story.STAGING)), model.selectedProperty().get());
        assertEquals(Set.of(key(Story.IDENTITY, Story.STAGING)), model.changedProperty().get());
        model.refresh();
        assertEquals(Set.of(), model.changedProperty().get());
    }

    @Test
    void the_environment_in_focus_moves_the_choice_in_its_row() {
        model.refresh();
        choose(Story.IDENTITY, Story.DEV);
        model.focus(Optional.of(Story.PROD));
        assertEquals(Optional.of(key(Story.IDENTITY, Story.PROD)), model.selectedProperty().get());
        model.focus(Optional.of(new EnvironmentId("elsewhere")));
        assertEquals(Optional.of(key(Story.IDENTITY, Story.PROD)), model.selectedProperty().get());
    }

    @Test
    void the_filter_leaves_rows_whose_subject_contains_it_and_configuration_is_its_own_group() {
        Row configuration =
                new Row(
                        new Subject.Configuration("environment/prod"),
                        "1 document",
                        boards.board.rows().getFirst().cells());
        List<Row> rows = new ArrayList<>(boards.board.rows());
        rows.addFirst(configuration);
        boards.board = new Board(Story.ENVIRONMENTS, rows, List.of(), Story.NOW);
        model.refresh();
        assertEquals(
                List.of(
                        new BoardLine.Group("Configuration", 1),
                        new BoardLine.SubjectLine(configuration)),
                model.lines().subList(6, 8));
        model.filterProperty().set("  PAY");
        assertEquals(List.of(new BoardLine.SubjectLine(rows.get(1))), model.lines());
    }

    @Test
    void a_failure_is_told_and_the_last_board_stays() {
        model.refresh();
        boards.failure = Optional.of(new Failure.Unreachable("The engine does not answer."));
        model.refresh();
        assertEquals(
                "The engine does not answer.",
                assertInstanceOf(PaneState.Failed.class, model.stateProperty().get())
                        .problem()
                        .sentence());
        assertEquals(Optional.of(Story.board()), model.boardProperty().get());
    }

    @Test
    void a_denied_move_says_how_many_checks_fail_and_folds_what_passes() {
        model.refresh();
        choose(Story.IDENTITY, Story.STAGING);
        WhyAnswer answer = why.answerProperty().get().orElseThrow();
        assertEquals(
                "Why can’t identity keen-crane "
                        + Story.version("keen-crane").short8()
                        + " move to STAGING now?",
                answer.sentence(seat));
        assertEquals(
                Readiness.off("Not yet: 2 of 8 checks fail"), why.promoteReadiness().getValue());
        WhyColumns places =
                WhyColumns.of(facts.leading(answer), facts.passing(answer), false, false);
        assertEquals(
                List.of("Lint", "Base", "", ""),
                places.left().stream().map(WhyLine::title).toList());
        assertEquals(
                "4 more pass: snapshot, approvals, change ticket, state", places.foldedWords());
        assertEquals(
                "6 pass: permission, source, snapshot, approvals, change ticket, state",
                WhyColumns.of(facts.leading(answer), facts.passing(answer), false, true)
                        .foldedWords());
        assertEquals(
                6,
                WhyColumns.of(facts.leading(answer), facts.passing(answer), true, false)
                        .right()
                        .size());
    }

    @Test
    void missing_approvals_do_not_keep_from_asking_and_an_open_release_is_opened_instead() {
        CellKey cell = key(Story.PAYMENTS, Story.PROD);
        var approvals =
                ExplainsOnly.failed(
                        "APPROVALS", "Approvals", "0 of 2 approvals.", "Create the release.");
        releases.answers.put(
                cell,
                ExplainsOnly.answer(
                        cell,
                        Optional.of("brave-otter"),
                        Optional.empty(),
                        Optional.of("calm-bison"),
                        approvals));
        model.refresh();
        choose(Story.PAYMENTS, Story.PROD);
        assertEquals(Readiness.ready(), why.promoteReadiness().getValue());
        assertEquals(
                Readiness.off("Nothing was asked for there yet"), why.openReadiness().getValue());

        releases.answers.put(
                cell,
                ExplainsOnly.answer(
                        cell,
                        Optional.of("brave-otter"),
                        Optional.of("r1"),
                        Optional.of("calm-bison"),
                        approvals));
        model.refresh();
        assertEquals(
                Readiness.off("brave-otter was asked for already"),
                why.promoteReadiness().getValue());
        assertEquals(Readiness.ready(), why.openReadiness().getValue());
    }

    @Test
    void where_nothing_waits_to_move_the_strip_says_since_when_and_why_it_is_there() {
        CellKey cell = key(Story.IDENTITY, Story.PROD);
        releases.answers.put(
                cell,
                ExplainsOnly.answer(
                        cell,
                        Optional.of("keen-crow"),
                        Optional.empty(),
                        Optional.of("keen-crow"),
                        ExplainsOnly.failed("POINTER", "Base", "It is active already.", "")));
        model.refresh();
        choose(Story.IDENTITY, Story.PROD);
        WhyAnswer answer = why.answerProperty().get().orElseThrow();
        assertEquals(WhyAnswer.Verdict.IN_PLACE, answer.verdict());
        assertEquals(
                List.of(
                        "Since: 13 Nov 15:50, asked for by Mira Lindqvist",
                        "Reason: Q4 soak rule agreed with security",
                        "Change ticket: RISK-2291"),
                facts.leading(answer).stream().map(WhyLine::spoken).toList());
        assertEquals(
                Readiness.off("Nothing waits to move there"), why.promoteReadiness().getValue());
    }

    @Test
    void a_pinned_explanation_stays_while_the_choice_moves() {
        model.refresh();
        choose(Story.IDENTITY, Story.STAGING);
        model.togglePin();
        model.move(-1, 0);
        assertEquals(Story.IDENTITY, why.answerProperty().get().orElseThrow().key().subject());
        choose(Story.IDENTITY, Story.STAGING);
        model.togglePin();
        model.move(-1, 0);
        assertEquals(Story.PAYMENTS, why.answerProperty().get().orElseThrow().key().subject());
    }

    @Test
    void the_copied_text_has_every_check_with_its_code_and_whole_hashes() {
        model.refresh();
        choose(Story.IDENTITY, Story.STAGING);
        String text = facts.text(why.answerProperty().get().orElseThrow());
        assertEquals(
                List.of(
                        "DENY: Why can’t identity keen-crane "
                                + Story.version("keen-crane").short8()
                                + " move to STAGING now?",
                        "version " + Story.version("keen-crane"),
                        "active   " + Story.version("keen-crow"),
                        "as of 2026-11-19T14:50:12Z",
                        "FAILED LINT Lint: 1 error: CONTRADICTORY_NUMERIC_BOUNDS, line 31."
                                + " Fix it and submit again."),
                text.lines().limit(5).toList());
    }

    @Test
    void five_rows_are_shown_and_those_due_today_besides() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            tasks.add(
                    Story.task(TaskKind.APPROVE, "p" + i, "to PROD", "mira", 5, Optional.empty()));
        }
        tasks.add(
                Story.task(
                        TaskKind.CONFIRM_ROLLBACK,
                        "late",
                        "to PROD",
                        "tomas",
                        5,
                        Optional.of(Story.NOW.plusSeconds(3600))));
        boards.board = new Board(Story.ENVIRONMENTS, boards.board.rows(), tasks, Story.NOW);
        model.refresh();
        assertEquals(
                List.of("p0", "p1", "p2", "p3", "p4", "late"),
                needs.shown().stream().map(task -> task.subject().key()).toList());
        assertEquals(2, needs.moreProperty().get());
        needs.move(9);
        model.refresh();
        assertEquals(
                "Confirm rollback of late",
                needs.chosenProperty().get().map(TaskWords::head).orElseThrow());
    }

    @Test
    void a_cell_is_spoken_as_what_is_here_and_what_comes_next() {
        Row payments = boards.board.rows().getFirst();
        assertEquals(
                "payments, PROD: calm-bison active 31 days. Next: brave-otter awaits 1 of 2",
                CellWords.spoken(
                        payments,
                        payments.cells().get(Story.PROD),
                        Story.ENVIRONMENTS.get(2),
                        Story.NOW));
        Row screening = boards.board.rows().getLast();
        assertEquals(
                "sanctions-screening, STAGING: nothing yet. Next: grey-wren can move here",
                CellWords.spoken(
                        screening,
                        screening.cells().get(Story.STAGING),
                        Story.ENVIRONMENTS.get(1),
                        Story.NOW));
    }
}

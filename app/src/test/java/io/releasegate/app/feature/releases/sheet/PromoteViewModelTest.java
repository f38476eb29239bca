package io.releasegate.app.feature.releases.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.feature.releases.FakePort;
import io.releasegate.app.feature.releases.Halden;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.DirectTaskRunner;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.explain.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PromoteViewModelTest {
    private static final String WHY = "Q4 soak rule agreed with security, RISK-2291";

    private final FakePort port = new FakePort();
    private final TestSeat seat = new TestSeat("joe");
    private final Tick tick = Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin"));
    private final List<String> done = new ArrayList<>();

    @Test
    void a_request_carries_the_reason_and_the_pointer_that_was_seen_and_activates_nothing() {
        PromoteViewModel model = promote();
        assertEquals(
                Readiness.off("Say why; it goes into the ledger"), model.readiness().getValue());
        assertEquals("Request approval", model.title("").getValue());
        assertEquals(
                "After 2 approvals it becomes ready; then you activate it. Approval alone never"
                        + " does.",
                model.nextWords().getValue());
        model.reasonProperty().set(WHY);
        assertEquals(Readiness.ready(), model.readiness().getValue());

        model.press();

        assertEquals(List.of("staging to prod PLACE"), port.commands);
        assertEquals(WHY, port.contexts.getFirst().reason());
        assertEquals(OptionalLong.of(7), port.contexts.getFirst().expectedVersion());
        assertEquals(List.of("p4 412908"), done);
    }

    @Test
    void a_scheduled_request_names_its_instant_and_the_past_is_refused_in_words() {
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        model.whenProperty().set(When.SCHEDULED);
        model.atProperty().set("2026-11-19 13:50");
        assertEquals(
                Readiness.off("That is 2 h ago; choose a time to come"),
                model.readiness().getValue());
        model.atProperty().set("tomorrow");
        assertEquals(
                Readiness.off("Write date and time such as 2026-11-19 17:00"),
                model.readiness().getValue());
        model.atProperty().set("2026-11-24 06:00");
        model.press();
        assertEquals(List.of("staging to prod SCHEDULE 2026-11-24T05:00:00Z"), port.commands);
    }

    @Test
    void without_approvals_it_acts_at_once_and_a_protected_place_asks_for_the_name() {
        port.environments.set(2, Halden.environment(Halden.PROD, 3, 0));
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        assertEquals("Promote now", model.title("").getValue());
        assertEquals(Readiness.off("Type brave-otter to confirm"), model.readiness().getValue());
        model.aliasProperty().set("brave-otter");
        model.press();
        assertEquals(List.of("staging to prod ACTIVATE"), port.commands);
    }

    @Test
    void a_refusal_keeps_the_typed_text_and_says_what_to_do() {
        port.refusal = Optional.of(new Reason("LINT", "1 error.", "Fix it and submit again."));
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        model.press();
        assertEquals(
                Optional.of("1 error. Fix it and submit again."),
                model.problemProperty().get().map(p -> p.sentence() + " " + p.next()));
        assertEquals(WHY, model.reasonProperty().get());
        assertEquals(List.of(), done);
    }

    @Test
    void a_pointer_that_moved_turns_the_button_into_re_evaluate() {
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        model.lookAgain();
        assertEquals(Optional.empty(), model.driftProperty().get());
        port.pointerVersion = 8;
        model.lookAgain();
        assertEquals(
                Optional.of(
                        "Tomas made calm-bison active in PROD at 11:00:00, while this was open."),
                model.driftProperty().get());
        assertEquals("Re-evaluate", model.title("").getValue());

        model.press();

        assertEquals(List.of(), port.commands);
        assertEquals(Optional.empty(), model.driftProperty().get());
        assertEquals(WHY, model.reasonProperty().get());
        model.press();
        assertEquals(OptionalLong.of(8), port.contexts.getFirst().expectedVersion());
    }

    @Test
    void the_first_failing_check_and_an_open_request_keep_it_off() {
        port.checks.addFirst(
                FakePort.failed("LINT", "Lint", "1 error: two rules contradict.", "Fix it."));
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        assertEquals(Readiness.off("1 error: two rules contradict."), model.readiness().getValue());
        port.openOne = Optional.of(new ReleaseId("p4"));
        assertEquals(
                Readiness.off("It was asked for already; open that release instead"),
                promote().readiness().getValue());
    }

    @Test
    void a_ticket_has_to_fit_the_form_the_environment_asks_for() {
        port.environments.set(2, Halden.ticketed(port.environments.get(2), "CHG-\\d+"));
        port.checks.addFirst(
                FakePort.failed("TICKET", "Change ticket", "A change ticket is needed here.", ""));
        PromoteViewModel model = promote();
        model.reasonProperty().set(WHY);
        assertEquals(
                Readiness.off("A change ticket is needed, of the form CHG-\\d+"),
                model.readiness().getValue());
        model.ticketProperty().set("CHG-42");
        model.press();
        assertEquals(Optional.of("CHG-42"), port.contexts.getFirst().changeTicket());
    }

    @Test
    void a_rollback_needs_a_reason_and_the_name_and_tells_of_the_confirmation() {
        RollbackViewModel model =
                new RollbackViewModel(
                        desk(),
                        new DirectTaskRunner().scope(),
                        seat,
                        tick,
                        Halden.PAYMENTS,
                        Halden.PROD,
                        new ReleaseId("p2"));
        model.load();
        assertEquals(
                Readiness.off("A rollback says why; it goes into the ledger"),
                model.readiness().getValue());
        model.reasonProperty().set("INC-881");
        assertEquals(Readiness.off("Type pale-stork to confirm"), model.readiness().getValue());
        assertTrue(model.nextWords().getValue().contains("confirm it within 24 h"));
        model.aliasProperty().set("pale-stork");
        model.press();
        assertEquals(List.of("rollback to p2"), port.commands);
    }

    @Test
    void an_open_release_offers_only_the_moves_its_state_allows() {
        OpenViewModel model =
                new OpenViewModel(
                        desk(),
                        new DirectTaskRunner().scope(),
                        new TestSeat("mira"),
                        tick,
                        new ReleaseId("p4"),
                        OpenMove.ACTIVATE);
        model.load();
        assertEquals(
                Readiness.off("Off: it awaits 0 of 2 approvals"), model.readiness().getValue());
        model.moveProperty().set(OpenMove.WITHDRAW);
        assertEquals(
                Readiness.off("Say why; it goes into the ledger"), model.readiness().getValue());
        model.reasonProperty().set("Replaced by another one");
        model.press();
        assertEquals(List.of("cancel p4"), port.commands);
    }

    @Test
    void nothing_to_promote_is_said_in_the_sheet() {
        port.lines.removeIf(line -> line.environment().equals(Halden.STAGING));
        PromoteViewModel model = promote();
        assertEquals(
                "Nothing of payments is active in STAGING, so there is nothing to promote.",
                model.stateProperty().get() instanceof PaneState.Failed failed
                        ? failed.problem().sentence()
                        : "");
    }

    private ActDesk desk() {
        return new ActDesk(port, port, port);
    }

    private PromoteViewModel promote() {
        PromoteViewModel model =
                new PromoteViewModel(
                        desk(),
                        new DirectTaskRunner().scope(),
                        seat,
                        tick,
                        Halden.PAYMENTS,
                        Halden.PROD,
                        Optional.empty());
        model.onDone(
                (placed, receipt) -> done.add(placed.release().id() + " " + receipt.head().seq()));
        model.load();
        return model;
    }
}

package io.releasegate.app.feature.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.testing.DirectTaskRunner;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.governance.Approvals.Box;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalsViewModelTest {
    private static final String WHY = "Soak rule agreed with security";

    private final FakeApprovals approvals = new FakeApprovals();
    private final TestSeat seat = new TestSeat("kim");
    private final TextsOnly texts = new TextsOnly();
    private final ApprovalsViewModel model =
            new ApprovalsViewModel(
                    new ReviewDesk(approvals, texts, texts.releases(), seat),
                    new DirectTaskRunner(),
                    seat);

    @Test
    void approving_needs_the_change_opened_and_a_reason_and_signs_exactly_what_was_shown() {
        approvals.items.add(item("r1", Box.MINE, Optional.empty(), Optional.empty()));
        model.refresh();

        assertEquals(Readiness.off("Open the changes first"), model.approveReadiness().getValue());
        model.openChanges();
        assertEquals(
                Readiness.off("Say why in at least 20 characters"),
                model.approveReadiness().getValue());
        model.noteProperty().set("too short");
        assertEquals(
                Readiness.off("Say why in at least 20 characters, 9 so far"),
                model.approveReadiness().getValue());
        model.noteProperty().set(WHY);
        assertEquals(Readiness.ready(), model.approveReadiness().getValue());

        model.approve();

        assertEquals(1, approvals.submitted.size());
        assertEquals(Verdict.APPROVE, approvals.submitted.getFirst().statement().verdict());
        assertEquals(WHY, approvals.submitted.getFirst().statement().justification());
        assertEquals("signed by kim", approvals.submitted.getFirst().signature());
        assertEquals("", model.noteProperty().get());
    }

    @Test
    void a_request_whose_inputs_moved_cannot_be_approved_and_says_what_moved() {
        String moved = "calm-bison was replaced in PROD by pale-stork since it was asked for";
        approvals.items.add(item("r1", Box.MINE, Optional.empty(), Optional.of(moved)));
        model.refresh();
        model.openChanges();
        model.noteProperty().set(WHY);
        assertEquals(Readiness.off(moved), model.approveReadiness().getValue());
    }

    @Test
    void an_excluded_person_is_told_why_for_both_decisions() {
        approvals.items.add(
                item(
                        "r1",
                        Box.WAITING_ON_OTHERS,
                        Optional.of("you asked for it"),
                        Optional.empty()));
        model.refresh();
        model.boxProperty().set(Box.WAITING_ON_OTHERS);
        assertEquals(Readiness.off("you asked for it"), model.approveReadiness().getValue());
        assertEquals(Readiness.off("you asked for it"), model.rejectReadiness().getValue());
    }

    @Test
    void a_refusal_is_shown_with_its_next_step_and_keeps_the_note() {
        approvals.items.add(item("r1", Box.MINE, Optional.empty(), Optional.empty()));
        approvals.refusal =
                Optional.of(new Reason("POINTER_MOVED", "Tomas moved it.", "Ask again."));
        model.refresh();
        model.openChanges();
        model.noteProperty().set(WHY);
        model.approve();
        assertEquals(
                Optional.of("Tomas moved it. / Ask again. / POINTER_MOVED"),
                model.problemProperty()
                        .get()
                        .map(p -> p.sentence() + " / " + p.next() + " / " + p.code()));
        assertEquals(WHY, model.noteProperty().get());
    }

    @Test
    void choosing_another_request_forgets_that_the_change_was_opened() {
        approvals.items.add(item("r1", Box.MINE, Optional.empty(), Optional.empty()));
        approvals.items.add(item("r2", Box.MINE, Optional.empty(), Optional.empty()));
        model.refresh();
        model.openChanges();
        model.reveal(approvals.items.get(1).release().id());
        assertEquals(Readiness.off("Open the changes first"), model.approveReadiness().getValue());
        assertTrue(model.textsProperty().get().isPresent());
    }

    static Item item(String id, Box box, Optional<String> excluded, Optional<String> drift) {
        Release release =
                TestReleases.of(id, "payments", "prod", "77", Lifecycle.AWAITING_APPROVAL);
        return new Item(
                release,
                box,
                List.of(),
                2,
                Optional.empty(),
                excluded,
                drift,
                false,
                new Explanation(
                        release.subject(),
                        release.environment(),
                        Optional.of(release.snapshot()),
                        Optional.of(release.id()),
                        Optional.of(TestReleases.hash("9f")),
                        TestReleases.NOW,
                        List.of(),
                        2,
                        0,
                        List.of()));
    }
}

package io.releasegate.app.feature.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.testing.DirectTaskRunner;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.editor.LineChanges;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.version.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesViewModelTest {
    private static final String LIMIT = NewPolicy.text("limit");
    private static final String CLASH =
            """
            policy_id: payments
            version: 1.0.0
            name: Payments
            strict_fail_closed: true
            default_result: BLOCK
            required_approvals: 2
            approvals: { max_age_seconds: 86400 }
            approval_requirements: { role_capacity: { approver: 3 } }
            transition_rules:
              - rule_id: prod-soak
                transition_id: deploy
                environment: prod
                priority: 100
                conditions:
                  raw.soak.hours: { gte: 24 }
                result: ALLOW
              - rule_id: hotfix-hold
                transition_id: deploy
                environment: prod
                priority: 100
                conditions:
                  raw.change.kind: hotfix
                result: BLOCK
            """;

    private final PolicyPort port = new PolicyPort();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final PoliciesViewModel model =
            new PoliciesViewModel(
                    port.desk(new TestSeat("mira")), tasks, (key, millis, then) -> then.run());
    private final Submitting submitting =
            new Submitting(port.desk(new TestSeat("mira")), tasks, model);

    @Test
    void files_stand_below_their_team_with_their_problems() {
        port.folder.files.put("payments/payments.yaml", CLASH);
        port.folder.files.put("platform/limit.yaml", LIMIT);
        model.refresh();

        assertEquals(
                List.of(
                        FileRow.team("payments"),
                        new FileRow("payments/payments.yaml", "payments.yaml", 1, 0, false),
                        FileRow.team("platform"),
                        new FileRow("platform/limit.yaml", "limit.yaml", 0, 0, false)),
                List.copyOf(model.rows()));
        assertEquals(new ProblemCount(1, 0), model.countProperty().get());
        ProblemItem problem = model.chosenProperty().get().orElseThrow();
        assertTrue(problem.where().startsWith("lines "), problem.where());
        assertTrue(problem.diagnostic().witness().isPresent());

        model.filterProperty().set("limit");
        assertEquals(2, model.rows().size());
    }

    @Test
    void submit_stays_on_with_lint_errors_and_says_where_the_version_cannot_go() {
        port.folder.files.put("payments/payments.yaml", CLASH);
        model.refresh();

        assertEquals(Readiness.ready(), submitting.readyProperty().getValue());
        assertEquals(
                "Will not get into STAGING and PROD: 1 error",
                model.checkedProperty().get().candidate().orElseThrow().barrier());

        model.store().edit("payments/payments.yaml", "policy_id: [");
        assertFalse(submitting.readyProperty().getValue().isReady());
    }

    @Test
    void what_was_typed_is_kept_as_a_draft_until_it_is_saved() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        String typed = LIMIT + "# more\n";
        model.store().edit("limit.yaml", typed);

        assertEquals(typed, port.folder.drafts.get("limit.yaml"));
        assertTrue(model.shownProperty().get().orElseThrow().isDirty());

        model.store().save(() -> {});
        assertEquals(typed, port.folder.files.get("limit.yaml"));
        assertEquals(0, port.folder.drafts.size());
        assertFalse(model.shownProperty().get().orElseThrow().isDirty());
    }

    @Test
    void line_ends_of_a_file_survive_editing() {
        port.folder.files.put("limit.yaml", LIMIT.replace("\n", "\r\n"));
        model.refresh();
        model.store().edit("limit.yaml", LIMIT + "# more\n");
        model.store().save(() -> {});

        assertEquals(
                (LIMIT + "# more\n").replace("\n", "\r\n"), port.folder.files.get("limit.yaml"));
    }

    @Test
    void a_file_that_changed_on_disk_is_never_overwritten_unasked() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        String mine = LIMIT + "# mine\n";
        model.store().edit("limit.yaml", mine);
        port.folder.files.put("limit.yaml", LIMIT + "# theirs\n");
        model.store().save(() -> {});

        assertEquals(LIMIT + "# theirs\n", port.folder.files.get("limit.yaml"));
        OpenFile clash = model.shownProperty().get().orElseThrow();
        assertEquals(
                Optional.of(LIMIT + "# theirs\n"), clash.newer().map(PolicyFolder.Text::content));
        assertEquals(mine, clash.text());
        assertEquals(
                Readiness.off("It changed on disk: compare first"),
                submitting.readyProperty().getValue());

        model.store().keepMine();
        assertEquals(mine, port.folder.files.get("limit.yaml"));
        assertEquals(Optional.empty(), model.shownProperty().get().orElseThrow().newer());
    }

    @Test
    void a_change_on_disk_elsewhere_in_the_text_becomes_part_of_what_was_typed() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        model.store().look();
        List<String> merged = new ArrayList<>();
        model.store().onMerged(merged::add);
        model.store().edit("limit.yaml", "# mine\n" + LIMIT);
        port.folder.files.put("limit.yaml", LIMIT + "# theirs\n");
        model.store().look();

        OpenFile both = model.shownProperty().get().orElseThrow();
        assertEquals("# mine\n" + LIMIT + "# theirs\n", both.text());
        assertTrue(both.isDirty());
        assertEquals(Optional.empty(), both.newer());
        assertEquals(List.of("limit.yaml"), merged);
        assertEquals(LIMIT + "# theirs\n", port.folder.files.get("limit.yaml"));

        model.store().save(() -> {});
        assertEquals(both.text(), port.folder.files.get("limit.yaml"));
    }

    @Test
    void the_folder_is_read_again_only_when_something_was_written() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        model.store().look();
        port.folder.files.put("other.yaml", NewPolicy.text("other"));
        assertEquals(1, model.store().files().size());

        model.store().look();

        assertEquals(2, model.store().files().size());
    }

    @Test
    void an_unchanged_buffer_follows_the_disk_and_theirs_can_be_taken() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        port.folder.files.put("limit.yaml", LIMIT + "# theirs\n");
        model.refresh();
        assertEquals(LIMIT + "# theirs\n", model.shownProperty().get().orElseThrow().text());

        model.store().edit("limit.yaml", "mine");
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        model.store().takeTheirs();
        assertEquals(LIMIT, model.shownProperty().get().orElseThrow().text());
        assertEquals(0, port.folder.drafts.size());
    }

    @Test
    void a_draft_of_an_earlier_session_is_offered_and_can_be_restored() {
        port.folder.files.put("limit.yaml", LIMIT);
        port.folder.drafts.put("limit.yaml", LIMIT + "# draft\n");
        model.refresh();

        assertTrue(model.shownProperty().get().orElseThrow().offer().isPresent());
        assertEquals(LIMIT, model.shownProperty().get().orElseThrow().text());
        model.store().restoreDraft();
        assertEquals(LIMIT + "# draft\n", model.shownProperty().get().orElseThrow().text());
        assertEquals(Optional.empty(), model.shownProperty().get().orElseThrow().offer());
    }

    @Test
    void a_file_that_is_gone_is_written_anew_only_when_saved_again() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        model.store().edit("limit.yaml", LIMIT + "#\n");
        port.folder.files.clear();
        model.store().save(() -> {});
        assertEquals(
                "limit.yaml was removed from disk.",
                model.store().problemProperty().get().orElseThrow().sentence());

        model.store().save(() -> {});
        assertEquals(LIMIT + "#\n", port.folder.files.get("limit.yaml"));
    }

    @Test
    void submitting_saves_first_and_hands_in_what_is_on_disk() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        List<String> done = new ArrayList<>();
        submitting.onDone((submitted, seq) -> done.add(submitted.submission().fileName() + seq));
        model.store().edit("limit.yaml", LIMIT + "# v2\n");
        submitting.reasonProperty().set("Because");
        submitting.submit();

        assertEquals(LIMIT + "# v2\n", port.folder.files.get("limit.yaml"));
        assertEquals(List.of("limit.yaml because Because\n" + LIMIT + "# v2\n"), port.submitted);
        assertEquals(List.of("limit.yaml412"), done);
        assertEquals("", submitting.reasonProperty().get());
    }

    @Test
    void a_refused_submission_keeps_the_reason_and_says_why() {
        port.folder.files.put("limit.yaml", LIMIT);
        model.refresh();
        port.answer =
                Optional.of(
                        new Outcome.Refused<Policies.Submitted>(
                                List.of(new Reason("LOCKED", "The tenant is locked."))));
        submitting.reasonProperty().set("Because");
        submitting.submit();

        assertEquals(
                "The tenant is locked.",
                submitting.problemProperty().get().orElseThrow().sentence());
        assertEquals("Because", submitting.reasonProperty().get());
    }

    @Test
    void lines_are_compared_with_what_is_active_in_the_lowest_environment() {
        port.folder.files.put("limit.yaml", LIMIT + "# new\n");
        port.active.put("limit", LIMIT);
        model.refresh();

        Base base = model.baseProperty().get().orElseThrow();
        assertEquals("dev", base.environment().value());
        assertTrue(model.checkedProperty().get().changes().contains(LineChanges.Kind.ADDED));
    }

    @Test
    void problems_are_walked_around_the_ends_and_lead_into_other_files() {
        port.folder.files.put("a/payments.yaml", CLASH);
        port.folder.files.put("b/limit.yaml", "policy_id: limit\ncontrls: []\n");
        List<String> jumps = new ArrayList<>();
        model.onJump((Span place) -> jumps.add(place.source()));
        model.refresh();
        int all = model.problems().size();
        for (int i = 0; i < all; i++) {
            model.step(1);
        }

        assertTrue(jumps.contains("a/payments.yaml"), jumps.toString());
        assertTrue(jumps.contains("b/limit.yaml"), jumps.toString());
    }

    @Test
    void the_same_words_at_two_places_are_two_problems() {
        port.folder.files.put(
                "payments.yaml",
                CLASH.replace("result: ALLOW", "reslt: 1").replace("result: BLOCK", "reslt: 1"));
        model.refresh();

        List<String> ids = model.problems().stream().map(ProblemItem::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertTrue(ids.stream().filter(id -> id.contains("reslt")).count() >= 2, ids.toString());
    }

    @Test
    void another_screen_leads_to_the_file_of_a_policy() {
        port.folder.files.put("a/limit.yaml", LIMIT);
        port.folder.files.put("b/other.yaml", NewPolicy.text("refund-cap"));
        model.reveal(new Subject.Policy("refund-cap"));
        model.refresh();

        assertEquals("b/other.yaml", model.shownProperty().get().orElseThrow().path());
        assertEquals(Optional.of("refund-cap"), model.subject());
    }

    @Test
    void a_new_policy_reads_without_a_problem_and_never_replaces_a_file() {
        port.folder.files.put("a/limit.yaml", LIMIT);
        model.refresh();
        assertEquals(
                "There is such a file already",
                NewPolicy.against("a", "limit", List.of("a/limit.yaml")));
        model.store().create("a/refund-cap.yaml", NewPolicy.text("refund-cap"), () -> {});

        assertEquals("a/refund-cap.yaml", model.shownProperty().get().orElseThrow().path());
        assertEquals(List.of(), model.checkedProperty().get().candidate().orElseThrow().findings());
        model.store().create("a/limit.yaml", "lost?", () -> {});
        assertEquals(LIMIT, port.folder.files.get("a/limit.yaml"));
    }
}

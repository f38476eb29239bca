package io.releasegate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PromotionCheckTest {
    private final Story story = Story.usual();

    private static List<String> codes(Explanation explanation) {
        return explanation.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void prod_needs_another_person_and_says_who_and_who_not() {
        Sha256 v1 = story.reachesStaging(Story.KIM, Story.MIRA, "one");
        ReleaseId id = story.creates(Story.MIRA, v1, Story.PROD);

        Explanation answer = PromotionCheck.explain(story.asks(Story.MIRA, id));

        assertEquals(
                List.of(
                        new Reason(
                                "APPROVALS",
                                "0 of 1 approval.",
                                "Ask Joe Tanaka or Tomas Holm to approve it.")),
                answer.reasons());
        assertEquals(
                List.of(
                        eligible(Story.JOE, "Joe Tanaka", "approver"),
                        eligible(Story.TOMAS, "Tomas Holm", "release manager, approver"),
                        new Eligibility(
                                Story.INES,
                                "Ines Ferreira",
                                "auditor",
                                Optional.of("auditor cannot approve"),
                                false),
                        new Eligibility(
                                Story.KIM,
                                "Kim Adeyemi",
                                "author, approver",
                                Optional.of("authored " + v1.short8()),
                                false),
                        new Eligibility(
                                Story.MIRA,
                                "Mira Lindqvist",
                                "author, release manager, admin",
                                Optional.of("you requested it"),
                                false),
                        new Eligibility(
                                Story.BOT,
                                "Pipeline",
                                "release manager, service",
                                Optional.of("a service account cannot approve"),
                                false)),
                answer.people());
    }

    private static Eligibility eligible(PersonId id, String name, String role) {
        return new Eligibility(id, name, role, Optional.empty(), false);
    }

    @Test
    void an_approved_release_may_become_active_and_the_same_person_counts_once() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        ReleaseId id = story.creates(Story.MIRA, v1, Story.PROD);
        story.approves(Story.JOE, id);

        Explanation answer = PromotionCheck.explain(story.asks(Story.MIRA, id));

        assertEquals(List.of(), answer.reasons());
        assertEquals(1, answer.approvalsGiven());
        assertEquals(Lifecycle.READY, story.release(id).lifecycle());
        assertEquals(
                Optional.of("already approved"),
                answer.people().stream()
                        .filter(p -> p.person().equals(Story.JOE))
                        .findFirst()
                        .flatMap(Eligibility::excluded));
    }

    @Test
    void authors_and_requesters_are_refused_and_a_missing_role_is_not_permitted() {
        Sha256 v1 = story.reachesStaging(Story.KIM, Story.TOMAS, "one");
        ReleaseId id = story.creates(Story.TOMAS, v1, Story.PROD);

        assertEquals("SELF_APPROVAL", refusal(Story.KIM, id));
        assertEquals("SELF_APPROVAL", refusal(Story.TOMAS, id));
        assertEquals("NOT_PERMITTED", refusal(Story.INES, id));
        assertEquals("NOT_PERMITTED", refusal(Story.BOT, id));
        assertEquals("", refusal(Story.JOE, id));
    }

    private String refusal(PersonId who, ReleaseId id) {
        return refusal(story.signs(who, id, ApprovalStatement.Verdict.APPROVE), id);
    }

    private String refusal(SignedStatement signed, ReleaseId id) {
        var release = story.release(id);
        List<Reason> problems =
                Statements.problems(
                        story.world(),
                        release,
                        story.environment(release.environment()),
                        signed,
                        story.now());
        return problems.isEmpty() ? "" : problems.getFirst().code();
    }

    @Test
    void a_statement_changed_after_signing_or_signed_for_another_base_is_refused() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        ReleaseId id = story.creates(Story.MIRA, v1, Story.PROD);
        SignedStatement signed = story.signs(Story.JOE, id, ApprovalStatement.Verdict.APPROVE);
        var s = signed.statement();
        var forged =
                new ApprovalStatement(
                        s.tenant(),
                        s.release(),
                        s.request(),
                        s.subject(),
                        s.environment(),
                        s.source(),
                        s.snapshot(),
                        s.base(),
                        s.verdict(),
                        "Somebody else's twenty letters.",
                        s.shown(),
                        s.person(),
                        s.key(),
                        s.issuedAt(),
                        s.expiresAt());

        assertEquals("SIGNATURE", refusal(new SignedStatement(forged, signed.signature()), id));

        Sha256 v2 = story.reachesStaging(Story.MIRA, Story.MIRA, "two");
        ReleaseId other = story.creates(Story.MIRA, v2, Story.PROD);
        story.approves(Story.JOE, other).activates(Story.MIRA, other);
        assertEquals("LIFECYCLE", refusal(signed, id));
    }

    @Test
    void drift_names_what_moved_who_and_when() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        Sha256 v2 = story.reachesStaging(Story.MIRA, Story.MIRA, "two");
        ReleaseId first = story.creates(Story.MIRA, v1, Story.PROD);
        ReleaseId second = story.creates(Story.MIRA, v2, Story.PROD);
        story.approves(Story.JOE, first).approves(Story.JOE, second);
        story.activates(Story.TOMAS, second);

        Explanation answer = PromotionCheck.explain(story.asks(Story.MIRA, first));

        assertEquals(
                List.of(
                        new Reason(
                                "POINTER",
                                Naming.version(v2)
                                        + " is active since 2 Mar 2026 09:00 UTC, moved by Tomas"
                                        + " Holm; when this was asked for, nothing was active.",
                                "Ask for approval again on what is active now.")),
                answer.reasons());
    }

    @Test
    void an_approval_expires_by_the_rule_in_force() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        ReleaseId id = story.creates(Story.MIRA, v1, Story.PROD);
        story.approves(Story.JOE, id).passes(Duration.ofDays(2));

        Explanation answer = PromotionCheck.explain(story.asks(Story.MIRA, id));

        assertEquals(
                List.of(
                        new Reason(
                                "APPROVALS",
                                "0 of 1 approval. The approval by Joe Tanaka does not count: it"
                                        + " expired 4 Mar 2026 09:00 UTC.",
                                "Ask for approval; Joe Tanaka, Kim Adeyemi or Tomas Holm can give"
                                        + " it.")),
                answer.reasons());
    }

    @Test
    void a_key_revoked_after_approving_takes_the_pending_approval_with_it() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        ReleaseId id = story.creates(Story.MIRA, v1, Story.PROD);
        story.approves(Story.JOE, id);
        var joe = Story.person(Story.JOE, "Joe Tanaka", Role.APPROVER);
        var silenced =
                new PeopleDocument.Entry(
                        joe.id(), joe.name(), joe.grants(), List.of(Story.key(Story.JOE, true)));
        story.peopleBecome(
                new PeopleDocument(
                        Story.team().people().stream()
                                .map(p -> p.id().equals(Story.JOE) ? silenced : p)
                                .toList()));

        assertEquals(
                List.of("APPROVALS"), codes(PromotionCheck.explain(story.asks(Story.MIRA, id))));
    }

    @Test
    void only_what_was_active_in_the_source_may_enter_and_lint_and_hash_must_hold() {
        Sha256 v1 = story.submits(Story.MIRA, "one");
        assertEquals(
                List.of("SOURCE"),
                codes(PromotionCheck.explain(story.asks(Story.MIRA, v1, Story.STAGING))));
        story.activates(Story.MIRA, story.creates(Story.MIRA, v1, Story.DEV));
        Question question = story.asks(Story.MIRA, v1, Story.STAGING);
        assertTrue(PromotionCheck.explain(question).allowed());

        assertEquals(
                List.of(new Reason("LINT", "1 error: No value fits.", "Fix it and submit again.")),
                PromotionCheck.explain(question.with(new LintFacts(true, 1, 0, "No value fits.")))
                        .reasons());
        assertFalse(
                PromotionCheck.explain(question.with(LintFacts.unknown("It took too long.")))
                        .allowed());
        assertTrue(
                PromotionCheck.explain(
                                question.with(new LintFacts(true, 1, 0, "No value fits."))
                                        .with(Intent.PLACE))
                        .allowed());
    }

    @Test
    void a_stale_command_is_told_who_won() {
        Sha256 v1 = story.submits(Story.MIRA, "one");
        Sha256 v2 = story.submits(Story.MIRA, "two");
        story.activates(Story.TOMAS, story.creates(Story.TOMAS, v1, Story.DEV));

        Question question = story.asks(Story.MIRA, v2, Story.DEV).expecting(OptionalLong.of(0));

        assertEquals(
                List.of(
                        new Reason(
                                "POINTER",
                                "The active pointer is not where you saw it. Tomas Holm moved it to "
                                        + Naming.version(v1)
                                        + " at 2 Mar 2026 09:00 UTC.",
                                "Look again and decide anew.")),
                PromotionCheck.explain(question).reasons());
    }

    @Test
    void a_rollback_without_approval_acts_at_once_and_owes_a_confirmation() {
        Story quick =
                Story.founded(Story.dev(), Story.staging(), Story.prod(1, true), Story.global(1));
        Sha256 v1 = quick.reachesStaging(Story.MIRA, Story.MIRA, "one");
        ReleaseId first = quick.creates(Story.MIRA, v1, Story.PROD);
        quick.approves(Story.JOE, first).activates(Story.MIRA, first);
        Sha256 v2 = quick.reachesStaging(Story.MIRA, Story.MIRA, "two");
        assertEquals(
                List.of("SOURCE"),
                codes(PromotionCheck.explain(quick.asks(Story.MIRA, v2, Story.PROD).asRollback())));
        ReleaseId second = quick.creates(Story.MIRA, v2, Story.PROD);
        quick.approves(Story.JOE, second).activates(Story.MIRA, second);

        assertTrue(
                PromotionCheck.explain(quick.asks(Story.MIRA, v1, Story.PROD).asRollback())
                        .allowed());
        assertEquals(
                List.of(quick.release(first)),
                RollbackRules.targets(quick.world(), Story.PAYMENTS, Story.PROD));
        ReleaseId back = quick.creates(Story.MIRA, v1, Story.PROD, ReleaseKind.ROLLBACK);
        quick.activates(Story.MIRA, back);

        assertEquals(Lifecycle.ROLLED_BACK, quick.release(second).lifecycle());
        assertEquals(List.of(quick.release(back)), quick.world().openConfirmations());
        assertEquals(
                Optional.of(quick.now().plus(Duration.ofHours(24))),
                quick.release(back).confirmBy());
    }
}

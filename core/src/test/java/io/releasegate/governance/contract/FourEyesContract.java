package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Failure;
import io.releasegate.governance.Outcome;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.testing.Play;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing enters prod without the signed word of somebody else. */
public interface FourEyesContract extends OnABench {

    private static Release waiting(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }

    @Test
    default void without_approval_prod_stays_as_it_is() {
        Play play = play();
        Release prod = waiting(play);

        assertEquals(Lifecycle.AWAITING_APPROVAL, prod.lifecycle());
        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void an_approval_makes_it_ready_and_does_not_activate() {
        Play play = play();
        Release approved = play.approve(KIM, waiting(play));

        assertEquals(Lifecycle.READY, approved.lifecycle());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void the_requester_cannot_approve() {
        Play play = play();
        play.toStaging(1);
        Release prod = play.promote(TOMAS, PAYMENTS, "staging", "prod");

        assertEquals(List.of("SELF_APPROVAL"), Play.codes(play.tryApprove(TOMAS, prod)));
    }

    @Test
    default void a_requester_without_the_role_is_told_of_self_approval_first() {
        Play play = play();

        assertEquals(List.of("SELF_APPROVAL"), Play.codes(play.tryApprove(MIRA, waiting(play))));
    }

    @Test
    default void an_author_cannot_approve_what_somebody_else_asks_for() {
        Play play = play();
        play.toStaging(1);
        Release prod = play.promote(JOE, PAYMENTS, "staging", "prod");

        Play.refusal(play.tryApprove(MIRA, prod));
        assertEquals(Lifecycle.READY, play.approve(KIM, prod).lifecycle());
    }

    @Test
    default void whoever_may_not_approve_is_not_permitted() {
        Play play = play();

        Play.failure(Failure.NotPermitted.class, play.tryApprove(INES, waiting(play)));
    }

    @Test
    default void a_signature_by_another_key_does_not_count() {
        Play play = play();
        Release prod = waiting(play);
        ApprovalStatement statement = statement(play, prod);

        Outcome<Release> outcome =
                play.port().approvals().submit(play.as(KIM), play.bench().signAs(TOMAS, statement));

        assertFalse(Play.refusal(outcome).isEmpty());
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
    }

    @Test
    default void a_statement_about_another_text_does_not_count() {
        Play play = play();
        Release prod = waiting(play);
        ApprovalStatement s = statement(play, prod);
        SignedStatement signed =
                play.bench()
                        .sign(
                                new ApprovalStatement(
                                        s.tenant(),
                                        s.release(),
                                        s.request(),
                                        s.subject(),
                                        s.environment(),
                                        Sha256.ZERO,
                                        s.snapshot(),
                                        s.base(),
                                        s.verdict(),
                                        s.justification(),
                                        s.shown(),
                                        s.person(),
                                        s.key(),
                                        s.issuedAt(),
                                        s.expiresAt()));

        Play.refusal(play.port().approvals().submit(play.as(KIM), signed));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
    }

    @Test
    default void nobody_hands_in_the_word_of_somebody_else() {
        Play play = play();
        Release prod = waiting(play);
        SignedStatement kims = play.bench().sign(statement(play, prod));

        Outcome<Release> outcome = play.port().approvals().submit(play.as(TOMAS), kims);

        assertFalse(outcome instanceof Outcome.Done<Release>, outcome.toString());
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
    }

    @Test
    default void a_short_justification_is_not_enough_for_production() {
        Play play = play();

        Outcome<Release> outcome = play.say(KIM, waiting(play), Verdict.APPROVE, "fine");

        assertFalse(outcome instanceof Outcome.Done<Release>, outcome.toString());
    }

    @Test
    default void an_expired_approval_sends_it_back() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        play.bench().clock().advance(Duration.ofDays(60));

        Play.refusal(play.port().releases().activate(play.as(MIRA), prod.id()));

        Release held = play.find(prod);
        assertEquals(Lifecycle.AWAITING_APPROVAL, held.lifecycle());
        assertTrue(held.hold().isPresent());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void the_inbox_shows_a_request_to_those_who_may_decide_it() throws Exception {
        Play play = play();
        Release prod = waiting(play);
        var approvals = play.port().approvals();

        var kims = approvals.inbox(KIM, AsOf.NOW).values().getFirst();
        assertEquals(prod.id(), kims.release().id());
        assertEquals(io.releasegate.governance.Approvals.Box.MINE, kims.box());
        assertEquals(Optional.empty(), kims.excluded());
        var miras = approvals.inbox(MIRA, AsOf.NOW).values().getFirst();
        assertEquals(io.releasegate.governance.Approvals.Box.WAITING_ON_OTHERS, miras.box());
        assertTrue(miras.excluded().isPresent());

        play.approve(KIM, prod);
        assertEquals(
                io.releasegate.governance.Approvals.Box.DONE,
                approvals.inbox(KIM, AsOf.NOW).values().getFirst().box());
        assertEquals(1, approvals.given(prod.id()).size());
    }

    private static ApprovalStatement statement(Play play, Release release) {
        return Play.done(
                play.port()
                        .approvals()
                        .statement(play.as(KIM), release.id(), Verdict.APPROVE, Play.NOTE));
    }
}

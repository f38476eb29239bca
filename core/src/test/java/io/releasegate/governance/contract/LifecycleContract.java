package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Releases;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle, seen from outside. */
public interface LifecycleContract extends OnABench {

    @Test
    default void a_version_travels_from_dev_to_prod() {
        Play play = play();
        Release prod = play.toProd(1);

        assertEquals(Lifecycle.ACTIVE, prod.lifecycle());
        assertEquals(Optional.of(prod.id()), play.active(PAYMENTS, "prod"));
        assertEquals(MIRA, prod.requester());
    }

    @Test
    default void without_approvals_a_release_starts_as_draft() {
        Play play = play();

        assertEquals(Lifecycle.DRAFT, play.create(MIRA, play.payments(MIRA, 1), "dev").lifecycle());
    }

    @Test
    default void prod_accepts_only_what_was_active_in_staging() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);

        assertEquals(
                List.of("SOURCE"),
                Play.codes(play.tryCreate(MIRA, submission, "prod", Releases.Wish.PLACE)));
    }

    @Test
    default void the_next_activation_supersedes_the_one_before() {
        Play play = play();
        Release first = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 1), "dev"));
        play.bench().clock().advance(Duration.ofMinutes(3));
        Release second = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        Release ended = play.find(first);
        assertEquals(Lifecycle.SUPERSEDED, ended.lifecycle());
        assertEquals(first.activatedAt(), ended.activatedAt());
        assertEquals(second.activatedAt(), ended.endedAt());
    }

    @Test
    default void an_ended_release_cannot_be_activated_again() {
        Play play = play();
        Release first = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 1), "dev"));
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        assertFalse(
                Play.refusal(play.port().releases().activate(play.as(MIRA), first.id())).isEmpty());
        assertEquals(Lifecycle.SUPERSEDED, play.find(first).lifecycle());
    }

    @Test
    default void a_wish_to_be_active_is_met_where_nothing_is_missing() {
        Play play = play();
        Releases.Placed placed =
                Play.done(
                        play.tryCreate(
                                MIRA, play.payments(MIRA, 1), "dev", Releases.Wish.ACTIVATE));

        assertEquals(List.of(), placed.missing());
        assertEquals(Lifecycle.ACTIVE, placed.release().lifecycle());
    }

    @Test
    default void a_wish_to_be_active_waits_where_approval_is_missing() {
        Play play = play();
        play.toStaging(1);
        Releases.Placed placed =
                Play.done(
                        play.tryPromote(MIRA, PAYMENTS, "staging", "prod", Releases.Wish.ACTIVATE));

        assertEquals(Lifecycle.AWAITING_APPROVAL, placed.release().lifecycle());
        assertEquals(List.of("APPROVALS"), placed.missing().stream().map(r -> r.code()).toList());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void rejected_and_cancelled_are_ends() {
        Play play = play();
        play.toStaging(1);
        Release rejected = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Play.done(play.say(KIM, rejected, Verdict.REJECT, "The threshold is far too high."));
        assertEquals(Lifecycle.REJECTED, play.find(rejected).lifecycle());

        Release cancelled = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Play.done(play.port().releases().cancel(play.as(MIRA), cancelled.id()));
        assertEquals(Lifecycle.CANCELLED, play.find(cancelled).lifecycle());

        Play.refusal(play.tryApprove(KIM, cancelled));
        Play.refusal(play.port().releases().cancel(play.as(MIRA), rejected.id()));
    }

    @Test
    default void a_release_asked_for_with_an_instant_is_scheduled_by_its_last_approval() {
        Play play = play();
        play.toStaging(1);
        Instant at = play.bench().clock().instant().plus(Duration.ofHours(1));
        Release prod =
                Play.done(
                                play.port()
                                        .releases()
                                        .promote(
                                                play.as(MIRA),
                                                new Releases.Promote(
                                                        PAYMENTS,
                                                        "staging",
                                                        "prod",
                                                        Releases.Wish.SCHEDULE,
                                                        Optional.of(at))))
                        .release();
        assertEquals(Lifecycle.AWAITING_APPROVAL, prod.lifecycle());

        Release approved = play.approve(KIM, prod);

        assertEquals(Lifecycle.SCHEDULED, approved.lifecycle());
        assertEquals(Optional.of(at), approved.effectiveAt());
    }

    @Test
    default void only_the_requester_activates() {
        Play play = play();
        Release release = play.create(MIRA, play.payments(MIRA, 1), "dev");

        assertEquals(
                List.of("REQUESTER"),
                Play.codes(play.port().releases().activate(play.as(JOE), release.id())));
    }

    @Test
    default void history_tells_every_release_and_every_refused_attempt() throws Exception {
        Play play = play();
        Release prod = play.toProd(1);
        Play.refusal(play.tryPromote(MIRA, PAYMENTS, "staging", "prod", Releases.Wish.PLACE));

        var lines = play.port().releases().history(PAYMENTS, AsOf.NOW).values();

        assertEquals(3, lines.stream().filter(l -> l.release().isPresent()).count());
        assertEquals(1, lines.stream().filter(l -> !l.refusal().isEmpty()).count());
        var line =
                lines.stream()
                        .filter(l -> l.release().map(r -> r.id().equals(prod.id())).orElse(false))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(KIM), line.approvedBy());
        assertEquals(MIRA, line.who());
    }
}

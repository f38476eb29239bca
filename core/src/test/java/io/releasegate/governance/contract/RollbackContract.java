package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.testing.Play;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rollback is a forward release of what was active here before. */
public interface RollbackContract extends OnABench {

    private static Outcome<Releases.Placed> rollBack(Play play, String environment, Release to) {
        return play.port()
                .releases()
                .rollback(
                        play.as(MIRA).because("error rate doubled"),
                        new Releases.Rollback(PAYMENTS, environment, to.id()));
    }

    @Test
    default void in_prod_it_needs_approval_like_any_change() {
        Play play = play();
        Release old = play.toProd(1);
        Release bad = play.toProd(2);

        Release rollback = Play.done(rollBack(play, "prod", old)).release();
        assertEquals(Lifecycle.AWAITING_APPROVAL, rollback.lifecycle());
        assertEquals(ReleaseKind.ROLLBACK, rollback.kind());
        play.activate(MIRA, play.approve(KIM, rollback));

        assertEquals(Optional.of(rollback.id()), play.active(PAYMENTS, "prod"));
        assertEquals(old.snapshot(), play.find(rollback).snapshot());
        assertEquals(Lifecycle.ROLLED_BACK, play.find(bad).lifecycle());
        assertEquals(Lifecycle.SUPERSEDED, play.find(old).lifecycle());
    }

    @Test
    default void where_no_approval_is_needed_it_acts_at_once() {
        Play play = play();
        Release old = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 1), "dev"));
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        Release rollback = Play.done(rollBack(play, "dev", old)).release();

        assertEquals(Lifecycle.ACTIVE, rollback.lifecycle());
        assertEquals(Optional.empty(), rollback.confirmBy());
    }

    @Test
    default void only_what_was_active_here_can_be_rolled_back_to() {
        Play play = play();
        Release never = play.create(MIRA, play.payments(MIRA, 1), "dev");
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        assertFalse(Play.refusal(rollBack(play, "dev", never)).isEmpty());
    }

    @Test
    default void what_is_active_cannot_be_rolled_back_to() {
        Play play = play();
        Release now = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        assertFalse(Play.refusal(rollBack(play, "dev", now)).isEmpty());
    }

    @Test
    default void without_approval_it_acts_at_once_and_waits_for_confirmation() throws Exception {
        Play play = quickRollbackPlay();
        Release old = play.toProd(1);
        Release bad = play.toProd(2);

        Release rollback = Play.done(rollBack(play, "prod", old)).release();

        assertEquals(Lifecycle.ACTIVE, rollback.lifecycle());
        assertEquals(
                Optional.of(play.bench().clock().instant().plus(Duration.ofHours(24))),
                rollback.confirmBy());
        assertEquals(Lifecycle.ROLLED_BACK, play.find(bad).lifecycle());
        Boards.Task task = play.port().boards().board(KIM, AsOf.NOW).needsYou().getFirst();
        assertEquals(Boards.TaskKind.CONFIRM_ROLLBACK, task.kind());
        assertEquals(rollback.confirmBy(), task.due());
    }

    @Test
    default void another_person_confirms_it_and_never_the_one_who_did_it() throws Exception {
        Play play = quickRollbackPlay();
        Release old = play.toProd(1);
        play.toProd(2);
        Release rollback = Play.done(rollBack(play, "prod", old)).release();

        assertFalse(
                play.say(MIRA, rollback, Verdict.CONFIRM, Play.NOTE)
                        instanceof Outcome.Done<Release>);
        Release confirmed = Play.done(play.say(KIM, rollback, Verdict.CONFIRM, Play.NOTE));

        assertEquals(Optional.empty(), confirmed.confirmBy());
        assertEquals(Lifecycle.ACTIVE, confirmed.lifecycle());
        assertEquals(0, play.port().boards().board(KIM, AsOf.NOW).needsYou().size());
    }
}

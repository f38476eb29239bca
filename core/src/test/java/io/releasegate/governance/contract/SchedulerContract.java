package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Releases.SchedulerRun;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.testing.Play;
import io.releasegate.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scheduler acts on what is due, on behalf of who asked, and looks at everything again. */
public interface SchedulerContract extends OnABench {

    private static SchedulerRun run(Play play) {
        return Play.done(play.port().releases().runScheduler(play.as(MIRA)));
    }

    private static List<ReleaseId> ids(List<Release> releases) {
        return releases.stream().map(Release::id).toList();
    }

    private static Release scheduledProd(Play play, Duration in) {
        play.toStaging(1);
        Release prod = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        return play.schedule(MIRA, prod, play.bench().clock().instant().plus(in));
    }

    @Test
    default void nothing_happens_before_its_time() {
        Play play = play();
        scheduledProd(play, Duration.ofHours(2));
        play.bench().clock().advance(Duration.ofHours(1));

        assertEquals(List.of(), run(play).activated());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void what_is_due_becomes_active_once_on_behalf_of_its_requester() throws Exception {
        Play play = play();
        Release prod = scheduledProd(play, Duration.ofHours(2));
        play.bench().clock().advance(Duration.ofHours(2));

        SchedulerRun first = run(play);
        SchedulerRun second = run(play);

        assertEquals(List.of(prod.id()), ids(first.activated()));
        assertEquals(List.of(), second.activated());
        assertEquals(
                MIRA,
                play.port()
                        .releases()
                        .active(PAYMENTS, prod.environment(), AsOf.NOW)
                        .orElseThrow()
                        .pointer()
                        .movedBy());
    }

    @Test
    default void of_two_that_are_due_the_oldest_goes_first_and_the_other_on_hold() {
        Play play = play();
        play.toStaging(1);
        Release later = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        play.toStaging(2);
        Release sooner = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        Instant at = play.bench().clock().instant().plus(Duration.ofHours(1));
        play.schedule(MIRA, later, at.plusSeconds(60));
        play.schedule(MIRA, sooner, at);
        play.bench().clock().advance(Duration.ofHours(3));

        SchedulerRun run = run(play);

        assertEquals(List.of(sooner.id()), ids(run.activated()));
        assertEquals(List.of(later.id()), ids(run.held()));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(later).lifecycle());
        assertEquals(List.of(), run(play).held());
    }

    @Test
    default void an_approval_that_expired_meanwhile_holds_it_back() {
        Play play = play();
        Release prod = scheduledProd(play, Duration.ofDays(90));
        play.bench().clock().advance(Duration.ofDays(90));

        SchedulerRun run = run(play);

        assertEquals(List.of(), run.activated());
        assertEquals(List.of(prod.id()), ids(run.held()));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void a_preview_says_the_same_and_records_nothing() throws Exception {
        Play play = play();
        Release prod = scheduledProd(play, Duration.ofHours(2));
        long before = play.port().ledger().head().seq();

        SchedulerRun preview =
                play.port().releases().previewScheduler(TestClock.START.plus(Duration.ofHours(3)));

        assertEquals(List.of(prod.id()), ids(preview.activated()));
        assertEquals(before, play.port().ledger().head().seq());
        assertEquals(Lifecycle.SCHEDULED, play.find(prod).lifecycle());
    }

    @Test
    default void a_scheduled_release_is_not_activated_by_hand_before_its_time() {
        Play play = play();
        Release prod = scheduledProd(play, Duration.ofHours(2));

        Play.refusal(play.port().releases().activate(play.as(MIRA), prod.id()));
        assertEquals(Lifecycle.SCHEDULED, play.find(prod).lifecycle());
    }
}

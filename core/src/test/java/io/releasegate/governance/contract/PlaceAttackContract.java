package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.SchedulerRun;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Crowd;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ways round the pipeline, and rules that change while a release is on its way. */
public interface PlaceAttackContract extends OnABench {
    String TWO_APPROVALS = TinyWorld.PROD.replace("count: 1", "count: 2");

    private static Release waiting(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }

    private static Outcome<Releases.Placed> rollBack(Play play, String where, Release to) {
        return play.port()
                .releases()
                .rollback(play.as(MIRA), new Releases.Rollback(PAYMENTS, where, to.id()));
    }

    private static SchedulerRun run(Play play) {
        return Play.done(play.port().releases().runScheduler(play.as(JOE)));
    }

    private static List<ReleaseId> ids(List<Release> releases) {
        return releases.stream().map(Release::id).toList();
    }

    @Test
    default void no_way_leads_past_an_environment() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        for (String where : List.of("staging", "prod", "PRODUCTION", "Stage")) {
            for (Releases.Wish wish : Releases.Wish.values()) {
                Outcome<Releases.Placed> outcome =
                        play.port()
                                .releases()
                                .create(
                                        play.as(MIRA),
                                        new Releases.Create(
                                                PAYMENTS,
                                                where,
                                                submission.snapshot(),
                                                wish,
                                                Optional.of(play.bench().clock().instant())));
                assertTrue(Play.codes(outcome).contains("SOURCE"), outcome.toString());
            }
        }
        play.activate(MIRA, play.create(MIRA, submission, "dev"));

        assertEquals(
                List.of("SOURCE"),
                Play.codes(play.tryPromote(MIRA, PAYMENTS, "dev", "prod", Releases.Wish.ACTIVATE)));
        assertEquals(List.of(), openIn(play, "prod"));
    }

    private static List<Release> openIn(Play play, String where) {
        try {
            return play.port()
                    .releases()
                    .list(
                            new Releases.Filter(
                                    Optional.of(PAYMENTS),
                                    Optional.of(new EnvironmentId(where)),
                                    false),
                            AsOf.NOW)
                    .values();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    @Test
    default void what_is_not_active_in_the_source_is_not_promoted() {
        Play play = play();
        play.create(MIRA, play.payments(MIRA, 1), "dev");

        assertEquals(
                List.of("NOTHING_ACTIVE"),
                Play.codes(play.tryPromote(MIRA, PAYMENTS, "dev", "staging", Releases.Wish.PLACE)));
        Play.failure(
                Failure.InvalidInput.class,
                play.tryPromote(MIRA, PAYMENTS, "dve", "staging", Releases.Wish.PLACE));
    }

    @Test
    default void a_rollback_takes_neither_another_subject_nor_another_environment() {
        Play play = play();
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 1), "dev"));
        play.toStaging(2);
        Release other =
                play.activate(
                        MIRA,
                        play.create(MIRA, play.submit(MIRA, Texts.policy("refunds", 1)), "dev"));
        Release inDev = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 3), "dev"));

        assertEquals(List.of("NEVER_ACTIVE_HERE"), Play.codes(rollBack(play, "dev", other)));
        assertEquals(List.of("NEVER_ACTIVE_HERE"), Play.codes(rollBack(play, "staging", inDev)));
        assertEquals(Optional.of(inDev.id()), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void approvals_that_were_enough_when_given_are_counted_again_when_it_moves() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        assertEquals(Lifecycle.READY, prod.lifecycle());
        play.configure(KIM, "prod.yaml", TWO_APPROVALS);

        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
        assertTrue(play.find(prod).hold().isPresent());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void a_draft_moves_by_the_rule_that_is_in_force_by_now() {
        Play play = play();
        Release draft = play.create(MIRA, play.payments(MIRA, 1), "dev");
        play.configure(KIM, "dev.yaml", TinyWorld.DEV + "approvals:\n  count: 1\n");

        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), draft.id())));
        Play.done(play.port().releases().request(play.as(MIRA), draft.id()));
        play.activate(MIRA, play.approve(KIM, draft));
        assertEquals(Optional.of(draft.id()), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void a_scheduled_draft_is_held_when_an_approval_is_needed_by_then() {
        Play play = play();
        Release draft = play.create(MIRA, play.payments(MIRA, 1), "dev");
        play.schedule(MIRA, draft, play.bench().clock().instant().plus(Duration.ofHours(1)));
        play.configure(KIM, "dev.yaml", TinyWorld.DEV + "approvals:\n  count: 1\n");
        play.bench().clock().advance(Duration.ofHours(2));

        assertEquals(List.of(draft.id()), ids(run(play).held()));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void a_schedule_in_the_past_is_due_at_once_and_still_under_every_check() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        Release scheduled =
                play.schedule(MIRA, prod, play.bench().clock().instant().minus(Duration.ofDays(1)));
        assertEquals(Lifecycle.SCHEDULED, scheduled.lifecycle());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
        play.configure(KIM, "prod.yaml", TWO_APPROVALS);

        assertEquals(List.of(prod.id()), ids(run(play).held()));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void what_drifted_before_its_time_is_held_and_not_tried_again() {
        Play play = play();
        play.toProd(1);
        play.toStaging(2);
        Release late = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        play.schedule(MIRA, late, play.bench().clock().instant().plus(Duration.ofHours(1)));
        Release joes = play.promote(JOE, PAYMENTS, "staging", "prod");
        play.activate(JOE, play.approve(KIM, joes));
        play.bench().clock().advance(Duration.ofHours(2));

        assertEquals(List.of(late.id()), ids(run(play).held()));
        Release held = play.find(late);
        assertEquals(Hold.Cause.DRIFT, held.hold().orElseThrow().cause());
        play.bench().clock().advance(Duration.ofHours(2));
        SchedulerRun again = run(play);
        assertEquals(List.of(), again.activated());
        assertEquals(List.of(), again.held());
        assertEquals(held, play.find(late));
    }

    @Test
    default void the_scheduler_does_not_act_for_somebody_who_may_no_longer() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        play.schedule(MIRA, prod, play.bench().clock().instant().plus(Duration.ofHours(1)));
        play.configure(
                KIM,
                "people.yaml",
                Crowd.asFounded().withRoles(MIRA, Crowd.role(Role.AUTHOR)).yaml());
        play.bench().clock().advance(Duration.ofHours(2));

        assertEquals(List.of(prod.id()), ids(run(play).held()));
        assertEquals(Hold.Cause.SCHEDULER_REFUSED, play.find(prod).hold().orElseThrow().cause());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void a_confirmation_stays_due_after_its_time_and_after_the_next_release()
            throws Exception {
        Play play = quickRollbackPlay();
        Release old = play.toProd(1);
        play.toProd(2);
        Release rollback = Play.done(rollBack(play, "prod", old)).release();
        play.toProd(3);
        play.bench().clock().advance(Duration.ofDays(2));

        assertEquals(Lifecycle.SUPERSEDED, play.find(rollback).lifecycle());
        Boards.Task task = play.port().boards().board(KIM, AsOf.NOW).needsYou().getFirst();
        assertEquals(Boards.TaskKind.CONFIRM_ROLLBACK, task.kind());
        assertEquals(rollback.id(), task.release());
        Play.done(play.say(KIM, rollback, Verdict.CONFIRM, Play.NOTE));
        assertEquals(Optional.empty(), play.find(rollback).confirmBy());
        assertEquals(List.of(), play.port().boards().board(KIM, AsOf.NOW).needsYou());
    }

    @Test
    default void nothing_but_an_owed_rollback_can_be_confirmed() {
        Play play = play();
        Release prod = play.toProd(1);

        assertEquals(
                List.of("LIFECYCLE"), Play.codes(play.say(KIM, prod, Verdict.CONFIRM, Play.NOTE)));
    }
}

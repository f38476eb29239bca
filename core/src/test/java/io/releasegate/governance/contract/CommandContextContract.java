package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.TenantId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every member of the command context is honoured. */
public interface CommandContextContract extends OnABench {

    @Test
    default void the_same_command_twice_gets_the_first_answer() throws Exception {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        CommandContext once = play.as(MIRA);
        var create = create(submission);

        Outcome<Releases.Placed> first = play.port().releases().create(once, create);
        play.activate(MIRA, Play.done(first).release());
        Outcome<Releases.Placed> second = play.port().releases().create(once, create);

        assertEquals(first, second);
        assertEquals(1, play.port().releases().list(filter(), AsOf.NOW).values().size());
    }

    @Test
    default void a_refused_command_sent_again_is_refused_for_the_same_reasons() {
        Play play = play();
        play.payments(MIRA, 1);
        CommandContext once = play.as(MIRA);
        var promote =
                new Releases.Promote(
                        PAYMENTS, "dev", "staging", Releases.Wish.PLACE, Optional.empty());

        List<Reason> first = Play.refusal(play.port().releases().promote(once, promote));
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));

        assertEquals(first, Play.refusal(play.port().releases().promote(once, promote)));
    }

    @Test
    default void a_command_id_used_for_something_else_is_refused() {
        Play play = play();
        Submission one = play.payments(MIRA, 1);
        Submission two = play.payments(MIRA, 2);
        CommandContext once = play.as(MIRA);
        Play.done(play.port().releases().create(once, create(one)));

        assertEquals(
                List.of("COMMAND_ID_REUSED"),
                Play.codes(play.port().releases().create(once, create(two))));
    }

    @Test
    default void a_stale_command_is_told_who_won_and_when() {
        Play play = play();
        Release mine = play.create(MIRA, play.payments(MIRA, 1), "dev");
        Release theirs = play.create(JOE, play.payments(JOE, 2), "dev");
        play.activate(JOE, theirs);

        List<Reason> reasons =
                Play.refusal(
                        play.port().releases().activate(play.as(MIRA).expecting(0), mine.id()));

        assertEquals(List.of("POINTER_MOVED"), reasons.stream().map(Reason::code).toList());
        assertTrue(reasons.getFirst().sentence().contains("Joe"), reasons.toString());
        assertTrue(reasons.getFirst().sentence().contains("09:00"), reasons.toString());
        assertEquals(Optional.of(theirs.id()), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void a_command_that_expects_the_right_pointer_is_done() {
        Play play = play();
        Release first = play.create(MIRA, play.payments(MIRA, 1), "dev");
        Play.done(play.port().releases().activate(play.as(MIRA).expecting(0), first.id()));
        Release second = play.create(MIRA, play.payments(MIRA, 2), "dev");
        Play.done(play.port().releases().activate(play.as(MIRA).expecting(1), second.id()));

        assertEquals(Optional.of(second.id()), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void another_tenant_is_not_permitted() {
        Play play = play();
        CommandContext elsewhere =
                CommandContext.of(MIRA, new TenantId("elsewhere"), play.bench().nextCommand());

        Play.failure(
                Failure.NotPermitted.class,
                play.port().policies().submit(elsewhere, Play.text("p.yaml", "policy_id: p")));
    }

    @Test
    default void whoever_is_not_signed_in_is_not_permitted() throws Exception {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        play.bench().signOut(MIRA);

        Failure failure =
                Play.failure(
                        Failure.NotPermitted.class,
                        play.port().releases().create(play.as(MIRA), create(submission)));

        assertTrue(failure.sentence().contains("not signed in"), failure.sentence());
        assertEquals(List.of(), play.port().releases().list(filter(), AsOf.NOW).values());
    }

    @Test
    default void without_the_permission_nothing_happens_but_a_security_event() throws Exception {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        long before = play.port().ledger().head().seq();

        Play.failure(
                Failure.NotPermitted.class,
                play.port().releases().create(play.as(INES), create(submission)));

        var recorded = play.port().ledger().entries(Long.MAX_VALUE, 1).values();
        assertEquals("SECURITY_EVENT", recorded.getFirst().type());
        assertEquals(INES, recorded.getFirst().actor());
        assertEquals(before + 1, recorded.getFirst().seq());
    }

    @Test
    default void the_reason_is_kept_with_the_release() {
        Play play = play();
        Release release =
                Play.done(
                                play.port()
                                        .releases()
                                        .create(
                                                play.as(MIRA).because("fraud doubled"),
                                                create(play.payments(MIRA, 1))))
                        .release();

        assertEquals("fraud doubled", play.find(release).reason());
    }

    @Test
    default void a_clock_far_behind_the_record_refuses_commands() {
        Play play = play();
        play.bench().clock().advance(Duration.ofMinutes(1));
        Submission submission = play.payments(MIRA, 1);
        play.bench().clock().advance(Duration.ofSeconds(-4));
        Play.done(play.port().releases().create(play.as(MIRA), create(submission)));
        play.bench().clock().advance(Duration.ofSeconds(-4));

        Failure.ClockBehind behind =
                Play.failure(
                        Failure.ClockBehind.class,
                        play.port().releases().create(play.as(MIRA), create(submission)));
        assertEquals(Duration.ofSeconds(8), behind.by());
    }

    private static Releases.Create create(Submission submission) {
        return new Releases.Create(
                submission.subject(),
                "dev",
                submission.snapshot(),
                Releases.Wish.PLACE,
                Optional.empty());
    }

    private static Releases.Filter filter() {
        return new Releases.Filter(Optional.of(PAYMENTS), Optional.empty(), false);
    }
}

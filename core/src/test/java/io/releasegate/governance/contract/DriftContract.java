package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.testing.Play;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An approval is against what was active when it was asked for. */
public interface DriftContract extends OnABench {

    /** Two approved releases for prod; joe's goes first, so the base of mira's has moved. */
    private static Release overtaken(Play play) {
        play.toStaging(1);
        Release miras = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        play.activate(
                MIRA,
                play.promote(
                        MIRA,
                        PAYMENTS,
                        "dev",
                        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"))
                                .environment()
                                .value()
                                .replace("dev", "staging")));
        Release joes = play.approve(KIM, play.promote(JOE, PAYMENTS, "staging", "prod"));
        play.activate(JOE, joes);
        return miras;
    }

    @Test
    default void a_base_that_moved_sends_it_back_and_names_who_moved_it() {
        Play play = play();
        Release miras = overtaken(play);

        List<Reason> reasons =
                Play.refusal(play.port().releases().activate(play.as(MIRA), miras.id()));

        assertTrue(reasons.stream().anyMatch(r -> r.code().equals("POINTER")), reasons.toString());
        assertTrue(
                reasons.stream().anyMatch(r -> r.sentence().contains("Joe")), reasons.toString());
        Release held = play.find(miras);
        assertEquals(Lifecycle.AWAITING_APPROVAL, held.lifecycle());
        assertEquals(Hold.Cause.DRIFT, held.hold().orElseThrow().cause());
    }

    @Test
    default void asked_for_again_it_needs_a_new_approval_on_the_new_base() throws Exception {
        Play play = play();
        Release miras = overtaken(play);
        Play.refusal(play.port().releases().activate(play.as(MIRA), miras.id()));

        Release again = Play.done(play.port().releases().request(play.as(MIRA), miras.id()));

        assertEquals(Lifecycle.AWAITING_APPROVAL, again.lifecycle());
        assertEquals(Optional.empty(), again.hold());
        assertEquals(play.active(PAYMENTS, "prod"), again.base());
        play.activate(MIRA, play.approve(KIM, again));
        assertEquals(Optional.of(miras.id()), play.active(PAYMENTS, "prod"));
    }

    @Test
    default void an_overtaken_release_on_hold_cannot_be_approved() {
        Play play = play();
        Release miras = overtaken(play);
        Play.refusal(play.port().releases().activate(play.as(MIRA), miras.id()));

        Play.refusal(play.tryApprove(KIM, miras));
    }

    @Test
    default void drift_is_explained_before_anybody_tries() throws Exception {
        Play play = play();
        Release miras = overtaken(play);

        var explanation = play.port().releases().explain(MIRA, miras.id());

        assertTrue(
                explanation.reasons().stream().anyMatch(r -> r.code().equals("POINTER")),
                explanation.toString());
        assertEquals(
                Lifecycle.READY, play.port().releases().find(miras.id(), AsOf.NOW).lifecycle());
    }
}

package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is explained is what is decided. */
public interface ExplainContract extends OnABench {

    @Test
    default void what_may_move_is_explained_as_allowed_and_then_moves() throws Exception {
        Play play = play();
        Release prod = prepared(play);
        play.approve(KIM, prod);

        assertTrue(play.port().releases().explain(MIRA, prod.id()).allowed());
        play.activate(MIRA, prod);
    }

    @Test
    default void the_reasons_explained_are_the_reasons_refused() throws Exception {
        Play play = play();
        Release prod = prepared(play);

        Explanation explanation = play.port().releases().explain(MIRA, prod.id());

        assertFalse(explanation.allowed());
        assertEquals(
                explanation.reasons(),
                Play.refusal(play.port().releases().activate(play.as(MIRA), prod.id())));
    }

    @Test
    default void failures_come_first_and_people_say_why_they_are_excluded() throws Exception {
        Play play = play();
        Explanation explanation = play.port().releases().explain(MIRA, prepared(play).id());

        assertEquals(Check.Result.FAILED, explanation.checks().getFirst().result());
        assertEquals(1, explanation.approvalsNeeded());
        assertEquals(0, explanation.approvalsGiven());
        Eligibility first = explanation.people().getFirst();
        assertEquals(KIM, first.person());
        assertEquals(Optional.empty(), first.excluded());
        assertTrue(
                explanation.people().stream()
                        .filter(p -> p.person().equals(MIRA))
                        .allMatch(p -> p.excluded().isPresent()));
    }

    @Test
    default void a_place_is_explained_by_what_would_move_there() throws Exception {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        var releases = play.port().releases();

        assertFalse(releases.explain(MIRA, PAYMENTS, "staging", Optional.empty()).allowed());
        play.activate(MIRA, play.create(MIRA, submission, "dev"));
        Explanation staging = releases.explain(MIRA, PAYMENTS, "stage", Optional.empty());
        assertTrue(staging.allowed(), staging.toString());
        assertEquals(Optional.of(submission.snapshot()), staging.candidate());
        assertFalse(releases.explain(INES, PAYMENTS, "staging", Optional.empty()).allowed());
    }

    @Test
    default void every_check_has_a_sentence_and_a_failed_one_a_next_step() throws Exception {
        Play play = play();
        Explanation explanation = play.port().releases().explain(MIRA, prepared(play).id());

        assertEquals(
                List.of(),
                explanation.checks().stream().filter(c -> c.sentence().isBlank()).toList());
        assertFalse(explanation.checks().getFirst().next().isBlank());
    }

    private static Release prepared(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }
}

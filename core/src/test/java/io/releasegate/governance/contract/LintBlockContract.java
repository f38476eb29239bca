package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.governance.Releases;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A text with lint errors may be handed in; it does not move where errors block. */
public interface LintBlockContract extends OnABench {

    @Test
    default void a_text_with_an_error_is_taken_in_and_says_where_it_cannot_go() {
        Play play = play();
        var submitted =
                Play.done(
                        play.port()
                                .policies()
                                .submit(
                                        play.as(MIRA),
                                        Play.text("p.yaml", Texts.impossible("payments"))));

        assertFalse(submitted.findings().isEmpty());
        assertEquals(
                List.of("dev", "staging", "prod"),
                submitted.blockedIn().stream().map(e -> e.value()).toList());
    }

    @Test
    default void it_becomes_a_draft_and_not_active() {
        Play play = play();
        Submission impossible = play.submit(MIRA, Texts.impossible("payments"));
        Releases.Placed placed =
                Play.done(play.tryCreate(MIRA, impossible, "dev", Releases.Wish.ACTIVATE));

        assertEquals(Lifecycle.DRAFT, placed.release().lifecycle());
        assertEquals(List.of("LINT"), placed.missing().stream().map(r -> r.code()).toList());
        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(MIRA), placed.release().id())));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "dev"));
    }

    @Test
    default void a_text_is_held_against_everything_active_in_the_target() {
        Play play = play();
        play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 3), "dev"));
        Submission other = play.submit(MIRA, Texts.contradicting("refunds", 3));
        Release release = play.create(MIRA, other, "dev");

        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(MIRA), release.id())));
    }
}

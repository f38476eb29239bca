package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Capabilities;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Done, refused and failed are three different things. */
public interface OutcomeContract extends OnABench {

    @Test
    default void done_carries_a_receipt_of_the_head_after_it() throws Exception {
        Play play = play();
        var context = play.as(MIRA);

        var outcome = play.port().policies().submit(context, Play.text("p.yaml", testText()));

        var done = assertInstanceOf(Outcome.Done.class, outcome);
        assertEquals(context.command(), done.receipt().command());
        assertEquals(play.port().ledger().head(), done.receipt().head());
    }

    @Test
    default void a_refusal_is_recorded_and_changes_nothing_else() throws Exception {
        Play play = play();
        play.payments(MIRA, 1);
        long before = play.port().ledger().head().seq();

        Play.refusal(play.tryPromote(MIRA, PAYMENTS, "dev", "staging", Releases.Wish.PLACE));

        var newest = play.port().ledger().entries(Long.MAX_VALUE, 1).values().getFirst();
        assertEquals("COMMAND_REFUSED", newest.type());
        assertEquals(before + 1, newest.seq());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "staging"));
    }

    @Test
    default void unknown_things_are_not_found() {
        Play play = play();
        ReleaseId nothing = new ReleaseId("00000000-0000-0000-0000-000000000000");

        Play.failure(
                Failure.NotFound.class, play.port().releases().activate(play.as(MIRA), nothing));
        FailureException e =
                assertThrows(
                        FailureException.class,
                        () -> play.port().releases().find(nothing, AsOf.NOW));
        assertInstanceOf(Failure.NotFound.class, e.failure());
        assertThrows(FailureException.class, () -> play.port().policies().source(Sha256.ZERO));
    }

    @Test
    default void an_unknown_environment_is_invalid_input() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);

        Play.failure(
                Failure.InvalidInput.class,
                play.tryCreate(MIRA, submission, "moon", Releases.Wish.PLACE));
    }

    @Test
    default void environments_answer_to_their_aliases_in_any_case() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);

        assertEquals("dev", play.create(MIRA, submission, "Development").environment().value());
    }

    @Test
    default void text_that_cannot_be_read_is_invalid_input_with_a_place() {
        Play play = play();

        Failure.InvalidInput invalid =
                Play.failure(
                        Failure.InvalidInput.class,
                        play.port()
                                .policies()
                                .submit(play.as(MIRA), Play.text("p.yaml", "policy_id: [")));
        assertEquals("p.yaml", invalid.diagnostics().getFirst().span().source());
    }

    @Test
    default void the_same_snapshot_again_is_a_new_submission_and_no_new_version() {
        Play play = play();
        Submission first = play.submit(MIRA, testText());
        var again =
                Play.done(
                        play.port()
                                .policies()
                                .submit(
                                        play.as(MIRA),
                                        Play.text("p.yaml", "# only a comment\n" + testText())));

        assertEquals(true, again.unchanged());
        assertEquals(first.snapshot(), again.submission().snapshot());
    }

    @Test
    default void subjects_of_every_kind_are_told_apart() {
        Play play = play();
        Play.failure(
                Failure.NotFound.class,
                play.port()
                        .releases()
                        .create(
                                play.as(MIRA),
                                new Releases.Create(
                                        new Subject.Software("shop"),
                                        "dev",
                                        Sha256.ZERO,
                                        Releases.Wish.PLACE,
                                        Optional.empty())));
        Play.failure(
                Failure.InvalidInput.class,
                play.port()
                        .policies()
                        .submit(
                                play.as(MIRA),
                                Play.text(
                                        "p.yaml",
                                        testText().replace("payments", "config:people"))));
    }

    @Test
    default void capabilities_say_that_approvals_bind() {
        Capabilities capabilities = play().port().capabilities();

        assertEquals(Capabilities.ReleaseApproval.ENFORCED, capabilities.releaseApproval());
        assertEquals(
                List.of(true, true), List.of(capabilities.canList(), capabilities.timeTravel()));
    }

    private static String testText() {
        return io.releasegate.testing.Texts.policy("payments", 1);
    }
}

package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.CommandId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the ledger after each command: everything that was done or refused, once. */
public interface RecordContract extends OnABench {

    /** Types of the entries recorded since, oldest first. */
    private static List<String> since(Play play, long seq) {
        try {
            return play.port().ledger().entries(Long.MAX_VALUE, 100).values().reversed().stream()
                    .filter(e -> e.seq() > seq)
                    .map(LedgerEntry::type)
                    .toList();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    private static long head(Play play) {
        try {
            return play.port().ledger().head().seq();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    @Test
    default void every_command_that_was_done_has_one_security_event_of_its_own() throws Exception {
        Play play = quickRollbackPlay();
        Release first = play.toProd(1);
        play.toProd(2);
        Release rollback =
                Play.done(
                                play.port()
                                        .releases()
                                        .rollback(
                                                play.as(MIRA),
                                                new Releases.Rollback(
                                                        PAYMENTS, "prod", first.id())))
                        .release();
        Play.done(play.say(KIM, rollback, Verdict.CONFIRM, Play.NOTE));
        Release rejected = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Play.done(play.say(KIM, rejected, Verdict.REJECT, Play.NOTE));
        Release cancelled = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Play.done(play.port().releases().cancel(play.as(MIRA), cancelled.id()));
        Release scheduled = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        play.schedule(MIRA, scheduled, play.bench().clock().instant());
        Play.done(play.port().releases().runScheduler(play.as(JOE)));
        play.configure(KIM, "prod.yaml", TinyWorld.PROD);

        Map<CommandId, List<String>> byCommand = new HashMap<>();
        for (LedgerEntry e : play.port().ledger().entries(Long.MAX_VALUE, 1000).values()) {
            byCommand.computeIfAbsent(e.command(), _ -> new ArrayList<>()).add(e.type());
        }
        byCommand.remove(new CommandId("founding"));
        assertTrue(byCommand.size() > 20, byCommand.toString());
        byCommand.forEach((command, types) ->
                assertEquals(
                        1,
                        types.stream().filter("SECURITY_EVENT"::equals).count(),
                        command + " " + types));
    }

    @Test
    default void a_refused_command_leaves_its_refusal_and_nothing_else() {
        Play play = play();
        play.toStaging(1);
        Release prod = play.promote(TOMAS, PAYMENTS, "staging", "prod");
        Submission unseen = play.payments(MIRA, 2);
        long before = head(play);

        Play.refusal(play.tryApprove(TOMAS, prod));
        Play.refusal(play.port().releases().activate(play.as(TOMAS), prod.id()));
        Play.refusal(play.port().releases().request(play.as(TOMAS), prod.id()));
        Play.refusal(play.tryCreate(MIRA, unseen, "prod", Releases.Wish.PLACE));

        assertEquals(
                List.of("COMMAND_REFUSED", "COMMAND_REFUSED", "COMMAND_REFUSED", "COMMAND_REFUSED"),
                since(play, before));
        assertEquals(prod, play.find(prod));
    }

    @Test
    default void a_refusal_that_sends_a_release_back_records_both() {
        Play play = play();
        play.toStaging(1);
        Release prod = play.approve(KIM, play.promote(MIRA, PAYMENTS, "staging", "prod"));
        play.bench().clock().advance(Duration.ofDays(60));
        long before = head(play);

        Play.refusal(play.port().releases().activate(play.as(MIRA), prod.id()));

        assertEquals(List.of("RELEASE_HELD", "COMMAND_REFUSED"), since(play, before));
    }

    @Test
    default void a_ticket_that_opened_the_gate_is_found_in_the_record() throws Exception {
        Play play = play();
        play.configure(
                KIM,
                "dev.yaml",
                TinyWorld.DEV + "require_change_ticket:\n  pattern: \"CHG-[0-9]+\"\n");
        Release release = play.create(MIRA, play.payments(MIRA, 1), "dev");

        assertEquals(
                List.of("TICKET"),
                Play.codes(play.port().releases().activate(play.as(MIRA), release.id())));
        assertEquals(
                List.of("TICKET"),
                Play.codes(
                        play.port()
                                .releases()
                                .activate(
                                        play.as(MIRA).ticket(Optional.of("xCHG-1")),
                                        release.id())));
        Play.done(
                play.port()
                        .releases()
                        .activate(
                                play.as(MIRA).ticket(Optional.of("CHG-4711")).because("the bug"),
                                release.id()));

        String export = export(play);
        assertTrue(export.contains("CHG-4711"), export);
        assertTrue(export.contains("the bug"), export);
    }

    private static String export(Play play) throws FailureException, IOException {
        var out = new ByteArrayOutputStream();
        play.port().ledger().export(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    default void a_command_id_means_one_person_one_command_and_one_target() {
        Play play = play();
        play.toStaging(1);
        Release one = play.promote(TOMAS, PAYMENTS, "staging", "prod");
        Release two = play.promote(MIRA, PAYMENTS, "staging", "prod");
        CommandContext id = play.as(KIM);
        Outcome<?> first =
                play.port().approvals().statement(id, one.id(), Verdict.APPROVE, "short");
        assertEquals(List.of("JUSTIFICATION"), Play.codes(first));

        assertEquals(
                List.of("COMMAND_ID_REUSED"),
                Play.codes(
                        play.port().approvals().statement(id, two.id(), Verdict.APPROVE, "short")));
        CommandContext as = CommandContext.of(TOMAS, play.bench().tenant(), id.command());
        assertEquals(
                List.of("COMMAND_ID_REUSED"),
                Play.codes(play.port().releases().activate(as, one.id())));
    }

    @Test
    default void a_change_of_comments_is_a_new_submission_and_nothing_to_promote() {
        Play play = play();
        Release active = play.toStaging(1);
        Submission commented = play.submit(MIRA, "# why\n" + Texts.policy("payments", 1));

        assertEquals(active.snapshot(), commented.snapshot());
        assertNotEquals(active.source(), commented.source());
        assertEquals(
                List.of("POINTER"),
                Play.codes(play.tryCreate(MIRA, commented, "staging", Releases.Wish.PLACE)));
    }

    @Test
    default void what_fails_before_it_is_decided_leaves_no_entry() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        long before = head(play);

        Play.failure(
                Failure.InvalidInput.class,
                play.tryCreate(MIRA, submission, "nowhere", Releases.Wish.PLACE));
        Play.failure(
                Failure.InvalidInput.class,
                play.port().policies().submit(play.as(MIRA), Play.text("p.yaml", "{")));

        assertEquals(before, head(play));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "dev", AsOf.NOW));
    }
}

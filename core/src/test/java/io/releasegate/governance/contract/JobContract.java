package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Job;
import io.releasegate.governance.Ledger.Verification;
import io.releasegate.testing.Play;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Long work has progress, partial results and an end; the ledger is where it is needed first. */
public interface JobContract extends OnABench {

    @Test
    default void the_ledger_verifies_after_a_whole_story() throws Exception {
        Play play = play();
        play.toProd(1);
        Job<Verification> job = play.port().ledger().verify();

        Verification result = job.await();

        assertEquals(Optional.empty(), result.broken());
        assertEquals(play.port().ledger().head(), result.head());
        assertEquals(result.head().seq(), result.checked());
        assertTrue(job.isDone());
        assertEquals(result, job.partial());
        assertEquals(job.progress().total(), job.progress().done());
    }

    @Test
    default void a_cancelled_job_ends_and_keeps_what_it_knows() throws Exception {
        Play play = play();
        play.toProd(1);
        Job<Verification> job = play.port().ledger().verify();
        job.cancel();

        Verification known = job.await();

        assertTrue(job.isDone());
        assertTrue(known.checked() <= play.port().ledger().head().seq());
        assertEquals(known, job.partial());
    }

    @Test
    default void an_export_has_a_line_for_each_entry() throws Exception {
        Play play = play();
        play.toProd(1);
        var out = new ByteArrayOutputStream();

        long lines = play.port().ledger().export(out);

        assertEquals(play.port().ledger().head().seq(), lines);
        assertEquals(lines, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    default void entries_come_newest_first_in_pages() throws Exception {
        Play play = play();
        play.approve(KIM, play.promote(MIRA, play.toStaging(1).subject(), "staging", "prod"));
        long head = play.port().ledger().head().seq();

        var page = play.port().ledger().entries(Long.MAX_VALUE, 3).values();
        var next = play.port().ledger().entries(page.getLast().seq(), 3).values();

        assertEquals(
                java.util.List.of(head, head - 1, head - 2),
                page.stream().map(e -> e.seq()).toList());
        assertEquals(head - 3, next.getFirst().seq());
    }
}

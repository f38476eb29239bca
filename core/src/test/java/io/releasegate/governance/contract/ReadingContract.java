package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.GovernanceEvent;
import io.releasegate.governance.Known;
import io.releasegate.governance.Releases;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Reads are about a moment, and lists say how complete they are. */
public interface ReadingContract extends OnABench {

    @Test
    default void reads_answer_as_of_an_instant() throws Exception {
        Play play = play();
        Release first = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 1), "dev"));
        Instant then = play.bench().clock().instant();
        play.bench().clock().advance(Duration.ofHours(1));
        Release second = play.activate(MIRA, play.create(MIRA, play.payments(MIRA, 2), "dev"));
        AsOf past = new AsOf.At(then);

        assertEquals(Optional.of(first.id()), play.active(PAYMENTS, "dev", past));
        assertEquals(Optional.of(second.id()), play.active(PAYMENTS, "dev"));
        assertEquals(Lifecycle.ACTIVE, play.port().releases().find(first.id(), past).lifecycle());
        assertEquals(
                1,
                play.port().policies().submissions(Optional.empty(), past).values().stream()
                        .filter(s -> s.subject().equals(PAYMENTS))
                        .count());
        assertEquals(
                first.id(),
                play.port()
                        .boards()
                        .board(MIRA, past)
                        .rows()
                        .getFirst()
                        .cells()
                        .get(first.environment())
                        .active()
                        .orElseThrow()
                        .id());
    }

    @Test
    default void before_the_founding_there_was_nothing() throws Exception {
        Play play = play();
        AsOf before = new AsOf.At(Instant.EPOCH);

        assertEquals(List.of(), play.port().people().list(before).values());
        assertEquals(List.of(), play.port().releases().list(Releases.Filter.ALL, before).values());
    }

    @Test
    default void lists_say_when_they_are_from_and_that_they_are_complete() throws Exception {
        Play play = play();
        Release release = play.create(MIRA, play.payments(MIRA, 1), "dev");

        Known<Release> known =
                play.port()
                        .releases()
                        .list(
                                new Releases.Filter(Optional.of(PAYMENTS), Optional.empty(), true),
                                AsOf.NOW);

        assertEquals(new Known<>(List.of(release), play.bench().clock().instant(), true), known);
    }

    @Test
    default void the_exact_bytes_that_were_submitted_can_be_read_back() throws Exception {
        Play play = play();
        String text = "# why: see RISK-12\n" + Texts.policy("payments", 1);
        Submission submission = play.submit(MIRA, text);

        assertArrayEquals(Texts.bytes(text), play.port().policies().source(submission.source()));
        assertTrue(play.port().policies().snapshot(submission.snapshot()).length > 0);
    }

    @Test
    default void listeners_hear_of_what_was_recorded_until_they_leave() throws Exception {
        Play play = play();
        var heard = new LinkedBlockingQueue<GovernanceEvent>();
        try (var subscription = play.port().subscribe(heard::add)) {
            play.payments(MIRA, 1);
            GovernanceEvent first = heard.poll(30, TimeUnit.SECONDS);
            assertEquals(
                    "VERSION_SUBMITTED", java.util.Objects.requireNonNull(first).entry().type());
        }
    }

    @Test
    default void health_names_the_tenant_and_the_head() throws Exception {
        Play play = play();
        var health = play.port().check();

        assertTrue(health.ready(), health.sentence());
        assertEquals(play.bench().tenant(), health.tenant());
        assertEquals(play.port().ledger().head(), health.head());
    }
}

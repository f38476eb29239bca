package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations.Proposal;
import io.releasegate.governance.Configurations.Standing;
import io.releasegate.governance.Failure;
import io.releasegate.governance.Policies;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What findings weigh is decided by two people, never by a file that lies there. */
public interface GovernedLintContract extends OnABench {

    private static Policies.Submitted handedIn(Play play) {
        return Play.done(
                play.port()
                        .policies()
                        .submit(play.as(MIRA), Play.text("p.yaml", Texts.impossible("payments"))));
    }

    /** A document that gives every error of the text the level. */
    private static String levels(Policies.Submitted submitted, String level) {
        return submitted.findings().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found -> "  " + found.code() + ": " + level + "\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining("", "document: lint\nlevels:\n", ""));
    }

    @Test
    default void an_approved_level_changes_what_blocks_and_a_proposed_one_does_not()
            throws Exception {
        Play play = play();
        Policies.Submitted submitted = handedIn(play);
        Release draft = play.create(MIRA, submitted.submission(), "dev");
        Proposal proposal = new Proposal("lint.yaml", Texts.bytes(levels(submitted, "info")));
        assertEquals(
                Standing.DRIFT,
                play.port().configurations().status(List.of(proposal)).getFirst().standing());

        Release change =
                Play.done(play.port().configurations().submit(play.as(JOE), proposal)).release();
        assertEquals(Lifecycle.AWAITING_APPROVAL, change.lifecycle());
        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(MIRA), draft.id())));

        play.activate(JOE, play.approve(KIM, change));
        assertEquals(
                Standing.IN_FORCE,
                play.port().configurations().status(List.of(proposal)).getFirst().standing());
        assertEquals(Lifecycle.ACTIVE, play.activate(MIRA, draft).lifecycle());
        assertEquals(List.of(), handedIn(play).blockedIn());
        assertTrue(
                play.port().configurations().inForce(Subject.Configuration.LINT, AsOf.NOW).length
                        > 0);
    }

    @Test
    default void a_level_can_also_hold_back_what_moved_before() {
        Play play = play();
        Policies.Submitted submitted = handedIn(play);
        play.configure(KIM, "lint.yaml", levels(submitted, "off"));
        play.activate(MIRA, play.create(MIRA, submitted.submission(), "dev"));
        Release next = play.promote(MIRA, PAYMENTS, "dev", "staging");

        play.configure(KIM, "lint.yaml", levels(submitted, "error"));

        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(MIRA), next.id())));
        assertEquals(Optional.empty(), play.active(PAYMENTS, "staging"));
    }

    @Test
    default void a_level_for_a_rule_that_is_not_there_is_not_taken_in() {
        Play play = play();
        Failure.InvalidInput failure =
                Play.failure(
                        Failure.InvalidInput.class,
                        play.port()
                                .configurations()
                                .submit(
                                        play.as(JOE),
                                        new Proposal(
                                                "lint.yaml",
                                                Texts.bytes(
                                                        "document: lint\nlevels:\n"
                                                                + "  COVERAGE_GAPS: off\n"))));

        assertEquals("RG-C017", failure.diagnostics().getFirst().code());
    }

    @Test
    default void a_comment_that_silences_an_error_opens_no_way_into_production() {
        Play play = play();
        Policies.Submitted loud = handedIn(play);
        String codes =
                loud.findings().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .map(Diagnostic::code)
                        .distinct()
                        .collect(Collectors.joining(", "));
        String text =
                Texts.impossible("payments")
                        .replace(
                                "controls:",
                                "# lint-ignore: " + codes + " -- is mended next week\ncontrols:");

        Policies.Submitted quiet =
                Play.done(play.port().policies().submit(play.as(MIRA), Play.text("p.yaml", text)));
        assertEquals(loud.submission().snapshot(), quiet.submission().snapshot());
        assertEquals(
                List.of("prod"), quiet.blockedIn().stream().map(EnvironmentId::value).toList());

        play.activate(MIRA, play.create(MIRA, quiet.submission(), "dev"));
        play.activate(MIRA, play.promote(MIRA, PAYMENTS, "dev", "staging"));
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");
        play.approve(KIM, prod);
        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
    }

    @Test
    default void the_signal_catalogue_is_released_like_any_configuration() throws Exception {
        Play play = play();
        String text = "document: signals\nsignals:\n  - {name: soak.hours, type: number}\n";

        Release active = play.configure(KIM, "signals.yaml", text);

        assertEquals(Subject.Configuration.SIGNALS, active.subject());
        assertEquals(
                text,
                new String(
                        play.port()
                                .configurations()
                                .inForce(Subject.Configuration.SIGNALS, AsOf.NOW),
                        StandardCharsets.UTF_8));
    }
}

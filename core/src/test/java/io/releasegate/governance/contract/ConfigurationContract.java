package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations.Proposal;
import io.releasegate.governance.Configurations.Standing;
import io.releasegate.governance.Failure;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.People;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Environments, people and grants change only as everything else does: by two people. */
public interface ConfigurationContract extends OnABench {
    EnvironmentId PROD = new EnvironmentId("prod");

    private static Proposal stricterProd() {
        return new Proposal(
                "prod.yaml", Texts.bytes(TinyWorld.PROD.replace("count: 1", "count: 2")));
    }

    private static int approvalsInProd(Play play, AsOf asOf) throws Exception {
        return play.port().configurations().environments(asOf).values().stream()
                .filter(e -> e.id().equals(PROD))
                .map(e -> e.approvals().count())
                .findFirst()
                .orElseThrow();
    }

    private static Release proposed(Play play) {
        return Play.done(play.port().configurations().submit(play.as(JOE), stricterProd()))
                .release();
    }

    @Test
    default void a_proposal_changes_nothing_until_another_person_agreed() throws Exception {
        Play play = play();
        Release release = proposed(play);

        assertEquals(Lifecycle.AWAITING_APPROVAL, release.lifecycle());
        assertEquals(Environment.GLOBAL, release.environment());
        assertFalse(
                play.port().releases().activate(play.as(JOE), release.id())
                        instanceof Outcome.Done<Release>);
        assertEquals(1, approvalsInProd(play, AsOf.NOW));

        play.approve(KIM, release);
        assertEquals(1, approvalsInProd(play, AsOf.NOW));
        play.activate(JOE, release);
        assertEquals(2, approvalsInProd(play, AsOf.NOW));
    }

    @Test
    default void the_rule_in_force_decides_and_the_past_stays_as_it_was() throws Exception {
        Play play = play();
        var before = new AsOf.At(play.bench().clock().instant());
        play.bench().clock().advance(Duration.ofHours(1));
        Release release = proposed(play);
        play.approve(KIM, release);
        play.activate(JOE, release);

        play.toStaging(1);
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.approve(KIM, prod).lifecycle());
        assertEquals(Lifecycle.READY, play.approve(TOMAS, prod).lifecycle());
        assertEquals(1, approvalsInProd(play, before));
    }

    @Test
    default void only_those_who_may_propose_do() {
        Play play = play();

        Play.failure(
                Failure.NotPermitted.class,
                play.port().configurations().submit(play.as(MIRA), stricterProd()));
        Play.failure(
                Failure.InvalidInput.class,
                play.port()
                        .configurations()
                        .submit(play.as(JOE), new Proposal("x.yaml", Texts.bytes("kind: x"))));
    }

    @Test
    default void status_tells_files_from_what_is_in_force() throws Exception {
        Play play = play();
        var configurations = play.port().configurations();
        Proposal dev = new Proposal("dev.yaml", Texts.bytes(TinyWorld.DEV));

        assertEquals(
                List.of(Standing.IN_FORCE, Standing.DRIFT),
                configurations.status(List.of(dev, stricterProd())).stream()
                        .map(s -> s.standing())
                        .filter(s -> s != Standing.NO_FILE)
                        .toList());
        proposed(play);
        assertEquals(
                Standing.PENDING,
                configurations.status(List.of(stricterProd())).getFirst().standing());
        assertEquals(
                Standing.UNREADABLE,
                configurations
                        .status(List.of(new Proposal("x.yaml", Texts.bytes("{"))))
                        .getFirst()
                        .standing());
    }

    @Test
    default void the_text_in_force_can_be_read() throws Exception {
        Play play = play();

        assertEquals(
                TinyWorld.DEV,
                new String(
                        play.port()
                                .configurations()
                                .inForce(Subject.Configuration.environment("dev"), AsOf.NOW),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    default void a_role_given_by_two_people_can_be_used_for_later_requests_only() throws Exception {
        Play play = play();
        play.toStaging(1);
        Release asked = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Releases.Placed change =
                Play.done(
                        play.port()
                                .people()
                                .propose(
                                        play.as(JOE),
                                        new People.Change.Give(INES, Role.APPROVER, Set.of())));
        assertEquals(Lifecycle.AWAITING_APPROVAL, change.release().lifecycle());
        play.activate(JOE, play.approve(KIM, change.release()));

        assertTrue(
                play.port().people().list(AsOf.NOW).values().stream()
                        .anyMatch(p -> p.id().equals(INES) && p.hasRole(Role.APPROVER, PROD)));
        assertEquals(List.of("TOO_YOUNG"), Play.codes(play.tryApprove(INES, asked)));
        Play.done(play.port().releases().cancel(play.as(MIRA), asked.id()));
        Release later = play.promote(MIRA, PAYMENTS, "staging", "prod");
        assertEquals(Lifecycle.READY, play.approve(INES, later).lifecycle());
    }

    @Test
    default void a_change_of_people_that_makes_no_sense_is_refused() {
        Play play = play();

        Play.refusal(
                play.port()
                        .people()
                        .propose(play.as(JOE), new People.Change.Withdraw(INES, Role.ADMIN)));
        Play.failure(
                Failure.NotPermitted.class,
                play.port()
                        .people()
                        .propose(
                                play.as(MIRA),
                                new People.Change.Give(MIRA, Role.APPROVER, Set.of())));
    }

    @Test
    default void configuration_that_nobody_could_change_again_does_not_come_into_force() {
        Play play = play();
        byte[] text =
                Texts.bytes(
                        """
                        document: environment/global
                        kind: production
                        approvals:
                          count: 3
                        """);
        Release locked =
                Play.done(
                                play.port()
                                        .configurations()
                                        .submit(play.as(JOE), new Proposal("global.yaml", text)))
                        .release();
        play.approve(KIM, locked);

        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(JOE), locked.id())));
    }

    @Test
    default void configuration_is_released_in_global_only() {
        Play play = play();
        Release release = proposed(play);

        assertEquals(
                List.of("SOURCE"),
                Play.codes(
                        play.port()
                                .releases()
                                .create(
                                        play.as(JOE),
                                        new Releases.Create(
                                                release.subject(),
                                                "dev",
                                                release.snapshot(),
                                                Releases.Wish.PLACE,
                                                Optional.empty()))));
    }
}

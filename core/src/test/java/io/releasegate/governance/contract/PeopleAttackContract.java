package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.INES;
import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;
import static io.releasegate.testing.Crowd.role;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations.Proposal;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.People;
import io.releasegate.governance.Releases;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Crowd;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who somebody is, with which key and since when, decides what their word is worth. */
public interface PeopleAttackContract extends OnABench {

    private static Release waiting(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }

    private static void people(Play play, PersonId approver, Crowd crowd) {
        play.configure(approver, "people.yaml", crowd.yaml());
    }

    private static void notPermitted(Outcome<?> outcome) {
        Play.failure(Failure.NotPermitted.class, outcome);
    }

    @Test
    default void an_author_of_a_text_on_the_way_cannot_approve_the_last_one() {
        Play play = play();
        people(
                play,
                KIM,
                Crowd.asFounded().withRoles(TOMAS, role(Role.APPROVER), role(Role.AUTHOR)));
        play.toProd(1);
        play.payments(TOMAS, 2);
        play.toStaging(3);
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");

        assertEquals(List.of("SELF_APPROVAL"), Play.codes(play.tryApprove(TOMAS, prod)));
        assertEquals(Lifecycle.READY, play.approve(KIM, prod).lifecycle());
    }

    @Test
    default void whoever_submits_the_same_text_after_approving_takes_the_approval_back() {
        Play play = play();
        people(
                play,
                KIM,
                Crowd.asFounded().withRoles(TOMAS, role(Role.APPROVER), role(Role.AUTHOR)));
        Release prod = play.approve(TOMAS, waiting(play));
        play.payments(TOMAS, 1);

        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
    }

    @Test
    default void a_key_younger_than_the_request_cannot_approve_it() {
        Play play = play();
        Release prod = waiting(play);
        people(play, TOMAS, Crowd.asFounded().withoutKeys(KIM));
        people(play, TOMAS, Crowd.asFounded());

        assertEquals(List.of("TOO_YOUNG"), Play.codes(play.tryApprove(KIM, prod)));
        assertEquals(Lifecycle.READY, play.approve(TOMAS, prod).lifecycle());
    }

    @Test
    default void a_person_younger_than_the_request_cannot_approve_it() {
        Play play = play();
        people(play, TOMAS, Crowd.asFounded().without(KIM));
        Release prod = waiting(play);
        people(play, TOMAS, Crowd.asFounded());

        assertEquals(List.of("TOO_YOUNG"), Play.codes(play.tryApprove(KIM, prod)));
    }

    @Test
    default void the_key_of_the_requester_or_an_author_does_not_approve_as_somebody_else() {
        Play play = play();
        people(play, TOMAS, Crowd.asFounded().sharing(JOE, KIM));
        play.toStaging(1);
        Release joes = play.promote(JOE, PAYMENTS, "staging", "prod");
        assertEquals(List.of("SAME_KEY"), Play.codes(play.tryApprove(KIM, joes)));

        people(play, TOMAS, Crowd.asFounded().sharing(MIRA, KIM));
        play.toStaging(2);
        Release written = play.promote(JOE, PAYMENTS, "staging", "prod");
        assertEquals(List.of("SAME_KEY"), Play.codes(play.tryApprove(KIM, written)));
    }

    @Test
    default void two_people_on_one_key_do_not_make_two_approvals() {
        Play play = play();
        play.configure(KIM, "prod.yaml", TinyWorld.PROD.replace("count: 1", "count: 2"));
        people(play, TOMAS, Crowd.asFounded().sharing(TOMAS, KIM));
        Release prod = play.approve(KIM, waiting(play));

        assertEquals(List.of("SAME_KEY"), Play.codes(play.tryApprove(TOMAS, prod)));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
    }

    @Test
    default void with_a_revoked_key_nobody_acts_and_pending_approvals_of_it_fall() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        people(play, TOMAS, Crowd.asFounded().revoked(KIM));

        notPermitted(play.tryApprove(KIM, prod));
        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
    }

    @Test
    default void a_revoked_key_never_speaks_again_whoever_agrees() {
        Play play = play();
        Release founded = activePeople(play);
        people(play, TOMAS, Crowd.asFounded().revoked(KIM));
        for (Crowd again : List.of(Crowd.asFounded(), Crowd.asFounded().withoutKeys(KIM))) {
            Release back =
                    Play.done(
                                    play.port()
                                            .configurations()
                                            .submit(
                                                    play.as(JOE),
                                                    new Proposal(
                                                            "people.yaml",
                                                            Texts.bytes(again.yaml()))))
                            .release();
            play.approve(TOMAS, back);
            assertEquals(
                    List.of("LINT"),
                    Play.codes(play.port().releases().activate(play.as(JOE), back.id())));
        }
        Release rollback =
                Play.done(
                                play.port()
                                        .releases()
                                        .rollback(
                                                play.as(JOE),
                                                new Releases.Rollback(
                                                        founded.subject(), "global", founded.id())))
                        .release();
        play.approve(TOMAS, rollback);
        assertEquals(
                List.of("LINT"),
                Play.codes(play.port().releases().activate(play.as(JOE), rollback.id())));
    }

    private static Release activePeople(Play play) {
        try {
            return play.port()
                    .releases()
                    .active(Subject.Configuration.PEOPLE, Environment.GLOBAL, AsOf.NOW)
                    .orElseThrow()
                    .release();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    @Test
    default void whoever_lost_the_role_meanwhile_no_longer_counts() {
        Play play = play();
        Release prod = play.approve(KIM, waiting(play));
        people(play, TOMAS, Crowd.asFounded().withRoles(KIM, role(Role.AUDITOR)));

        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), prod.id())));
    }

    @Test
    default void an_administrator_approves_nothing_without_the_role() {
        Play play = play();

        notPermitted(play.tryApprove(JOE, waiting(play)));
    }

    @Test
    default void an_approver_of_another_environment_is_not_permitted_here() {
        Play play = play();
        people(play, TOMAS, Crowd.asFounded().withRoles(KIM, role(Role.APPROVER, "staging")));

        notPermitted(play.tryApprove(KIM, waiting(play)));
    }

    @Test
    default void a_release_manager_of_dev_does_nothing_in_staging() {
        Play play = play();
        Submission submission = play.payments(MIRA, 1);
        people(
                play,
                KIM,
                Crowd.asFounded()
                        .withRoles(MIRA, role(Role.AUTHOR), role(Role.RELEASE_MANAGER, "dev")));
        play.activate(MIRA, play.create(MIRA, submission, "dev"));

        notPermitted(play.tryPromote(MIRA, PAYMENTS, "dev", "staging", Releases.Wish.PLACE));
        Release joes = play.promote(JOE, PAYMENTS, "dev", "staging");
        notPermitted(play.port().releases().cancel(play.as(MIRA), joes.id()));
        notPermitted(play.port().releases().activate(play.as(MIRA), joes.id()));
    }

    @Test
    default void an_auditor_changes_nothing() {
        Play play = play();
        Release prod = waiting(play);
        var releases = play.port().releases();

        notPermitted(
                play.port().policies().submit(play.as(INES), Play.text("p", Texts.policy("p", 1))));
        notPermitted(play.tryPromote(INES, PAYMENTS, "staging", "prod", Releases.Wish.PLACE));
        notPermitted(releases.activate(play.as(INES), prod.id()));
        notPermitted(releases.request(play.as(INES), prod.id()));
        notPermitted(releases.schedule(play.as(INES), prod.id(), play.bench().clock().instant()));
        notPermitted(releases.cancel(play.as(INES), prod.id()));
        notPermitted(
                releases.rollback(
                        play.as(INES), new Releases.Rollback(PAYMENTS, "prod", prod.id())));
        notPermitted(releases.runScheduler(play.as(INES)));
        notPermitted(play.say(INES, prod, Verdict.REJECT, Play.NOTE));
        notPermitted(
                play.port()
                        .people()
                        .propose(
                                play.as(INES),
                                new People.Change.Give(INES, Role.APPROVER, Set.of())));
    }

    @Test
    default void a_service_cannot_even_be_given_the_role_to_approve() {
        Play play = play();
        Crowd both =
                Crowd.asFounded().withRoles(KIM, role(Role.APPROVER), role(Role.SERVICE, "dev"));

        Play.failure(
                Failure.InvalidInput.class,
                play.port()
                        .configurations()
                        .submit(
                                play.as(JOE),
                                new Proposal("people.yaml", Texts.bytes(both.yaml()))));
        people(play, TOMAS, Crowd.asFounded().withRoles(KIM, role(Role.SERVICE)));
        notPermitted(play.tryApprove(KIM, waiting(play)));
    }

    @Test
    default void nobody_approves_their_own_change_of_people() {
        Play play = play();
        people(play, KIM, Crowd.asFounded().withRoles(JOE, role(Role.ADMIN), role(Role.APPROVER)));
        Release own =
                Play.done(
                                play.port()
                                        .configurations()
                                        .submit(
                                                play.as(JOE),
                                                new Proposal(
                                                        "people.yaml",
                                                        Texts.bytes(
                                                                Crowd.asFounded()
                                                                        .without(KIM)
                                                                        .yaml()))))
                        .release();

        assertEquals(List.of("SELF_APPROVAL"), Play.codes(play.tryApprove(JOE, own)));
        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(JOE), own.id())));
    }

    @Test
    default void a_policy_cannot_pass_for_configuration() {
        Play play = play();

        Play.failure(
                Failure.InvalidInput.class,
                play.port()
                        .policies()
                        .submit(
                                play.as(MIRA),
                                Play.text("p.yaml", Texts.policy("config:people", 1))));
    }
}

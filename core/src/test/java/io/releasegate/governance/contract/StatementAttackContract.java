package io.releasegate.governance.contract;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Cast.TOMAS;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.identity.KeyPairs;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.testing.Play;
import io.releasegate.testing.TestKeys;
import io.releasegate.testing.TinyWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements that are truly signed, but not about exactly this. None of them counts. */
public interface StatementAttackContract extends OnABench {

    /** A statement with one member changed before it was signed. */
    record Forged(ApprovalStatement s) {
        Forged in(TenantId tenant, EnvironmentId environment) {
            return new Forged(
                    make(
                            tenant,
                            environment,
                            s.base(),
                            s.justification(),
                            s.shown(),
                            s.key(),
                            s.issuedAt(),
                            s.expiresAt()));
        }

        Forged on(Optional<Sha256> base, Sha256 shown) {
            return new Forged(
                    make(
                            s.tenant(),
                            s.environment(),
                            base,
                            s.justification(),
                            shown,
                            s.key(),
                            s.issuedAt(),
                            s.expiresAt()));
        }

        Forged because(String justification) {
            return new Forged(
                    make(
                            s.tenant(),
                            s.environment(),
                            s.base(),
                            justification,
                            s.shown(),
                            s.key(),
                            s.issuedAt(),
                            s.expiresAt()));
        }

        Forged with(KeyId key) {
            return new Forged(
                    make(
                            s.tenant(),
                            s.environment(),
                            s.base(),
                            s.justification(),
                            s.shown(),
                            key,
                            s.issuedAt(),
                            s.expiresAt()));
        }

        Forged valid(Instant issuedAt, Instant expiresAt) {
            return new Forged(
                    make(
                            s.tenant(),
                            s.environment(),
                            s.base(),
                            s.justification(),
                            s.shown(),
                            s.key(),
                            issuedAt,
                            expiresAt));
        }

        private ApprovalStatement make(
                TenantId tenant,
                EnvironmentId environment,
                Optional<Sha256> base,
                String justification,
                Sha256 shown,
                KeyId key,
                Instant issuedAt,
                Instant expiresAt) {
            return new ApprovalStatement(
                    tenant,
                    s.release(),
                    s.request(),
                    s.subject(),
                    environment,
                    s.source(),
                    s.snapshot(),
                    base,
                    s.verdict(),
                    justification,
                    shown,
                    s.person(),
                    key,
                    issuedAt,
                    expiresAt);
        }
    }

    private static Release waiting(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }

    private static Forged kims(Play play, Release release) {
        return new Forged(
                Play.done(
                        play.port()
                                .approvals()
                                .statement(
                                        play.as(KIM), release.id(), Verdict.APPROVE, Play.NOTE)));
    }

    private static void refused(Play play, Release release, String code, Forged forged) {
        refused(play, release, code, KIM, forged);
    }

    private static void refused(
            Play play, Release release, String code, PersonId signer, Forged forged) {
        Outcome<Release> outcome =
                play.port()
                        .approvals()
                        .submit(play.as(KIM), play.bench().signAs(signer, forged.s()));
        assertEquals(code, Play.codes(outcome).getFirst());
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(release).lifecycle());
        assertEquals(0, given(play, release));
    }

    private static int given(Play play, Release release) {
        try {
            return play.port().approvals().given(release.id()).size();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    @Test
    default void for_another_environment_or_tenant_it_does_not_count() {
        Play play = play();
        Release prod = waiting(play);
        Forged s = kims(play, prod);

        refused(play, prod, "MOVED", s.in(s.s().tenant(), new EnvironmentId("staging")));
        refused(play, prod, "MOVED", s.in(new TenantId("other"), prod.environment()));
    }

    @Test
    default void on_another_base_or_over_another_difference_it_does_not_count() {
        Play play = play();
        play.toProd(1);
        play.toStaging(2);
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");
        Forged s = kims(play, prod);

        refused(play, prod, "MOVED", s.on(Optional.empty(), s.s().shown()));
        refused(play, prod, "MOVED", s.on(Optional.of(prod.snapshot()), s.s().shown()));
        refused(play, prod, "MOVED", s.on(s.s().base(), Sha256.ZERO));
    }

    @Test
    default void it_is_valid_neither_before_it_was_issued_nor_longer_than_the_rule_says() {
        Play play = play();
        Release prod = waiting(play);
        Forged s = kims(play, prod);
        Instant now = play.bench().clock().instant();

        refused(play, prod, "MOVED", s.valid(now.plusSeconds(60), s.s().expiresAt()));
        refused(play, prod, "MOVED", s.valid(now, s.s().expiresAt().plusSeconds(1)));
        refused(play, prod, "MOVED", s.valid(now.minus(Duration.ofHours(1)), now));
    }

    @Test
    default void a_short_justification_that_was_signed_all_the_same_does_not_count() {
        Play play = play();
        Release prod = waiting(play);
        Forged s = kims(play, prod);

        refused(play, prod, "JUSTIFICATION", s.because("nineteen characters"));
        refused(play, prod, "JUSTIFICATION", s.because(""));
        assertEquals(
                Lifecycle.READY,
                Play.done(
                                play.port()
                                        .approvals()
                                        .submit(
                                                play.as(KIM),
                                                play.bench()
                                                        .sign(
                                                                s.because("twenty characters ok")
                                                                        .s())))
                        .lifecycle());
    }

    @Test
    default void with_a_key_of_somebody_else_it_does_not_count() {
        Play play = play();
        Release prod = waiting(play);
        KeyId tomass = KeyPairs.id(TestKeys.of(TOMAS).getPublic());

        refused(play, prod, "NO_KEY", TOMAS, kims(play, prod).with(tomass));
    }

    @Test
    default void a_statement_of_an_earlier_round_cannot_be_played_again() {
        Play play = play();
        play.toProd(1);
        play.toStaging(2);
        Release miras = play.promote(MIRA, PAYMENTS, "staging", "prod");
        var signed = play.bench().sign(kims(play, miras).s());
        Play.done(play.port().approvals().submit(play.as(KIM), signed));
        Release joes = play.promote(JOE, PAYMENTS, "staging", "prod");
        play.activate(JOE, play.approve(KIM, joes));
        play.port().releases().activate(play.as(MIRA), miras.id());
        backToTheSameBase(play);
        Play.done(play.port().releases().request(play.as(MIRA), miras.id()));

        Outcome<Release> again = play.port().approvals().submit(play.as(KIM), signed);

        assertEquals(List.of("MOVED"), Play.codes(again));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(miras).lifecycle());
        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(play.as(MIRA), miras.id())));
    }

    /** So that nothing but the round tells the old statement from a new one. */
    private static void backToTheSameBase(Play play) {
        Release first = firstOfProd(play);
        Release rollback =
                Play.done(
                                play.port()
                                        .releases()
                                        .rollback(
                                                play.as(JOE),
                                                new Releases.Rollback(
                                                        PAYMENTS, "prod", first.id())))
                        .release();
        play.activate(JOE, play.approve(KIM, rollback));
    }

    private static Release firstOfProd(Play play) {
        try {
            return play.port()
                    .releases()
                    .list(
                            new Releases.Filter(
                                    Optional.of(PAYMENTS),
                                    Optional.of(new EnvironmentId("prod")),
                                    false),
                            AsOf.NOW)
                    .values()
                    .getLast();
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    @Test
    default void one_person_is_counted_once_and_a_statement_is_taken_once() {
        Play play = play();
        play.configure(KIM, "prod.yaml", TinyWorld.PROD.replace("count: 1", "count: 2"));
        Release prod = waiting(play);
        var signed = play.bench().sign(kims(play, prod).s());
        Play.done(play.port().approvals().submit(play.as(KIM), signed));

        assertEquals(
                List.of("ALREADY_APPROVED"),
                Play.codes(play.port().approvals().submit(play.as(KIM), signed)));
        assertEquals(Lifecycle.AWAITING_APPROVAL, play.find(prod).lifecycle());
        assertEquals(Lifecycle.READY, play.approve(TOMAS, prod).lifecycle());
    }
}

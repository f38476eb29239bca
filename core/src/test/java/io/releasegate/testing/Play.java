package io.releasegate.testing;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The verbs of a story on a {@link Bench}; each fails the test unless it is done. */
public final class Play implements AutoCloseable {
    public static final Subject PAYMENTS = new Subject.Policy("payments");
    public static final String NOTE = "Read it line by line, it does what it says.";

    private final Bench bench;

    public Play(Bench bench) {
        this.bench = bench;
    }

    public Bench bench() {
        return bench;
    }

    public Governance port() {
        return bench.governance();
    }

    public CommandContext as(PersonId person) {
        return CommandContext.of(person, bench.tenant(), bench.nextCommand())
                .because("because of the story");
    }

    public Submission submit(PersonId person, String text) {
        return done(port().policies().submit(as(person), text("policy.yaml", text))).submission();
    }

    public static Policies.SubmitText text(String fileName, String text) {
        return new Policies.SubmitText(Texts.bytes(text), fileName, Optional.empty());
    }

    /** Submits a version of the payments policy. */
    public Submission payments(PersonId person, int threshold) {
        return submit(person, Texts.policy("payments", threshold));
    }

    public Outcome<Releases.Placed> tryCreate(
            PersonId person, Submission of, String environment, Releases.Wish wish) {
        return port().releases()
                .create(
                        as(person),
                        new Releases.Create(
                                of.subject(), environment, of.snapshot(), wish, Optional.empty()));
    }

    public Release create(PersonId person, Submission of, String environment) {
        return done(tryCreate(person, of, environment, Releases.Wish.PLACE)).release();
    }

    public Outcome<Releases.Placed> tryPromote(
            PersonId person, Subject subject, String from, String to, Releases.Wish wish) {
        return port().releases()
                .promote(
                        as(person),
                        new Releases.Promote(subject, from, to, wish, Optional.empty()));
    }

    public Release promote(PersonId person, Subject subject, String from, String to) {
        return done(tryPromote(person, subject, from, to, Releases.Wish.PLACE)).release();
    }

    public Release activate(PersonId person, Release release) {
        return done(port().releases().activate(as(person), release.id()));
    }

    public Release schedule(PersonId person, Release release, Instant at) {
        return done(port().releases().schedule(as(person), release.id(), at));
    }

    public Outcome<Release> tryApprove(PersonId person, Release release) {
        return say(person, release, Verdict.APPROVE, NOTE);
    }

    public Release approve(PersonId person, Release release) {
        return done(tryApprove(person, release));
    }

    /** Asks for the statement and hands it in signed; the first refusal is the answer. */
    public Outcome<Release> say(PersonId person, Release release, Verdict verdict, String note) {
        return switch (port().approvals().statement(as(person), release.id(), verdict, note)) {
            case Outcome.Done<io.releasegate.model.approval.ApprovalStatement> statement ->
                    port().approvals().submit(as(person), bench.sign(statement.value()));
            case Outcome.Refused<io.releasegate.model.approval.ApprovalStatement> refused ->
                    new Outcome.Refused<>(refused.reasons());
            case Outcome.Failed<io.releasegate.model.approval.ApprovalStatement> failed ->
                    new Outcome.Failed<>(failed.failure());
        };
    }

    /** A version of payments all the way: written and asked for by mira, approved by kim. */
    public Release toProd(int threshold) {
        toStaging(threshold);
        Release prod = promote(Cast.MIRA, PAYMENTS, "staging", "prod");
        approve(Cast.KIM, prod);
        return activate(Cast.MIRA, prod);
    }

    public Release toStaging(int threshold) {
        Submission submission = payments(Cast.MIRA, threshold);
        activate(Cast.MIRA, create(Cast.MIRA, submission, "dev"));
        return activate(Cast.MIRA, promote(Cast.MIRA, PAYMENTS, "dev", "staging"));
    }

    /** Brings a configuration text into force: joe proposes it, the other one agrees. */
    public Release configure(PersonId approver, String fileName, String text) {
        Release proposed =
                done(port().configurations()
                                .submit(
                                        as(Cast.JOE),
                                        new Configurations.Proposal(fileName, Texts.bytes(text))))
                        .release();
        approve(approver, proposed);
        return activate(Cast.JOE, proposed);
    }

    public Release find(Release release) {
        try {
            return port().releases().find(release.id(), AsOf.NOW);
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    public Optional<ReleaseId> active(Subject subject, String environment) {
        return active(subject, environment, AsOf.NOW);
    }

    public Optional<ReleaseId> active(Subject subject, String environment, AsOf asOf) {
        try {
            return port().releases()
                    .active(subject, new EnvironmentId(environment), asOf)
                    .map(active -> active.release().id());
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.toString());
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.toString());
        };
    }

    /** The reasons of a refusal. */
    public static List<Reason> refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused.reasons();
        }
        throw new AssertionError("should have been refused: " + outcome);
    }

    public static List<String> codes(Outcome<?> outcome) {
        return refusal(outcome).stream().map(Reason::code).toList();
    }

    public static <F extends Failure> F failure(Class<F> kind, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed && kind.isInstance(failed.failure())) {
            return kind.cast(failed.failure());
        }
        throw new AssertionError("should have failed as " + kind.getSimpleName() + ": " + outcome);
    }

    @Override
    public void close() {
        bench.close();
    }
}

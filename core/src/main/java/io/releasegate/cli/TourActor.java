package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.Wish;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.person.Person;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Optional;

/** A signed-in person of the tour, acting only through the port. */
final class TourActor {
    private final Surroundings surroundings;
    private final Workplace workplace;
    private final Person who;
    private final Workplace.Signer signer;

    private TourActor(
            Surroundings surroundings, Workplace workplace, Person who, Workplace.Signer signer) {
        this.surroundings = surroundings;
        this.workplace = workplace;
        this.who = who;
        this.signer = signer;
    }

    /** Something that should be refused. */
    interface Attempt {
        Release act() throws FailureException, RefusedException;
    }

    /** What the rules said. */
    record Refusal(String sentence) {}

    /** Somebody of the sample workspace, under its public passphrase. */
    static TourActor signedIn(Surroundings surroundings, Workplace workplace, String id)
            throws FailureException {
        char[] passphrase = workplace.publicPassphrase().orElseThrow().toCharArray();
        PersonId person = new PersonId(id);
        Workplace.Signer signer = workplace.signIn(person, passphrase);
        Person who =
                workplace.governance().people().list(AsOf.NOW).values().stream()
                        .filter(known -> known.id().equals(person))
                        .findFirst()
                        .orElseThrow();
        return new TourActor(surroundings, workplace, who, signer);
    }

    PersonId person() {
        return who.id();
    }

    String name() {
        return who.name();
    }

    Policies.Submitted submit(TourTexts.Text text) throws FailureException, RefusedException {
        return Visit.done(
                port().policies()
                        .submit(
                                because("A new version of the refund rules"),
                                new Policies.SubmitText(
                                        text.bytes(), text.fileName(), Optional.empty())));
    }

    /** Places the newest submission and makes it active, which dev allows at once. */
    Releases.Placed release(Subject subject, String environment)
            throws FailureException, RefusedException {
        var newest =
                port().policies().submissions(Optional.of(subject), AsOf.NOW).values().getFirst();
        return Visit.done(
                port().releases()
                        .create(
                                because("Try it where it hurts nobody"),
                                new Releases.Create(
                                        subject,
                                        environment,
                                        newest.snapshot(),
                                        Wish.ACTIVATE,
                                        Optional.empty())));
    }

    Releases.Placed promote(Subject subject, String from, String to, Wish wish)
            throws FailureException, RefusedException {
        return Visit.done(
                port().releases()
                        .promote(
                                because("It did well in " + from),
                                new Releases.Promote(subject, from, to, wish, Optional.empty())));
    }

    Release activate(Release release) throws FailureException, RefusedException {
        return Visit.done(port().releases().activate(because("Everybody agreed"), release.id()));
    }

    Release schedule(Release release, Instant at) throws FailureException, RefusedException {
        return Visit.done(
                port().releases().schedule(because("After the refund run"), release.id(), at));
    }

    Releases.SchedulerRun runScheduler() throws FailureException, RefusedException {
        return Visit.done(port().releases().runScheduler(because("")));
    }

    Releases.Placed rollback(Subject subject, EnvironmentId environment, ReleaseId to)
            throws FailureException, RefusedException {
        return Visit.done(
                port().releases()
                        .rollback(
                                because("Refunds no longer balance, INC-902"),
                                new Releases.Rollback(subject, environment.value(), to)));
    }

    Release sign(Release release, Verdict verdict, String justification)
            throws FailureException, RefusedException {
        ApprovalStatement statement =
                Visit.done(
                        port().approvals()
                                .statement(because(""), release.id(), verdict, justification));
        return Visit.done(port().approvals().submit(because(""), signer.sign(statement)));
    }

    /** Expects a refusal, and fails when there is none. */
    Refusal refused(Attempt attempt) throws FailureException, TourException {
        try {
            Release release = attempt.act();
            TourException.unless(false, "It was not refused: " + release.lifecycle() + ".");
            return new Refusal("");
        } catch (RefusedException e) {
            return new Refusal(e.reasons().getFirst().sentence());
        }
    }

    private Governance port() {
        return workplace.governance();
    }

    private CommandContext because(String reason) {
        CommandId command = new CommandId(surroundings.ids().get());
        return CommandContext.of(who.id(), workplace.tenant(), command).because(reason);
    }
}

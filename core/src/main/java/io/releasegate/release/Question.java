package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * May this version become active there? Everything the answer depends on.
 *
 * @param actor who asks; for the scheduler the requester it acts for
 * @param candidate empty when there is nothing to move
 * @param release the release it is about; empty before there is one
 * @param expectedVersion the pointer version the sender saw, 0 for none; empty to not compare
 * @param changeTicket given with the command; the release's own where it gives none
 */
public record Question(
        World world,
        PersonId actor,
        Subject subject,
        Environment environment,
        Optional<Candidate> candidate,
        Optional<Release> release,
        ReleaseKind kind,
        Intent intent,
        Instant now,
        LintFacts lint,
        OptionalLong expectedVersion,
        Optional<String> changeTicket) {

    /** About a version that has no release there yet. */
    public static Question about(
            World world,
            PersonId actor,
            Subject subject,
            Environment environment,
            Optional<Candidate> candidate,
            Instant now) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                Optional.empty(),
                ReleaseKind.FORWARD,
                Intent.ACTIVATE,
                now,
                LintFacts.unknown("Lint was not asked."),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** About a release there is. */
    public static Question about(
            World world,
            PersonId actor,
            Release release,
            Environment environment,
            boolean verified,
            Instant now) {
        return about(
                        world,
                        actor,
                        release.subject(),
                        environment,
                        Optional.of(new Candidate(release.snapshot(), release.source(), verified)),
                        now)
                .withRelease(release);
    }

    private Question withRelease(Release it) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                Optional.of(it),
                it.kind(),
                intent,
                now,
                lint,
                expectedVersion,
                it.changeTicket());
    }

    public Question with(Intent wanted) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                release,
                kind,
                wanted,
                now,
                lint,
                expectedVersion,
                changeTicket);
    }

    public Question with(LintFacts facts) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                release,
                kind,
                intent,
                now,
                facts,
                expectedVersion,
                changeTicket);
    }

    /** As a rollback that has no release yet. */
    public Question asRollback() {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                release,
                ReleaseKind.ROLLBACK,
                intent,
                now,
                lint,
                expectedVersion,
                changeTicket);
    }

    public Question expecting(OptionalLong pointerVersion) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                release,
                kind,
                intent,
                now,
                lint,
                pointerVersion,
                changeTicket);
    }

    /** With the ticket given with the command; an empty one leaves the release's own. */
    public Question ticket(Optional<String> given) {
        return new Question(
                world,
                actor,
                subject,
                environment,
                candidate,
                release,
                kind,
                intent,
                now,
                lint,
                expectedVersion,
                given.or(() -> changeTicket));
    }
}

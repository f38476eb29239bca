package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One round of asking for approval, real or supposed: what decides who may take part.
 *
 * @param asked when; a supposed one is asked after everything recorded
 */
public record Round(
        Subject subject,
        Environment environment,
        Sha256 snapshot,
        PersonId requester,
        Since asked,
        Map<PersonId, Sha256> authors) {
    public Round {
        authors = Map.copyOf(authors);
    }

    /** The present round of a release. */
    public static Round of(World world, Release release, Environment environment) {
        return new Round(
                release.subject(),
                environment,
                release.snapshot(),
                release.requester(),
                world.requestedAt(release.id())
                        .orElseThrow(() ->
                                new ContradictionException(
                                        "nothing created release " + release.id())),
                Authors.of(world, release));
    }

    /** As if the person asked now. */
    public static Round supposed(
            World world,
            Subject subject,
            Environment environment,
            Sha256 snapshot,
            PersonId requester,
            Instant now) {
        return new Round(
                subject,
                environment,
                snapshot,
                requester,
                new Since(now, world.head().seq() + 1),
                Authors.of(world, subject, snapshot, environment.id()));
    }

    static Round of(Question question, Candidate candidate) {
        Optional<Round> real =
                question.release().map(r -> of(question.world(), r, question.environment()));
        return real.orElseGet(() ->
                supposed(
                        question.world(),
                        question.subject(),
                        question.environment(),
                        candidate.snapshot(),
                        question.actor(),
                        question.now()));
    }
}

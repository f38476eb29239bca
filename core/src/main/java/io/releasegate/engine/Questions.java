package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Candidate;
import io.releasegate.release.Intent;
import io.releasegate.release.LintFacts;
import io.releasegate.release.PromotionCheck;
import io.releasegate.release.Question;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the one function that decides and explains, with what it cannot find out itself: whether the
 * stored bytes are intact, and what lint says.
 */
final class Questions {
    private final LintGate lint;

    Questions(LintGate lint) {
        this.lint = lint;
    }

    /** Who asks, of which state, at which instant. */
    record Asking(StoreReader store, World world, Instant now, PersonId person) {
        static Asking of(Turn turn) {
            return new Asking(turn.store(), turn.world(), turn.now(), turn.actor());
        }

        Asking as(PersonId other) {
            return new Asking(store, world, now, other);
        }
    }

    Explanation about(
            Asking asking,
            Release release,
            Environment environment,
            Intent intent,
            Optional<String> ticket)
            throws StoreException {
        boolean verified = intact(asking.store(), release.snapshot(), release.source());
        Question question =
                Question.about(
                                asking.world(),
                                asking.person(),
                                release,
                                environment,
                                verified,
                                asking.now())
                        .with(intent)
                        .with(lintOf(asking, release.subject(), environment, release.source()))
                        .ticket(ticket);
        return PromotionCheck.explain(question);
    }

    /** About a version that has no release there. */
    Explanation about(
            Asking asking,
            Subject subject,
            Environment environment,
            Optional<Candidate> candidate,
            Intent intent,
            boolean rollback,
            Optional<String> ticket)
            throws StoreException {
        Question question =
                Question.about(
                                asking.world(),
                                asking.person(),
                                subject,
                                environment,
                                candidate,
                                asking.now())
                        .with(intent)
                        .ticket(ticket);
        if (candidate.isPresent()) {
            question =
                    question.with(lintOf(asking, subject, environment, candidate.get().source()));
        }
        return PromotionCheck.explain(rollback ? question.asRollback() : question);
    }

    /** A version with its bytes hashed again. */
    Candidate candidate(StoreReader store, Sha256 snapshot, Sha256 source) throws StoreException {
        return new Candidate(snapshot, source, intact(store, snapshot, source));
    }

    /** An environment by id or alias; every name is resolved here, once. */
    static Environment environment(World world, String name) throws FailureException {
        return world.resolveEnvironment(name)
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.InvalidInput(
                                        "There is no environment \""
                                                + name
                                                + "\". There are: "
                                                + String.join(
                                                        ", ",
                                                        world.environments().stream()
                                                                .map(e -> e.id().value())
                                                                .toList())
                                                + ".",
                                        java.util.List.of())));
    }

    private LintFacts lintOf(Asking asking, Subject subject, Environment environment, Sha256 source)
            throws StoreException {
        return lint.facts(
                asking.store(), asking.world(), subject, environment, source, asking.now());
    }

    /** The store compares bytes with their hash; changed bytes are as good as none. */
    private static boolean intact(StoreReader store, Sha256 snapshot, Sha256 source)
            throws StoreException {
        return PolicyTexts.intact(store, snapshot).isPresent()
                && PolicyTexts.intact(store, source).isPresent();
    }
}

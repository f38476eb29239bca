package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.release.Candidate;
import io.releasegate.release.Intent;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import java.util.Optional;

/** Answers whether, and why or why not, for the person who asks. */
record Explaining(Questions questions, Questions.Asking asking) {

    Explanation release(Release release) throws FailureException, StoreException {
        Environment environment =
                Questions.environment(asking.world(), release.environment().value());
        return questions.about(asking, release, environment, Intent.ACTIVATE, Optional.empty());
    }

    /** Without a version: the open release there, else what is active where it comes from. */
    Explanation place(Subject subject, String name, Optional<Sha256> version)
            throws FailureException, StoreException {
        World world = asking.world();
        Environment environment = Questions.environment(world, name);
        Optional<Release> open = open(world, subject, environment, version);
        if (open.isPresent()) {
            return release(open.get());
        }
        Optional<Candidate> candidate =
                version.isPresent()
                        ? Optional.of(submitted(subject, version.get()))
                        : fromBefore(subject, environment);
        return questions.about(
                asking, subject, environment, candidate, Intent.ACTIVATE, false, Optional.empty());
    }

    /** The newest release there that can still move, of that version where one is named. */
    static Optional<Release> open(
            World world, Subject subject, Environment environment, Optional<Sha256> version) {
        return world.releasesOf(subject).reversed().stream()
                .filter(r -> r.environment().equals(environment.id()))
                .filter(r -> !r.lifecycle().isEnd() && r.lifecycle() != Lifecycle.ACTIVE)
                .filter(r -> version.map(r.snapshot()::equals).orElse(true))
                .findFirst();
    }

    private Candidate submitted(Subject subject, Sha256 version)
            throws FailureException, StoreException {
        Optional<Submission> submission =
                asking.world().submissionsOf(subject).reversed().stream()
                        .filter(s -> s.snapshot().equals(version))
                        .findFirst();
        if (submission.isEmpty()) {
            throw new FailureException(
                    new Failure.NotFound(
                            "No version "
                                    + version.short8()
                                    + " of "
                                    + subject.key()
                                    + " was submitted."));
        }
        return questions.candidate(asking.store(), version, submission.get().source());
    }

    private Optional<Candidate> fromBefore(Subject subject, Environment environment)
            throws StoreException {
        Optional<Release> source =
                environment.promotesFrom().flatMap(from -> asking.world().active(subject, from));
        if (source.isPresent()) {
            Release active = source.get();
            return Optional.of(
                    questions.candidate(asking.store(), active.snapshot(), active.source()));
        }
        Optional<Submission> newest =
                environment.promotesFrom().isPresent()
                        ? Optional.empty()
                        : asking.world().submissionsOf(subject).reversed().stream().findFirst();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                questions.candidate(
                        asking.store(), newest.get().snapshot(), newest.get().source()));
    }
}

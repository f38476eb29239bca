package io.releasegate.app.feature.releases.sheet;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.Active;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the sheets ask of the port. Everything here may block. */
record ActDesk(Releases releases, Policies policies, Configurations configurations) {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** A version to be active, as far as the four kinds of act differ. */
    private record Candidate(
            Sha256 snapshot,
            Sha256 source,
            Optional<EnvironmentId> from,
            Optional<Instant> since,
            Optional<Release> release) {}

    /** What is active in the environment before. */
    ActFacts promote(PersonId person, Subject subject, EnvironmentId into) throws FailureException {
        EnvironmentId from =
                environment(into)
                        .flatMap(Environment::promotesFrom)
                        .orElseThrow(() -> notFound("Nothing promotes into " + name(into) + "."));
        Active source =
                releases.active(subject, from, AsOf.NOW)
                        .orElseThrow(() ->
                                notFound(
                                        "Nothing of "
                                                + subject.key()
                                                + " is active in "
                                                + name(from)
                                                + ", so there is nothing to promote."));
        Release release = source.release();
        return facts(
                subject,
                into,
                new Candidate(
                        release.snapshot(),
                        release.source(),
                        Optional.of(from),
                        Optional.of(source.pointer().since()),
                        Optional.empty()),
                releases.explain(person, subject, into.value(), Optional.of(release.snapshot())));
    }

    /** A version that was submitted. */
    ActFacts place(PersonId person, Subject subject, Sha256 snapshot, EnvironmentId into)
            throws FailureException {
        Submission submission =
                policies.submissions(Optional.of(subject), AsOf.NOW).values().stream()
                        .filter(s -> s.snapshot().equals(snapshot))
                        .findFirst()
                        .orElseThrow(() ->
                                notFound(
                                        "No version "
                                                + snapshot.short8()
                                                + " of "
                                                + subject.key()
                                                + " was submitted."));
        return facts(
                subject,
                into,
                new Candidate(
                        snapshot,
                        submission.source(),
                        Optional.empty(),
                        Optional.of(submission.at()),
                        Optional.empty()),
                releases.explain(person, subject, into.value(), Optional.of(snapshot)));
    }

    ActFacts rollBack(PersonId person, Subject subject, EnvironmentId in, ReleaseId to)
            throws FailureException {
        Release target = releases.find(to, AsOf.NOW);
        return facts(
                subject,
                in,
                new Candidate(
                        target.snapshot(),
                        target.source(),
                        Optional.empty(),
                        target.activatedAt(),
                        Optional.of(target)),
                releases.explain(person, subject, in.value(), Optional.of(target.snapshot())));
    }

    ActFacts open(PersonId person, ReleaseId id) throws FailureException {
        Release release = releases.find(id, AsOf.NOW);
        return facts(
                release.subject(),
                release.environment(),
                new Candidate(
                        release.snapshot(),
                        release.source(),
                        Optional.empty(),
                        Optional.of(release.createdAt()),
                        Optional.of(release)),
                releases.explain(person, id));
    }

    private ActFacts facts(
            Subject subject, EnvironmentId in, Candidate candidate, Explanation explanation)
            throws FailureException {
        Optional<Active> current = releases.active(subject, in, AsOf.NOW);
        Optional<Release> base = current.map(Active::release);
        if (candidate.release().flatMap(Release::base).isPresent() && isOpen(candidate)) {
            base = Optional.of(releases.find(candidate.release().get().base().get(), AsOf.NOW));
        }
        Optional<Environment> environment = environment(in);
        boolean exempt = environment.filter(Environment::rollbackWithoutApproval).isPresent();
        int asked = environment.map(e -> e.approvals().count()).orElse(0);
        return new ActFacts(
                subject,
                in,
                candidate.from(),
                candidate.since(),
                current,
                base.map(Release::snapshot),
                candidate.snapshot(),
                candidate.release(),
                explanation,
                explanation.approvalsNeeded(),
                exempt && asked > 0,
                environment.flatMap(Environment::changeTicket),
                environment.map(e -> e.approvals().expiresAfter()).orElse(A_DAY),
                base.isPresent() ? text(base.get().source()) : "",
                text(candidate.source()));
    }

    private static boolean isOpen(Candidate candidate) {
        return candidate
                .release()
                .filter(r -> !r.lifecycle().isEnd() && r.activatedAt().isEmpty())
                .isPresent();
    }

    /** Empty for the pseudo-environment of configuration. */
    private Optional<Environment> environment(EnvironmentId id) throws FailureException {
        return configurations.environments(AsOf.NOW).values().stream()
                .filter(e -> e.id().equals(id))
                .findFirst();
    }

    private String text(Sha256 source) throws FailureException {
        return new String(policies.source(source), StandardCharsets.UTF_8);
    }

    private static FailureException notFound(String sentence) {
        return new FailureException(new Failure.NotFound(sentence));
    }

    private static String name(EnvironmentId environment) {
        return environment.value().toUpperCase(java.util.Locale.ROOT);
    }
}

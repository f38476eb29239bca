package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.World;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.util.Optional;

/** Versions on their way through the environments. */
record EngineReleases(
        EngineParts parts,
        CommandRunner runner,
        Reads reads,
        Questions questions,
        Placement placement,
        Activator activator)
        implements Releases {

    @Override
    public Outcome<Placed> create(CommandContext context, Create create) {
        return runner.run(context, new CreateRelease(create, questions, placement));
    }

    @Override
    public Outcome<Placed> promote(CommandContext context, Promote promote) {
        return runner.run(context, new PromoteRelease(promote, questions, placement));
    }

    @Override
    public Outcome<Release> request(CommandContext context, ReleaseId release) {
        return runner.run(context, new RequestApproval(release));
    }

    @Override
    public Outcome<Release> schedule(
            CommandContext context, ReleaseId release, Instant effectiveAt) {
        return runner.run(context, new ScheduleRelease(release, effectiveAt, questions));
    }

    @Override
    public Outcome<Release> activate(CommandContext context, ReleaseId release) {
        return runner.run(context, new ActivateRelease(release, activator));
    }

    @Override
    public Outcome<Placed> rollback(CommandContext context, Rollback rollback) {
        return runner.run(context, new RollbackRelease(rollback, questions, placement));
    }

    @Override
    public Outcome<Release> cancel(CommandContext context, ReleaseId release) {
        return runner.run(context, new CancelRelease(release));
    }

    @Override
    public Outcome<SchedulerRun> runScheduler(CommandContext context) {
        return runner.run(context, new RunScheduler(parts.tenant().value(), activator));
    }

    @Override
    public SchedulerRun previewScheduler(Instant at) throws FailureException {
        return reads.now(
                (store, world) -> SchedulerPreview.run(parts, store, world, at, activator));
    }

    @Override
    public Known<Release> list(Filter filter, AsOf asOf) throws FailureException {
        return reads.list(
                asOf,
                (store, world) ->
                        filter.subject().map(world::releasesOf).orElseGet(world::releases).stream()
                                .filter(r -> matches(filter, r))
                                .toList()
                                .reversed());
    }

    private static boolean matches(Filter filter, Release release) {
        boolean open = !release.lifecycle().isEnd() && release.lifecycle() != Lifecycle.ACTIVE;
        return filter.environment().map(release.environment()::equals).orElse(true)
                && (open || !filter.openOnly());
    }

    @Override
    public Release find(ReleaseId release, AsOf asOf) throws FailureException {
        return reads.at(asOf, (store, world) -> Turn.find(world, release));
    }

    @Override
    public Optional<Active> active(Subject subject, EnvironmentId environment, AsOf asOf)
            throws FailureException {
        return reads.at(
                asOf,
                (store, world) -> {
                    if (asOf instanceof AsOf.Now) {
                        Optional<String> corrupt = Guards.disagreement(store, world, subject);
                        if (corrupt.isPresent()) {
                            throw new FailureException(new Failure.Corrupt(corrupt.get()));
                        }
                    }
                    return world.pointer(subject, environment)
                            .flatMap(p -> world.release(p.release()).map(r -> new Active(p, r)));
                });
    }

    @Override
    public Known<HistoryLine> history(Subject subject, AsOf asOf) throws FailureException {
        return reads.list(asOf, (store, world) -> HistoryLines.of(world, subject));
    }

    @Override
    public Explanation explain(
            PersonId person, Subject subject, String environment, Optional<Sha256> version)
            throws FailureException {
        return reads.now((store, world) ->
                new Explaining(questions, asking(store, world, person))
                        .place(subject, environment, version));
    }

    @Override
    public Explanation explain(PersonId person, ReleaseId release) throws FailureException {
        return reads.now((store, world) ->
                new Explaining(questions, asking(store, world, person))
                        .release(Turn.find(world, release)));
    }

    private Questions.Asking asking(StoreReader store, World world, PersonId person) {
        return new Questions.Asking(store, world, reads.moment(AsOf.NOW, world), person);
    }
}

package io.releasegate.engine;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a run of the scheduler would do: the same command, with a recorder that records nothing. */
final class SchedulerPreview {
    private SchedulerPreview() {}

    static Releases.SchedulerRun run(
            EngineParts parts, StoreReader store, World world, Instant at, Activator activator)
            throws FailureException, StoreException {
        TenantId tenant = parts.tenant();
        Instant wanted = at.truncatedTo(ChronoUnit.MICROS);
        Instant now = wanted.isBefore(world.latestTime()) ? world.latestTime() : wanted;
        Turn turn =
                new Turn(
                        CommandContext.of(Guards.NOBODY, tenant, new CommandId("preview")),
                        store,
                        new Rehearsal(tenant, world.head()),
                        world,
                        now,
                        parts.ids());
        RunScheduler scheduler = new RunScheduler(tenant.value(), activator);
        return switch (scheduler.decide(turn)) {
            case Decision.Accepted(var memo) -> scheduler.answer(turn.world(), memo);
            case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
            case Decision.Failed(var failure) -> throw new FailureException(failure);
        };
    }
}

package io.releasegate.release;

import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.time.Instant;

/** What the lifecycle table depends on, read from the recorded state. */
public final class Conditions {
    private Conditions() {}

    /** For any move but an approval that is being given right now. */
    public static LifecycleTable.Conditions of(
            World world, Release release, Environment environment, Instant now) {
        return of(
                world,
                release,
                environment,
                ApprovalCount.of(world, release, environment, now).complete(),
                now);
    }

    /** For an approval about to be recorded: whether it is the last one needed. */
    public static LifecycleTable.Conditions withOneMore(
            World world, Release release, Environment environment, Instant now) {
        ApprovalCount count = ApprovalCount.of(world, release, environment, now);
        boolean complete = count.counting().size() + 1 >= count.needed();
        return of(world, release, environment, complete, now);
    }

    /**
     * Whether the release has to be asked for anew before it can go on: it was sent back, or what
     * its approvals are against is no longer active.
     */
    public static boolean onHold(World world, Release release) {
        return release.hold().isPresent()
                || (release.lifecycle() == Lifecycle.AWAITING_APPROVAL
                        && Drift.of(world, release).isPresent());
    }

    private static LifecycleTable.Conditions of(
            World world, Release release, Environment environment, boolean complete, Instant now) {
        return new LifecycleTable.Conditions(
                RollbackRules.approvalsNeeded(environment, release.kind()) > 0,
                complete,
                onHold(world, release),
                release.effectiveAt().isPresent(),
                release.effectiveAt().map(at -> !at.isAfter(now)).orElse(false));
    }
}

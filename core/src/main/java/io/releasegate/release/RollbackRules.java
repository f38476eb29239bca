package io.releasegate.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a rollback may restore, and what it needs. */
public final class RollbackRules {
    /** How long another person has to confirm a rollback that acted without approval. */
    public static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

    private RollbackRules() {}

    /** Releases that can be restored here, last active first, each version once. */
    public static List<Release> targets(World world, Subject subject, EnvironmentId environment) {
        Set<Sha256> seen = new HashSet<>();
        world.active(subject, environment).map(Release::snapshot).ifPresent(seen::add);
        List<Release> targets = new ArrayList<>();
        for (Activation move : world.activations(subject, environment).reversed()) {
            if (seen.add(move.snapshot())) {
                world.release(move.release()).ifPresent(targets::add);
            }
        }
        return targets;
    }

    /** Whether the pointer ever named exactly this release there. */
    public static boolean wasActiveHere(
            World world, Subject subject, EnvironmentId environment, ReleaseId release) {
        return world.activations(subject, environment).stream()
                .anyMatch(move -> move.release().equals(release));
    }

    /** How many approvals a move into the environment needs. */
    public static int approvalsNeeded(Environment environment, ReleaseKind kind) {
        boolean exempt = kind == ReleaseKind.ROLLBACK && environment.rollbackWithoutApproval();
        return exempt ? 0 : environment.approvals().count();
    }

    /** Until when another person has to confirm, where a rollback acts in place of approvals. */
    public static Optional<Instant> confirmBy(
            Environment environment, ReleaseKind kind, Instant now) {
        boolean owed =
                kind == ReleaseKind.ROLLBACK
                        && environment.rollbackWithoutApproval()
                        && environment.approvals().count() > 0;
        return owed ? Optional.of(now.plus(CONFIRM_WITHIN)) : Optional.empty();
    }
}

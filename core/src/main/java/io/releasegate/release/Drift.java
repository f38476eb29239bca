package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.Optional;

/**
 * Another version is active than when approval was asked for, so what was reviewed is not what
 * would happen.
 *
 * @param base what was active then
 * @param now what is active instead
 */
public record Drift(Optional<Sha256> base, Sha256 now, PersonId movedBy, Instant at) {

    /** Empty where the same version is active as then, whichever release placed it. */
    public static Optional<Drift> of(World world, Release release) {
        Optional<Sha256> base = baseOf(world, release);
        Optional<ActivePointer> pointer = world.pointer(release.subject(), release.environment());
        if (pointer.isEmpty() || pointer.get().release().equals(release.id())) {
            return Optional.empty();
        }
        Optional<Sha256> now = world.release(pointer.get().release()).map(Release::snapshot);
        return now.filter(n -> !base.equals(Optional.of(n)))
                .map(n -> new Drift(base, n, pointer.get().movedBy(), pointer.get().since()));
    }

    /** The version that was active when approval was asked for. */
    public static Optional<Sha256> baseOf(World world, Release release) {
        return release.base().flatMap(world::release).map(Release::snapshot);
    }

    /** The exact text that was active when approval was asked for. */
    public static Optional<Sha256> baseSourceOf(World world, Release release) {
        return release.base().flatMap(world::release).map(Release::source);
    }

    /** Who moved what, for a reader who is {@code actor}. */
    public String sentence(World world, PersonId actor) {
        String was =
                base.map(Naming::version).map(v -> v + " was active").orElse("nothing was active");
        return Naming.version(now)
                + " is active since "
                + Naming.time(at)
                + ", moved by "
                + Naming.person(world, movedBy, actor)
                + "; when this was asked for, "
                + was
                + ".";
    }
}

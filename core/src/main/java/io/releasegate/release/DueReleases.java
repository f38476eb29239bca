package io.releasegate.release;

import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the scheduler acts on, in the order in which it does. */
public final class DueReleases {
    private static final Comparator<Release> OLDEST_FIRST =
            Comparator.comparing((Release r) -> r.effectiveAt().orElse(Instant.MAX))
                    .thenComparing(Release::createdAt)
                    .thenComparing(Release::id);

    private DueReleases() {}

    public static List<Release> at(World world, Instant now) {
        return world.releases().stream()
                .filter(r -> r.lifecycle() == Lifecycle.SCHEDULED)
                .filter(r -> r.effectiveAt().map(at -> !at.isAfter(now)).orElse(false))
                .sorted(OLDEST_FIRST)
                .toList();
    }
}

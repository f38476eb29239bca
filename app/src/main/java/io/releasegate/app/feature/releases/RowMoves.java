package io.releasegate.app.feature.releases;

import io.releasegate.app.feature.releases.sheet.OpenMove;
import io.releasegate.app.feature.releases.sheet.OpenRules;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something cannot be done with the chosen row, in words; blank where it may be tried. The
 * backend decides in the end: this only spares people a sheet that can lead nowhere.
 */
final class RowMoves {
    private static final String NOTHING = "choose a line of the history";
    private static final String REFUSED = "this attempt was refused, so there is no release";

    private final ReleasesPage page;
    private final Optional<HistoryRow> row;
    private final PersonId you;
    private final String requester;
    private final Instant now;

    /**
     * @param requester how the person who asked for the row's release is called
     */
    RowMoves(
            ReleasesPage page,
            Optional<HistoryRow> row,
            PersonId you,
            String requester,
            Instant now) {
        this.page = page;
        this.row = row;
        this.you = you;
        this.requester = requester;
        this.now = now;
    }

    String againstPromote() {
        return with(release -> {
            EnvironmentId here = release.environment();
            Optional<Environment> next = page.after(here);
            if (next.isEmpty()) {
                return name(here) + " is the last environment";
            }
            if (release.lifecycle() != Lifecycle.ACTIVE) {
                return "only what is active in " + name(here) + " moves on";
            }
            boolean there =
                    page.active(next.get().id())
                            .filter(r -> r.snapshot().equals(release.snapshot()))
                            .isPresent();
            return there ? "it is active in " + name(next.get().id()) + " already" : "";
        });
    }

    String againstRollBack() {
        return with(release -> {
            if (release.activatedAt().isEmpty()) {
                return "it was never active";
            }
            if (release.lifecycle() == Lifecycle.ACTIVE) {
                return "it is what is active now";
            }
            boolean same =
                    page.active(release.environment())
                            .filter(r -> r.snapshot().equals(release.snapshot()))
                            .isPresent();
            return same ? "the same version is active now" : "";
        });
    }

    String against(OpenMove move) {
        return with(release ->
                new OpenRules(
                                release,
                                row.map(HistoryRow::needed).orElse(0),
                                row.map(r -> r.line().approvedBy().size()).orElse(0),
                                requester,
                                release.requester().equals(you),
                                now)
                        .against(move));
    }

    String againstDiff() {
        return with(release -> "");
    }

    private interface Rule {
        String against(Release release);
    }

    private String with(Rule rule) {
        if (row.isEmpty()) {
            return NOTHING;
        }
        return row.get().release().map(rule::against).orElse(REFUSED);
    }

    private static String name(EnvironmentId environment) {
        return environment.value().toUpperCase(Locale.ROOT);
    }
}

package io.releasegate.app.feature.releases;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was read for one subject.
 *
 * @param subjects all there are, for the chooser
 * @param subject whose history it is; empty where there is nothing at all
 * @param environments in pipeline order, first environment first
 * @param rows newest first
 */
record ReleasesPage(
        List<Subject> subjects,
        Optional<Subject> subject,
        List<Environment> environments,
        List<HistoryRow> rows,
        Instant asOf) {
    ReleasesPage {
        subjects = List.copyOf(subjects);
        environments = List.copyOf(environments);
        rows = List.copyOf(rows);
    }

    static final ReleasesPage NOTHING =
            new ReleasesPage(List.of(), Optional.empty(), List.of(), List.of(), Instant.EPOCH);

    Optional<Environment> environment(EnvironmentId id) {
        return environments.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The environment that takes what is active in this one. */
    Optional<Environment> after(EnvironmentId id) {
        return environments.stream()
                .filter(e -> e.promotesFrom().equals(Optional.of(id)))
                .findFirst();
    }

    Optional<Release> active(EnvironmentId id) {
        return releases().stream()
                .filter(r -> r.environment().equals(id) && r.lifecycle() == Lifecycle.ACTIVE)
                .findFirst();
    }

    /** The text that made a version, as far as a release here carried it. */
    Optional<Sha256> sourceOf(Sha256 snapshot) {
        return releases().stream()
                .filter(r -> r.snapshot().equals(snapshot))
                .map(Release::source)
                .findFirst();
    }

    private List<Release> releases() {
        return rows.stream().flatMap(row -> row.release().stream()).toList();
    }
}

package io.releasegate.app.feature.releases;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.HistoryLine;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What this screen asks of the port. Everything here may block. */
record ReleasesDesk(Releases releases, Policies policies, Configurations configurations) {

    /** Two texts to compare, and the versions they belong to. */
    record Texts(Optional<Sha256> from, String before, Sha256 to, String after) {}

    /** The history of a subject; of the first one where none is wanted or it is unknown. */
    ReleasesPage page(Optional<Subject> wanted) throws FailureException {
        List<Subject> subjects = subjects();
        Optional<Subject> subject =
                wanted.filter(subjects::contains).or(() -> subjects.stream().findFirst());
        List<Environment> environments = configurations.environments(AsOf.NOW).values();
        if (subject.isEmpty()) {
            return new ReleasesPage(
                    subjects, subject, environments, List.of(), ReleasesPage.NOTHING.asOf());
        }
        Known<HistoryLine> history = releases.history(subject.get(), AsOf.NOW);
        return new ReleasesPage(
                subjects,
                subject,
                environments,
                rows(history.values(), environments),
                history.asOf());
    }

    /** Policies first, then configuration, by name. */
    private List<Subject> subjects() throws FailureException {
        Stream<Subject> released =
                releases.list(Releases.Filter.ALL, AsOf.NOW).values().stream()
                        .map(Release::subject);
        Stream<Subject> submitted =
                policies.submissions(Optional.empty(), AsOf.NOW).values().stream()
                        .map(submission -> submission.subject());
        return Stream.concat(released, submitted)
                .distinct()
                .sorted(
                        Comparator.comparing((Subject s) -> !(s instanceof Subject.Policy))
                                .thenComparing(Subject::key))
                .toList();
    }

    private static List<HistoryRow> rows(List<HistoryLine> lines, List<Environment> environments) {
        Map<ReleaseId, Sha256> versions = new HashMap<>();
        lines.forEach(line -> line.release().ifPresent(r -> versions.put(r.id(), r.snapshot())));
        return lines.stream()
                .map(line -> row(line, versions, environments))
                .sorted(
                        Comparator.comparing(HistoryRow::at)
                                .thenComparing(row -> row.line().seq())
                                .reversed())
                .toList();
    }

    private static HistoryRow row(
            HistoryLine line, Map<ReleaseId, Sha256> versions, List<Environment> environments) {
        Optional<Sha256> base = line.release().flatMap(Release::base).map(versions::get);
        int needed =
                environments.stream()
                        .filter(e -> e.id().equals(line.environment()))
                        .mapToInt(e -> e.approvals().count())
                        .findFirst()
                        .orElse(1);
        return new HistoryRow(
                HistoryRow.keyOf(line),
                line,
                line.release().flatMap(Release::activatedAt).orElse(line.at()),
                line.replaced().or(() -> base),
                needed);
    }

    /** What a row changed, against what it replaced or would replace. */
    Texts texts(HistoryRow row, ReleasesPage page) throws FailureException {
        Release release = row.release().orElseThrow();
        String before = "";
        if (row.from().isPresent()) {
            Optional<Sha256> source = page.sourceOf(row.from().get());
            before =
                    text(
                            source.isPresent()
                                    ? policies.source(source.get())
                                    : policies.snapshot(row.from().get()));
        }
        return new Texts(
                row.from(), before, release.snapshot(), text(policies.source(release.source())));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts findings into those that are heard and those that a comment silences. */
final class Silencing {
    private final Map<String, List<Suppression>> bySource = new HashMap<>();
    private final Map<Suppression, Set<String>> needed = new HashMap<>();
    private final List<Diagnostic> heard = new ArrayList<>();
    private final List<LintReport.Suppressed> silenced = new ArrayList<>();

    private Silencing() {}

    /** What has expired silences nothing. */
    static Silencing of(List<FileFacts> files, List<Diagnostic> found, LocalDate today) {
        Silencing silencing = new Silencing();
        files.stream()
                .flatMap(file -> file.suppressions().stream())
                .filter(suppression -> !suppression.isExpired(today))
                .forEach(silencing::add);
        found.forEach(silencing::sort);
        return silencing;
    }

    private void add(Suppression suppression) {
        bySource.computeIfAbsent(suppression.place().source(), _ -> new ArrayList<>())
                .add(suppression);
        needed.put(suppression, new HashSet<>());
    }

    private void sort(Diagnostic found) {
        Optional<Suppression> by = Optional.empty();
        for (Suppression one : bySource.getOrDefault(found.span().source(), List.of())) {
            if (one.speaksOf(found)) {
                needed.computeIfAbsent(one, _ -> new HashSet<>()).add(found.code());
                by = by.or(() -> Optional.of(one));
            }
        }
        by.ifPresentOrElse(
                one ->
                        silenced.add(
                                new LintReport.Suppressed(
                                        found, one.reason(), one.place(), one.until())),
                () -> heard.add(found));
    }

    List<Diagnostic> heard() {
        return heard;
    }

    List<LintReport.Suppressed> silenced() {
        return silenced;
    }

    /** The codes of each suppression that nothing was found for. */
    Map<Suppression, List<String>> unneeded() {
        Map<Suppression, List<String>> unneeded = new HashMap<>();
        needed.forEach((suppression, codes) -> {
            List<String> rest =
                    suppression.codes().stream().filter(code -> !codes.contains(code)).toList();
            if (!rest.isEmpty()) {
                unneeded.put(suppression, rest);
            }
        });
        return unneeded;
    }
}

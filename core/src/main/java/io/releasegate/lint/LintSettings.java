package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run is told beside the texts.
 *
 * @param levels by rule code; a rule that is not named keeps the weight of each finding
 * @param today what expiry dates are compared with; given, so that a run can be repeated
 * @param catalogue the signals there are
 * @param environments the environments there are
 */
public record LintSettings(
        Map<String, Level> levels,
        LocalDate today,
        SignalCatalogue catalogue,
        KnownEnvironments environments) {
    public LintSettings {
        levels = Map.copyOf(new TreeMap<>(levels));
    }

    /** Where no configuration is given. */
    public LintSettings(Map<String, Level> levels, LocalDate today) {
        this(levels, today, SignalCatalogue.BASE, KnownEnvironments.USUAL);
    }

    /** Every rule at its own weight. */
    public static LintSettings standard(LocalDate today) {
        return new LintSettings(Map.of(), today);
    }

    /** The finding at its level here; empty where its rule is off. */
    Optional<Diagnostic> weighed(Diagnostic found) {
        Level level = levels.get(found.code());
        return level == null
                ? Optional.of(found)
                : level.severity().map(severity -> at(severity, found));
    }

    List<Diagnostic> weighed(List<Diagnostic> found) {
        return found.stream().flatMap(one -> weighed(one).stream()).toList();
    }

    /** What is off is no finding, silenced or not. */
    List<LintReport.Suppressed> weighedSilenced(List<LintReport.Suppressed> silenced) {
        return silenced.stream()
                .flatMap(one ->
                        weighed(one.finding()).stream()
                                .map(finding ->
                                        new LintReport.Suppressed(
                                                finding, one.reason(), one.at(), one.until())))
                .toList();
    }

    private static Diagnostic at(Severity severity, Diagnostic found) {
        return new Diagnostic(
                found.code(),
                severity,
                found.message(),
                found.span(),
                found.subject(),
                found.related(),
                found.witness(),
                found.fixes(),
                found.metadata());
    }
}

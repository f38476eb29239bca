package io.releasegate.configuration;

import io.releasegate.lint.KnownEnvironments;
import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.Level;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SignalCatalogue;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that configuration tells a lint run.
 *
 * @param levels by rule code; a rule that is not named keeps its own
 * @param signals beside those of the gate
 */
public record LintConfiguration(
        Map<String, Level> levels,
        List<KnownSignal> signals,
        Map<EnvironmentId, Environment> environments) {
    /** Standard levels, the base catalogue, and the usual names of production. */
    public static final LintConfiguration NONE =
            new LintConfiguration(Map.of(), List.of(), Map.of());

    public LintConfiguration {
        levels = Map.copyOf(levels);
        signals = List.copyOf(signals);
        environments = Map.copyOf(environments);
    }

    /** With a document in the place of the one of its subject. */
    public LintConfiguration with(ConfigurationDocument document) {
        return switch (document) {
            case ConfigurationDocument.OfLint lint ->
                    new LintConfiguration(lint.levels().byCode(), signals, environments);
            case ConfigurationDocument.OfSignals catalogue ->
                    new LintConfiguration(levels, catalogue.signals(), environments);
            case ConfigurationDocument.OfEnvironment one -> {
                Map<EnvironmentId, Environment> all = new HashMap<>(environments);
                all.put(one.environment().id(), one.environment());
                yield new LintConfiguration(levels, signals, all);
            }
            case ConfigurationDocument.OfPeople _ -> this;
        };
    }

    public LintSettings settings(LocalDate today) {
        return new LintSettings(
                levels,
                today,
                signals.isEmpty() ? SignalCatalogue.BASE : SignalCatalogue.BASE.with(signals),
                environments.isEmpty()
                        ? KnownEnvironments.USUAL
                        : KnownEnvironments.of(environments.values()));
    }
}

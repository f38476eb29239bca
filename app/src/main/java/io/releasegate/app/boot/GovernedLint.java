package io.releasegate.app.boot;

import io.releasegate.app.feature.policies.LintInForce;
import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.LintConfiguration;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintSettings;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lint as the gate has it: by the configuration in force, not by what lies in the workspace. */
final class GovernedLint implements LintInForce {
    private final Configurations configurations;
    private final InstantSource clock;

    GovernedLint(Configurations configurations, InstantSource clock) {
        this.configurations = configurations;
        this.clock = clock;
    }

    @Override
    public LintSettings settings() throws FailureException {
        LintConfiguration all = LintConfiguration.NONE;
        for (Environment environment : configurations.environments(AsOf.NOW).values()) {
            all = all.with(new ConfigurationDocument.OfEnvironment(environment));
        }
        for (Subject.Configuration subject :
                new Subject.Configuration[] {
                    Subject.Configuration.LINT, Subject.Configuration.SIGNALS
                }) {
            Optional<ConfigurationDocument> document = document(subject);
            if (document.isPresent()) {
                all = all.with(document.get());
            }
        }
        return all.settings(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Empty where nobody ever put one in force. */
    private Optional<ConfigurationDocument> document(Subject.Configuration subject)
            throws FailureException {
        try {
            byte[] text = configurations.inForce(subject, AsOf.NOW);
            return ConfigurationReader.read(subject.name(), text).document();
        } catch (FailureException e) {
            if (e.failure() instanceof Failure.NotFound) {
                return Optional.empty();
            }
            throw e;
        }
    }
}

package io.releasegate.release;

import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.LintConfiguration;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What the active configuration documents say. */
record ConfigurationInForce(
        PMap<EnvironmentId, Environment> environments,
        PeopleInForce people,
        LintConfiguration lint) {
    static final ConfigurationInForce EMPTY =
            new ConfigurationInForce(
                    HashTreePMap.empty(), PeopleInForce.EMPTY, LintConfiguration.NONE);

    /** After this text became active. */
    ConfigurationInForce with(Subject.Configuration subject, byte[] text, Since since) {
        ConfigurationRead read = ConfigurationReader.read(subject.name(), text);
        ConfigurationDocument document =
                read.document()
                        .filter(d -> d.subject().equals(subject))
                        .orElseThrow(() ->
                                new ContradictionException(
                                        "the text that is active for "
                                                + subject.key()
                                                + " since entry "
                                                + since.seq()
                                                + " cannot be read"));
        LintConfiguration linted = lint.with(document);
        return switch (document) {
            case ConfigurationDocument.OfEnvironment e ->
                    new ConfigurationInForce(
                            environments.plus(e.environment().id(), e.environment()),
                            people,
                            linted);
            case ConfigurationDocument.OfPeople p ->
                    new ConfigurationInForce(environments, people.with(p.people(), since), linted);
            case ConfigurationDocument.OfLint _, ConfigurationDocument.OfSignals _ ->
                    new ConfigurationInForce(environments, people, linted);
        };
    }

    Optional<Environment> environment(EnvironmentId id) {
        return Optional.ofNullable(environments.get(id));
    }

    List<Environment> pipeline() {
        return environments.values().stream()
                .filter(e -> !e.id().equals(Environment.GLOBAL))
                .sorted(Comparator.comparingInt(Environment::order).thenComparing(Environment::id))
                .toList();
    }

    Optional<Environment> resolve(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return environments.values().stream().filter(e -> isNamed(e, wanted)).findFirst();
    }

    private static boolean isNamed(Environment environment, String wanted) {
        return environment.id().value().equals(wanted)
                || environment.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(wanted));
    }
}

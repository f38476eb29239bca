package io.releasegate.engine;

import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.PeopleDocument;
import io.releasegate.configuration.WholeConfiguration;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All configuration documents that are, or would be, in force together. */
record Configured(Map<EnvironmentId, Environment> environments, PeopleDocument people) {
    Configured {
        environments = Map.copyOf(environments);
    }

    static final Configured NOTHING = new Configured(Map.of(), PeopleDocument.EMPTY);

    static Configured inForce(StoreReader store, World world) throws StoreException {
        Map<EnvironmentId, Environment> environments = new HashMap<>();
        world.environments().forEach(e -> environments.put(e.id(), e));
        world.environment(Environment.GLOBAL).ifPresent(e -> environments.put(e.id(), e));
        return new Configured(environments, people(store, world));
    }

    /** The people document in force, as it was written. */
    static PeopleDocument people(StoreReader store, World world) throws StoreException {
        Subject.Configuration subject = Subject.Configuration.PEOPLE;
        Optional<Release> active = world.active(subject, Environment.GLOBAL);
        Optional<byte[]> text =
                active.isPresent() ? store.content(active.get().source()) : Optional.empty();
        return text.flatMap(t -> ConfigurationReader.read(subject.name(), t).document())
                .map(NOTHING::with)
                .orElse(NOTHING)
                .people();
    }

    Configured with(ConfigurationDocument document) {
        return switch (document) {
            case ConfigurationDocument.OfPeople(PeopleDocument next) ->
                    new Configured(environments, next);
            case ConfigurationDocument.OfEnvironment(Environment next) -> {
                Map<EnvironmentId, Environment> all = new HashMap<>(environments);
                all.put(next.id(), next);
                yield new Configured(all, people);
            }
            case ConfigurationDocument.OfLint _, ConfigurationDocument.OfSignals _ -> this;
        };
    }

    List<Diagnostic> contradictions() {
        return WholeConfiguration.check(environments.values(), people, Map.of());
    }
}

package io.releasegate.lint;

import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which environments there are, by every name they have. Governance rules ask for the kind; without
 * a configuration a few usual names of production are known and nothing else.
 *
 * @param kinds by id or alias, lower case
 * @param configured whether a configuration says so; only then is another name an unknown one
 */
public record KnownEnvironments(Map<String, EnvironmentKind> kinds, boolean configured) {
    /** For a run that is given no configuration. */
    public static final KnownEnvironments USUAL =
            new KnownEnvironments(
                    Map.of(
                            "prod", EnvironmentKind.PRODUCTION,
                            "production", EnvironmentKind.PRODUCTION,
                            "live", EnvironmentKind.PRODUCTION),
                    false);

    public KnownEnvironments {
        kinds = Map.copyOf(kinds);
    }

    /** The pseudo-environment of configuration is none that policies speak of. */
    public static KnownEnvironments of(Collection<Environment> environments) {
        Map<String, EnvironmentKind> kinds = new HashMap<>();
        for (Environment environment : environments) {
            if (!environment.id().equals(Environment.GLOBAL)) {
                kinds.put(bare(environment.id().value()), environment.kind());
                environment.aliases().forEach(alias -> kinds.put(bare(alias), environment.kind()));
            }
        }
        return new KnownEnvironments(kinds, true);
    }

    /** Empty for a name that is not known. */
    public Optional<EnvironmentKind> kindOf(String name) {
        return Optional.ofNullable(kinds.get(bare(name)));
    }

    public boolean isProduction(String name) {
        return kindOf(name).equals(Optional.of(EnvironmentKind.PRODUCTION));
    }

    private static String bare(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

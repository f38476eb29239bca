package io.releasegate.lint.compat;

import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether each required target has a policy: a dimension excludes only where both sides name it.
 */
final class TargetCoverage {
    private static final Set<String> BANDS =
            Set.of("risk.band", "risk.level", "core_risk.severity_level");

    private TargetCoverage() {}

    /**
     * What a target or a policy says about where it belongs; blank means anywhere.
     *
     * @param bands of a target its only one, of a policy all it names; empty means any
     */
    private record Place(
            String environment, String workflow, String transition, Set<String> bands) {
        static Place of(Value.Mapping map, Set<String> bands) {
            return new Place(
                    first(map, "env", "environment"),
                    first(map, "workflow_id", "workflow"),
                    first(map, "transition_id", "transition"),
                    bands);
        }

        private static String first(Value.Mapping map, String... keys) {
            return PythonValues.lowerOrBlank(PythonValues.firstTruthy(map, keys));
        }

        boolean matches(Place target) {
            return agree(environment, target.environment)
                    && agree(workflow, target.workflow)
                    && agree(transition, target.transition)
                    && (bands.isEmpty()
                            || target.bands.isEmpty()
                            || bands.containsAll(target.bands));
        }

        private static boolean agree(String left, String right) {
            return left.isEmpty() || right.isEmpty() || left.equals(right);
        }
    }

    static void check(
            List<CompatPolicy> policies,
            List<CompatInput.Target> targets,
            List<CompatFinding> found) {
        if (targets.isEmpty()) {
            return;
        }
        Set<Place> places = new HashSet<>();
        policies.forEach(policy -> places.add(Place.of(policy.metadata(), bands(policy))));
        Map<Place, Boolean> known = new HashMap<>();
        for (CompatInput.Target target : targets) {
            String band = Place.first(target.members(), "risk_band", "risk");
            Place wanted = Place.of(target.members(), band.isEmpty() ? Set.of() : Set.of(band));
            boolean covered =
                    known.computeIfAbsent(
                            wanted, it -> places.stream().anyMatch(place -> place.matches(it)));
            if (!covered) {
                found.add(gap(target));
            }
        }
    }

    private static CompatFinding gap(CompatInput.Target target) {
        String sentence =
                "No policy speaks for the required target "
                        + PythonValues.json(target.members())
                        + ".";
        return CompatFinding.error("COVERAGE_GAP", sentence, target.span())
                .with(new Value.Mapping(Map.of("target", target.members())));
    }

    private static Set<String> bands(CompatPolicy policy) {
        Set<String> bands = new HashSet<>();
        for (CompatControl control : policy.controls()) {
            if (!BANDS.contains(control.signal())) {
                continue;
            }
            if (control.is("==") && !(control.value() instanceof Value.Null)) {
                bands.add(band(control.value()));
            } else if (control.is("in") && control.value() instanceof Value.Sequence list) {
                list.items().forEach(item -> bands.add(band(item)));
            }
        }
        bands.remove("");
        return bands;
    }

    private static String band(Value value) {
        return PythonValues.trimmed(PythonValues.text(value)).toLowerCase(Locale.ROOT);
    }
}

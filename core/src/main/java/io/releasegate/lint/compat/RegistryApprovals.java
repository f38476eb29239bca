package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the approvals a registry policy asks for can be given at all. */
final class RegistryApprovals {
    private static final String IMPOSSIBLE = "APPROVAL_REQUIREMENT_IMPOSSIBLE";
    private static final String PART = "/approval_requirements";

    private final Value.Mapping policy;
    private final Function<String, Span> places;

    RegistryApprovals(Value.Mapping policy, Function<String, Span> places) {
        this.policy = policy;
        this.places = places;
    }

    /** Adds what is found; gives what makes the reference end without a report. */
    Optional<CompatFinding> check(List<CompatFinding> found) {
        if (!(policy.members().get("approval_requirements") instanceof Value.Mapping wanted)) {
            return Optional.empty();
        }
        freshness(wanted, found);
        Map<String, Value> written =
                wanted.members().get("role_capacity") instanceof Value.Mapping map
                        ? map.members()
                        : Map.of();
        List<String> roles =
                RegistryLint.items(wanted, "required_roles").stream()
                        .map(role -> PythonValues.trimmed(PythonValues.text(role)))
                        .toList();
        BigInteger atLeast =
                PythonValues.whole(wanted.members().get("min_approvals")).orElse(BigInteger.ZERO);
        Map<String, BigInteger> capacity = new LinkedHashMap<>();
        for (String role : roles.isEmpty() ? written.keySet() : roles) {
            if (roles.isEmpty() && atLeast.signum() <= 0) {
                break;
            }
            Optional<BigInteger> one = capacity(written.get(role));
            if (one.isEmpty()) {
                return Optional.of(noNumber(role));
            }
            capacity.put(role, one.get());
        }
        missingRoles(roles, capacity, found);
        tooFew(atLeast, roles.isEmpty() ? List.copyOf(capacity.keySet()) : roles, capacity, found);
        return Optional.empty();
    }

    private void freshness(Value.Mapping wanted, List<CompatFinding> found) {
        Value age = wanted.members().get("max_age_seconds");
        if (age == null || age instanceof Value.Null) {
            return;
        }
        if (PythonValues.whole(age).orElse(BigInteger.ZERO).signum() <= 0) {
            found.add(
                    CompatFinding.error(
                            "APPROVAL_FRESHNESS_INVALID",
                            "approval_requirements.max_age_seconds must be a whole number above 0.",
                            places.apply(PART + "/max_age_seconds")));
        }
    }

    /** Nothing and everything that counts as false is 0; empty where it is no number. */
    private static Optional<BigInteger> capacity(@Nullable Value value) {
        return PythonValues.isTruthy(value)
                ? PythonValues.whole(value)
                : Optional.of(BigInteger.ZERO);
    }

    private CompatFinding noNumber(String role) {
        return CompatFinding.error(
                CompatReport.FAILED,
                "The capacity of the role `" + role + "` must be a whole number.",
                places.apply(PART + "/role_capacity"));
    }

    private void missingRoles(
            List<String> roles, Map<String, BigInteger> capacity, List<CompatFinding> found) {
        List<String> missing = new ArrayList<>();
        for (String role : roles) {
            if (capacity.getOrDefault(role, BigInteger.ZERO).signum() <= 0) {
                missing.add(role);
            }
        }
        if (!missing.isEmpty()) {
            missing.sort(PythonValues.CODE_POINTS);
            found.add(
                    CompatFinding.error(
                            IMPOSSIBLE,
                            "Nobody has these required roles: " + String.join(", ", missing) + ".",
                            places.apply(PART + "/required_roles")));
        }
    }

    private void tooFew(
            BigInteger atLeast,
            List<String> roles,
            Map<String, BigInteger> capacity,
            List<CompatFinding> found) {
        BigInteger available = BigInteger.ZERO;
        for (String role : roles) {
            available =
                    available.add(
                            capacity.getOrDefault(role, BigInteger.ZERO).max(BigInteger.ZERO));
        }
        if (atLeast.signum() > 0 && available.compareTo(atLeast) < 0) {
            found.add(
                    CompatFinding.error(
                            IMPOSSIBLE,
                            atLeast + " approvals are asked for, " + available + " can be given.",
                            places.apply(PART + "/min_approvals")));
        }
    }
}

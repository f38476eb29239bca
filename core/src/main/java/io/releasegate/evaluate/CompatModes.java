package io.releasegate.evaluate;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The modes that are on. A mode is a rewriting of what a policy says into what the reference takes
 * it for, so the one evaluation is used either way.
 */
public record CompatModes(Set<CompatMode> on) {
    /** The default: policies mean what our documentation says. */
    public static final CompatModes NONE = new CompatModes(Set.of());

    /** How the reference simulates: everything but ignoring the rules it simulates. */
    public static final CompatModes SIMULATION =
            new CompatModes(EnumSet.complementOf(EnumSet.of(CompatMode.TRANSITION_RULES_IGNORED)));

    private static final Set<String> KNOWN_RESULTS =
            Set.of(
                    "ALLOW",
                    "ALLOWED",
                    "COMPLIANT",
                    "WARN",
                    "CONDITIONAL",
                    "BLOCK",
                    "BLOCKED",
                    "DENY",
                    "DENIED");

    public CompatModes {
        on = Set.copyOf(on);
    }

    public boolean isOn(CompatMode mode) {
        return on.contains(mode);
    }

    /** What the reference would take a compiled policy for. */
    public Value.Mapping compiled(Value.Mapping policy) {
        return isOn(CompatMode.ENABLED_IGNORED) ? with(policy, "enabled", Value.TRUE) : policy;
    }

    /**
     * What the reference would take a registry policy for, asked about one request. Rules keep
     * their places.
     */
    public Value.Mapping registry(Value.Mapping policy, TransitionRequest request) {
        Map<String, Value> members = new LinkedHashMap<>(policy.members());
        if (isOn(CompatMode.TRANSITION_RULES_IGNORED)) {
            members.remove("transition_rules");
        }
        if (isOn(CompatMode.DEFAULT_WITHOUT_RULES)) {
            members.putIfAbsent("transition_rules", Value.of(List.<Value>of()));
        }
        if (isOn(CompatMode.DEFAULT_ALLOWS) && !saysAnything(members.get("default_result"))) {
            members.put("default_result", Value.of("ALLOW"));
        }
        if (isOn(CompatMode.DEFAULT_NEEDS_STRICT)
                && members.containsKey("strict_fail_closed")
                && !saysAnything(members.get("strict_fail_closed"))) {
            members.put("default_result", Value.of("ALLOW"));
        }
        if (members.get("default_result") instanceof Value.Text word) {
            members.put("default_result", known(word, "BLOCK"));
        }
        if (members.get("transition_rules") instanceof Value.Sequence rules) {
            UnaryOperator<Value> rewrite = rule -> rule(rule, request);
            members.put("transition_rules", Value.of(rules.items().stream().map(rewrite).toList()));
        }
        return new Value.Mapping(members);
    }

    private Value rule(Value rule, TransitionRequest request) {
        if (!(rule instanceof Value.Mapping map)) {
            return rule;
        }
        Map<String, Value> members = new LinkedHashMap<>(map.members());
        if (isOn(CompatMode.CONDITIONS_IGNORED)) {
            members.remove("conditions");
        }
        if (isOn(CompatMode.PRIORITY_ZERO) && isZero(members.get("priority"))) {
            members.put("priority", Value.of(1000));
        }
        if (isOn(CompatMode.MISSING_SELECTOR_MATCHES)) {
            members.keySet()
                    .removeIf(key -> TransitionRequest.isOptional(key) && !request.names(key));
        }
        for (String key : List.of("result", "enforcement")) {
            if (members.get(key) instanceof Value.Text word) {
                members.put(key, known(word, "ALLOW"));
            }
        }
        return new Value.Mapping(members);
    }

    private Value known(Value.Text word, String otherwise) {
        boolean known = KNOWN_RESULTS.contains(word.value().strip().toUpperCase(Locale.ROOT));
        return known || !isOn(CompatMode.UNKNOWN_RESULT_ALLOWS) ? word : Value.of(otherwise);
    }

    private static boolean isZero(@Nullable Value priority) {
        return priority != null
                && !(priority instanceof Value.Text)
                && Numbers.asWhole(priority).filter(BigInteger.ZERO::equals).isPresent();
    }

    /** Whether there is more than nothing, false, zero or an empty text. */
    private static boolean saysAnything(@Nullable Value value) {
        return switch (value) {
            case null -> false;
            case Value.Null _ -> false;
            case Value.Bool bool -> bool.value();
            case Value.Whole whole -> whole.value().signum() != 0;
            case Value.Real real -> real.value() != 0;
            case Value.Text text -> !text.value().isEmpty();
            case Value.Sequence list -> !list.items().isEmpty();
            case Value.Mapping map -> !map.members().isEmpty();
        };
    }

    private static Value.Mapping with(Value.Mapping map, String key, Value value) {
        Map<String, Value> members = new LinkedHashMap<>(map.members());
        members.put(key, value);
        return new Value.Mapping(members);
    }
}

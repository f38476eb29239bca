package io.releasegate.evaluate;

import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transition that somebody asks about.
 *
 * @param environment in any case
 * @param signals what else is known, by flattened name
 */
public record TransitionRequest(
        String transition,
        Optional<String> project,
        Optional<String> workflow,
        Optional<String> environment,
        Map<String, Value> signals) {
    private static final Set<String> OPTIONAL =
            Set.of(Signals.PROJECT, Signals.WORKFLOW, Signals.ENVIRONMENT);

    public TransitionRequest {
        signals = Map.copyOf(signals);
    }

    /** Whether a request may leave the signal out. */
    static boolean isOptional(String signal) {
        return OPTIONAL.contains(signal);
    }

    boolean names(String signal) {
        return value(signal) != null;
    }

    /** The value of a signal; null where it is missing. */
    public @Nullable Value value(String signal) {
        Map<String, Value> own = new LinkedHashMap<>();
        own.put(Signals.TRANSITION, Value.of(transition.strip()));
        project.map(Value::of).ifPresent(value -> own.put(Signals.PROJECT, value));
        workflow.map(Value::of).ifPresent(value -> own.put(Signals.WORKFLOW, value));
        environment
                .map(name -> Value.of(name.strip().toLowerCase(Locale.ROOT)))
                .ifPresent(value -> own.put(Signals.ENVIRONMENT, value));
        Value named = own.get(signal);
        return named != null ? named : signals.get(signal);
    }
}

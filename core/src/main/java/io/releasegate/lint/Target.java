package io.releasegate.lint;

import io.releasegate.diagnostic.Span;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a policy set has to speak for.
 *
 * @param dimensions values by dimension, trimmed and lower case, in the order of {@link Dimension}
 * @param span where the target stands
 */
public record Target(Map<Dimension, String> dimensions, Span span) {

    /** What a target can name; the first member that is there and not blank counts. */
    public enum Dimension {
        ENVIRONMENT("environment", "env"),
        WORKFLOW("workflow_id", "workflow"),
        TRANSITION("transition_id", "transition"),
        RISK("risk_band", "risk");

        private final String key;
        private final String shortKey;

        Dimension(String key, String shortKey) {
            this.key = key;
            this.shortKey = shortKey;
        }

        public String key() {
            return key;
        }

        String shortKey() {
            return shortKey;
        }
    }

    public Optional<String> get(Dimension dimension) {
        return Optional.ofNullable(dimensions.get(dimension));
    }
}

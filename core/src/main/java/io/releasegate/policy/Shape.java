package io.releasegate.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three forms a policy document can have. */
public enum Shape {
    COMPILED("a compiled policy (controls and enforcement)"),
    DEFINITION("a rule definition (when and then)"),
    REGISTRY("a registry policy (transition_rules, rules, required_transitions, ...)");

    private static final List<String> REGISTRY_PARTS =
            List.of(
                    "transition_rules",
                    "rules",
                    "required_transitions",
                    "approval_requirements",
                    "approval_groups",
                    "approvals",
                    "required_approvals",
                    "required_roles",
                    "protected_statuses",
                    "risk_thresholds",
                    "default_result");
    private static final List<String> REGISTRY_SCOPES =
            List.of("org_id", "project_id", "workflow_id", "transition_id", "scope_id");

    private final String description;

    Shape(String description) {
        this.description = description;
    }

    /** The shape in words, for a sentence. */
    public String description() {
        return description;
    }

    /** The shape that the top-level keys speak for; one key alone is enough to report the rest. */
    public static Optional<Shape> recognise(Set<String> keys) {
        if (keys.contains("controls") && keys.contains("enforcement")) {
            return Optional.of(COMPILED);
        }
        if (keys.contains("when") && keys.contains("then")) {
            return Optional.of(DEFINITION);
        }
        if (REGISTRY_PARTS.stream().anyMatch(keys::contains)) {
            return Optional.of(REGISTRY);
        }
        if (keys.contains("controls") || keys.contains("enforcement")) {
            return Optional.of(COMPILED);
        }
        if (keys.contains("when") || keys.contains("then")) {
            return Optional.of(DEFINITION);
        }
        return REGISTRY_SCOPES.stream().anyMatch(keys::contains)
                ? Optional.of(REGISTRY)
                : Optional.empty();
    }
}

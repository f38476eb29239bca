package io.releasegate.policy;

import io.releasegate.diagnostic.Span;
import java.util.Optional;

/**
 * A transition that a registry policy says must be covered by some rule.
 *
 * @param transition its id, as written and trimmed
 * @param environment lower case; empty means every environment
 */
public record RequiredTransition(
        String transition,
        Optional<String> environment,
        Optional<String> project,
        Optional<String> workflow,
        String pointer,
        Span span) {}

package io.releasegate.model.explain;

import io.releasegate.model.PersonId;
import java.util.Optional;

/**
 * Whether a person's approval would count for a move.
 *
 * @param role what they are, in words
 * @param excluded why not, in words; empty when eligible
 * @param approved whether they already gave an approval that counts now
 */
public record Eligibility(
        PersonId person, String name, String role, Optional<String> excluded, boolean approved) {}

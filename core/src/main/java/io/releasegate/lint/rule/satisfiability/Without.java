package io.releasegate.lint.rule.satisfiability;

import io.releasegate.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition without one of its parts.
 *
 * @param looser whether it holds wherever the whole does; otherwise the whole holds wherever it
 *     does
 */
record Without(Condition condition, boolean looser) {

    /** Empty where the part, told by identity, has nothing beside it. */
    static Optional<Without> of(Condition condition, Condition part) {
        return switch (condition) {
            case Condition.Test _ -> Optional.empty();
            case Condition.All all ->
                    among(all.parts(), part, true)
                            .map(it -> it.wrapped(new Condition.All(it.parts, all.span())));
            case Condition.Any any ->
                    among(any.parts(), part, false)
                            .map(it -> it.wrapped(new Condition.Any(it.parts, any.span())));
        };
    }

    static List<Condition> parts(Condition condition) {
        return switch (condition) {
            case Condition.Test _ -> List.of();
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
        };
    }

    /** Whether no alternative stands in it. */
    static boolean isPlain(Condition condition) {
        return !(condition instanceof Condition.Any)
                && parts(condition).stream().allMatch(Without::isPlain);
    }

    private record Rest(List<Condition> parts, boolean looser) {
        Without wrapped(Condition condition) {
            return new Without(condition, looser);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static Optional<Rest> among(List<Condition> parts, Condition part, boolean looser) {
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> changed = new ArrayList<>(parts);
            if (parts.get(i) == part) {
                changed.remove(i);
                return changed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Rest(changed, looser));
            }
            Optional<Without> inside = of(parts.get(i), part);
            if (inside.isPresent()) {
                changed.set(i, inside.get().condition);
                return Optional.of(new Rest(changed, inside.get().looser));
            }
        }
        return Optional.empty();
    }
}

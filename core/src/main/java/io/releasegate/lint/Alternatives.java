package io.releasegate.lint;

import io.releasegate.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells a condition out as alternatives, each a list of tests that must all hold. */
final class Alternatives {
    private static final int MOST = 256;

    private Alternatives() {}

    /** Empty where there would be too many. */
    static Optional<List<List<Condition.Test>>> of(Condition condition) {
        return switch (condition) {
            case Condition.Test test -> Optional.of(List.of(List.of(test)));
            case Condition.Any any -> union(any.parts());
            case Condition.All all -> product(all.parts());
        };
    }

    private static Optional<List<List<Condition.Test>>> union(List<Condition> parts) {
        List<List<Condition.Test>> all = new ArrayList<>();
        for (Condition part : parts) {
            Optional<List<List<Condition.Test>>> one = of(part);
            if (one.isEmpty() || all.size() + one.get().size() > MOST) {
                return Optional.empty();
            }
            all.addAll(one.get());
        }
        return Optional.of(all);
    }

    private static Optional<List<List<Condition.Test>>> product(List<Condition> parts) {
        List<List<Condition.Test>> all = List.of(List.of());
        for (Condition part : parts) {
            Optional<List<List<Condition.Test>>> one = of(part);
            if (one.isEmpty() || all.size() * one.get().size() > MOST) {
                return Optional.empty();
            }
            all =
                    all.stream()
                            .flatMap(left -> one.get().stream().map(r -> joined(left, r)))
                            .toList();
        }
        return Optional.of(all);
    }

    private static List<Condition.Test> joined(
            List<Condition.Test> left, List<Condition.Test> right) {
        List<Condition.Test> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}

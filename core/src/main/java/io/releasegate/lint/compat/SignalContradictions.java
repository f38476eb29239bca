package io.releasegate.lint.compat;

import io.releasegate.value.Equality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the controls of one signal exclude, compared as the reference compares: text by text. */
final class SignalContradictions {
    static final String EQUALITY = "CONTRADICTORY_EQUALITY";
    static final String NEGATION = "CONTRADICTORY_EQUALITY_NEGATION";
    static final String IN_NOT_IN = "CONTRADICTORY_IN_NOT_IN";
    static final String BOUNDS = "CONTRADICTORY_NUMERIC_BOUNDS";

    private SignalContradictions() {}

    /**
     * @param control the one that completes the contradiction
     */
    record Found(String code, String sentence, CompatControl control) {}

    /** Whether the controls of one policy and those of a later one exclude each other. */
    static boolean excludeEachOther(List<CompatControl> earlier, List<CompatControl> later) {
        List<CompatControl> all = new ArrayList<>(earlier);
        all.addAll(later);
        return equality(all).isPresent()
                || negation(all).isPresent()
                || inNotIn(all).isPresent()
                || bounds(all).isPresent();
    }

    /** All contradictions of one signal, in the order of the reference. */
    static List<Found> in(List<CompatControl> controls) {
        List<Found> found = new ArrayList<>();
        equality(controls).ifPresent(found::add);
        negation(controls).ifPresent(found::add);
        inNotIn(controls).ifPresent(found::add);
        bounds(controls).ifPresent(found::add);
        return found;
    }

    /** Two values that differ as text: 1 and 1.0 do. */
    private static Optional<Found> equality(List<CompatControl> controls) {
        CompatControl first = null;
        for (CompatControl control : controls) {
            if (!control.is("==")) {
                continue;
            }
            if (first == null) {
                first = control;
            } else if (!control.signature().json().equals(first.signature().json())) {
                String sentence = " has to equal different values at once.";
                return Optional.of(new Found(EQUALITY, sentence, control));
            }
        }
        return Optional.empty();
    }

    /** The first value that is asked for and excluded: here 1, 1.0 and true are one value. */
    private static Optional<Found> negation(List<CompatControl> controls) {
        for (CompatControl equal : controls) {
            for (CompatControl other : controls) {
                if (equal.is("==")
                        && other.is("!=")
                        && Equality.same(equal.value(), other.value())) {
                    String value = PythonValues.text(equal.value());
                    String sentence = " must be and must not be `" + value + "`.";
                    return Optional.of(new Found(NEGATION, sentence, other));
                }
            }
        }
        return Optional.empty();
    }

    /** Every listed value is excluded; lists are taken together before they are compared. */
    private static Optional<Found> inNotIn(List<CompatControl> controls) {
        Set<String> inside = new HashSet<>();
        CompatControl last = null;
        for (CompatControl control : controls) {
            if (control.is("in")) {
                control.members().ifPresent(inside::addAll);
            } else if (control.is("not in") && control.members().isPresent()) {
                last = control;
            }
        }
        if (inside.isEmpty() || last == null) {
            return Optional.empty();
        }
        for (CompatControl control : controls) {
            if (control.is("not in")) {
                control.members().ifPresent(inside::removeAll);
            }
        }
        return inside.isEmpty()
                ? Optional.of(new Found(IN_NOT_IN, " excludes every value it lists.", last))
                : Optional.empty();
    }

    private static Optional<Found> bounds(List<CompatControl> controls) {
        Bounds bounds = Bounds.of(controls);
        return bounds.areCrossed()
                ? Optional.of(
                        new Found(
                                BOUNDS,
                                " has bounds that no number meets.",
                                bounds.last().orElseThrow()))
                : Optional.empty();
    }
}

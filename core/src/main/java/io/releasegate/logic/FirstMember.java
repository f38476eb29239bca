package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An input for one conjunction where nothing, or one other conjunction, has to be avoided. Signals
 * do not depend on each other then: for each the first value that passes is enough, and it is
 * mostly one the tests mention, so that no boxes have to be made.
 */
final class FirstMember {
    private final SignalTypes types;
    private final boolean structures;
    private Optional<String> gap = Optional.empty();

    FirstMember(SignalTypes types, boolean structures) {
        this.types = types;
        this.structures = structures;
    }

    Answer of(Conjunction wanted) {
        SortedMap<String, Optional<Value>> values = new TreeMap<>();
        Optional<String> unknown = Optional.empty();
        for (Map.Entry<String, List<Constraint>> side : bySignal(wanted).entrySet()) {
            gap = Optional.empty();
            Optional<Value> value = first(side.getKey(), side.getValue(), List.of());
            if (value.isEmpty() && gap.isEmpty()) {
                return new Answer.Impossible();
            }
            values.put(side.getKey(), value);
            unknown = value.isEmpty() ? gap : unknown;
        }
        return unknown.<Answer>map(Answer.Unknown::new)
                .orElseGet(() -> new Answer.Witnessed(new Point(values)));
    }

    /** To avoid a conjunction it is enough to fail it at one signal. */
    Answer outside(Conjunction wanted, Conjunction avoided) {
        if (!(of(wanted) instanceof Answer.Witnessed anywhere)) {
            return of(wanted);
        }
        Map<String, List<Constraint>> inside = bySignal(wanted);
        Optional<String> unknown = Optional.empty();
        for (Map.Entry<String, List<Constraint>> side : bySignal(avoided).entrySet()) {
            gap = Optional.empty();
            String signal = side.getKey();
            Optional<Value> value =
                    first(signal, inside.getOrDefault(signal, List.of()), side.getValue());
            if (value.isPresent()) {
                SortedMap<String, Optional<Value>> values =
                        new TreeMap<>(anywhere.point().values());
                values.put(signal, value);
                return new Answer.Witnessed(new Point(values));
            }
            unknown = unknown.or(() -> gap);
        }
        return unknown.<Answer>map(Answer.Unknown::new).orElseGet(Answer.Impossible::new);
    }

    private static Map<String, List<Constraint>> bySignal(Conjunction conjunction) {
        Map<String, List<Constraint>> tests = new LinkedHashMap<>();
        for (Constraint test : conjunction.constraints()) {
            tests.computeIfAbsent(test.signal(), _ -> new ArrayList<>(2)).add(test);
        }
        return tests;
    }

    /** The first value that passes all of these and, where there are any, not all of those. */
    private Optional<Value> first(String signal, List<Constraint> all, List<Constraint> notAll) {
        List<Constraint> tests = new ArrayList<>(all);
        tests.addAll(notAll);
        ValueType type = types.of(signal);
        if (!(type instanceof ValueType.OneOf)) {
            for (Constraint test : tests) {
                for (Value value : test.mentioned()) {
                    if (Representatives.isScalar(value)
                            && isWanted(value, all, notAll)
                            && type.admits(value)) {
                        return Optional.of(value);
                    }
                }
            }
        }
        Optional<Value> found =
                among(Representatives.scalars(tests, Needed.ofScalars(all), type), all, notAll);
        return found.isEmpty() && structures && type.admitsStructures()
                ? among(
                        Representatives.structures(tests, Needed.of(all, notAll), type),
                        all,
                        notAll)
                : found;
    }

    /** Without one, whatever was not represented may still be one. */
    private Optional<Value> among(
            Representatives candidates, List<Constraint> all, List<Constraint> notAll) {
        for (Value value : candidates.values()) {
            if (isWanted(value, all, notAll)) {
                return Optional.of(value);
            }
        }
        gap = gap.or(candidates::gap);
        return Optional.empty();
    }

    private static boolean isWanted(Value value, List<Constraint> all, List<Constraint> notAll) {
        return passes(value, all) && (notAll.isEmpty() || !passes(value, notAll));
    }

    private static boolean passes(Value value, List<Constraint> tests) {
        for (Constraint test : tests) {
            if (!test.holds(value)) {
                return false;
            }
        }
        return true;
    }
}

package io.releasegate.logic;

import io.releasegate.value.Equality;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Values such that every value there is passes exactly the same of the given tests as one of them.
 * The most natural come first: what the tests mention, then what lies next to it, then strangers.
 *
 * @param scalars booleans, numbers and texts
 * @param structures lists and objects
 * @param complete false where there are too many combinations of list elements to name them all
 */
record Representatives(List<Value> scalars, List<Value> structures, boolean complete) {

    static Representatives of(List<Constraint> constraints) {
        List<Value> mentioned =
                constraints.stream().flatMap(c -> c.mentioned().stream()).distinct().toList();
        List<Value> numbers = new NumberLine(mentioned).representatives();
        Value stranger = unmentioned(mentioned, n -> Value.of(n == 0 ? "other" : "other" + n));
        List<Value> scalars =
                new ArrayList<>(mentioned.stream().filter(Representatives::isScalar).toList());
        List<List<Value>> kinds =
                new ArrayList<>(
                        List.of(List.of(stranger), List.of(Value.TRUE, Value.FALSE), numbers));
        kinds.sort((a, b) -> Boolean.compare(isMentioned(b, mentioned), isMentioned(a, mentioned)));
        kinds.forEach(scalars::addAll);
        numericTexts(mentioned, numbers, scalars);
        ListShapes lists = ListShapes.of(constraints, elements(mentioned, stranger), stranger);
        List<Value> structures = new ArrayList<>(lists.representatives());
        mentioned.stream().filter(v -> !isScalar(v)).forEach(structures::add);
        structures.add(unmentioned(mentioned, n -> Value.of(Map.of("other", Value.of(n)))));
        return new Representatives(scalars, structures, lists.complete());
    }

    private static boolean isScalar(Value value) {
        return switch (value) {
            case Value.Bool _, Value.Whole _, Value.Real _, Value.Text _ -> true;
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> false;
        };
    }

    /** A kind of values is natural where the tests mention one of that kind. */
    private static boolean isMentioned(List<Value> kind, List<Value> mentioned) {
        return mentioned.stream().anyMatch(value -> kindOf(value).equals(kindOf(kind.getFirst())));
    }

    private static String kindOf(Value value) {
        return switch (value) {
            case Value.Bool _ -> "boolean";
            case Value.Whole _, Value.Real _ -> "number";
            case Value.Text _ -> "text";
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> "other";
        };
    }

    /** Text that reads as a number satisfies bounds but equals no number and no mentioned text. */
    private static void numericTexts(
            List<Value> mentioned, List<Value> numbers, List<Value> scalars) {
        Stream.concat(mentioned.stream(), numbers.stream())
                .map(Numbers::asDouble)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(number ->
                        scalars.add(
                                unmentioned(
                                        mentioned, n -> Value.of(spell(number) + " ".repeat(n)))));
    }

    private static String spell(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static List<Value> elements(List<Value> mentioned, Value stranger) {
        List<Value> elements = new ArrayList<>(mentioned);
        elements.add(stranger);
        return elements;
    }

    private static Value unmentioned(List<Value> mentioned, IntFunction<Value> candidates) {
        int n = 0;
        Value candidate = candidates.apply(n);
        while (isNamed(candidate, mentioned)) {
            candidate = candidates.apply(++n);
        }
        return candidate;
    }

    private static boolean isNamed(Value candidate, List<Value> mentioned) {
        return mentioned.stream().anyMatch(value -> Equality.same(value, candidate));
    }
}

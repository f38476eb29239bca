package io.releasegate.value;

/**
 * Whether a value is among what a rule lists. A question that makes no sense, such as a number in a
 * text, is neither inside nor outside, so both {@code in} and {@code not in} are false.
 */
enum Membership {
    INSIDE,
    OUTSIDE,
    SENSELESS;

    /** A list is inside when any of its elements is; an empty list is outside. */
    static Membership of(Value actual, Value expected) {
        if (!isContainer(expected)) {
            return SENSELESS;
        }
        if (!(actual instanceof Value.Sequence list)) {
            return single(actual, expected);
        }
        for (Value item : list.items()) {
            Membership membership = single(item, expected);
            if (membership != OUTSIDE) {
                return membership;
            }
        }
        return OUTSIDE;
    }

    static boolean contains(Value actual, Value expected) {
        return isContainer(actual) && single(expected, actual) == INSIDE;
    }

    private static Membership single(Value item, Value container) {
        return switch (container) {
            case Value.Sequence list ->
                    of(list.items().stream().anyMatch(entry -> Equality.same(item, entry)));
            case Value.Text text ->
                    item instanceof Value.Text part
                            ? of(text.value().contains(part.value()))
                            : SENSELESS;
            case Value.Mapping map -> key(item, map);
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ -> SENSELESS;
        };
    }

    private static Membership key(Value item, Value.Mapping map) {
        return switch (item) {
            case Value.Text text -> of(map.members().containsKey(text.value()));
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ -> OUTSIDE;
            case Value.Sequence _, Value.Mapping _ -> SENSELESS;
        };
    }

    private static Membership of(boolean inside) {
        return inside ? INSIDE : OUTSIDE;
    }

    private static boolean isContainer(Value value) {
        return value instanceof Value.Sequence
                || value instanceof Value.Text
                || value instanceof Value.Mapping;
    }
}

package io.releasegate.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Equality as rules mean it: {@code true}, {@code 1} and {@code 1.0} are equal, numbers compare
 * exactly, text and numbers never meet, lists and objects compare member by member.
 */
public final class Equality {
    private Equality() {}

    public static boolean same(Value left, Value right) {
        return switch (left) {
            case Value.Null _ -> right instanceof Value.Null;
            case Value.Text text ->
                    right instanceof Value.Text other && text.value().equals(other.value());
            case Value.Bool _, Value.Whole _, Value.Real _ -> sameNumber(left, right);
            case Value.Sequence list ->
                    right instanceof Value.Sequence other && sameItems(list.items(), other.items());
            case Value.Mapping map ->
                    right instanceof Value.Mapping other
                            && sameMembers(map.members(), other.members());
        };
    }

    private static boolean sameNumber(Value left, Value right) {
        Double a = nonFinite(left);
        Double b = nonFinite(right);
        if (a != null || b != null) {
            return a != null && b != null && a.doubleValue() == b.doubleValue();
        }
        BigDecimal x = exact(left);
        BigDecimal y = exact(right);
        return x != null && y != null && x.compareTo(y) == 0;
    }

    private static @Nullable Double nonFinite(Value value) {
        return value instanceof Value.Real real && !Double.isFinite(real.value())
                ? (Double) real.value()
                : null;
    }

    private static @Nullable BigDecimal exact(Value value) {
        return switch (value) {
            case Value.Bool bool -> bool.value() ? BigDecimal.ONE : BigDecimal.ZERO;
            case Value.Whole whole -> new BigDecimal(whole.value());
            case Value.Real real -> new BigDecimal(real.value());
            case Value.Null _, Value.Text _, Value.Sequence _, Value.Mapping _ -> null;
        };
    }

    private static boolean sameItems(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(Map<String, Value> left, Map<String, Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, Value> member : left.entrySet()) {
            Value other = right.get(member.getKey());
            if (other == null || !same(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }
}

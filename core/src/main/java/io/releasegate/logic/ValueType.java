package io.releasegate.logic;

import io.releasegate.value.Equality;
import io.releasegate.value.Value;
import java.util.List;

/**
 * The values a signal can have, as far as somebody declared it. Any signal can be missing besides.
 */
public sealed interface ValueType {

    /** Nothing is declared: every value of every kind. */
    record Anything() implements ValueType {}

    /** Every value that is no list and no object. */
    record Scalar() implements ValueType {}

    /** True or false. */
    record Truth() implements ValueType {}

    /**
     * A finite number; both ends belong to the range and are infinite where there is no limit.
     *
     * @param whole whether fractions are left out
     */
    record Numeric(boolean whole, double low, double high) implements ValueType {

        boolean includes(Value value) {
            return switch (value) {
                case Value.Whole it -> reaches(it.value().doubleValue());
                case Value.Real it -> Double.isFinite(it.value()) && fits(it.value());
                case Value.Null _, Value.Bool _, Value.Text _, Value.Sequence _, Value.Mapping _ ->
                        false;
            };
        }

        private boolean fits(double number) {
            return reaches(number) && (!whole || number == Math.rint(number));
        }

        private boolean reaches(double number) {
            return number >= low && number <= high;
        }
    }

    record AnyText() implements ValueType {}

    /** One of finitely many values. */
    record OneOf(List<Value> values) implements ValueType {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A list whose elements are all of one type; of any type they may be null as well. */
    record ListOf(ValueType items) implements ValueType {

        boolean includes(Value value) {
            return value instanceof Value.Sequence list
                    && list.items().stream().allMatch(this::admitsItem);
        }

        boolean admitsItem(Value item) {
            return items instanceof Anything || items.admits(item);
        }
    }

    default boolean admits(Value value) {
        return switch (this) {
            case Anything _ -> !(value instanceof Value.Null);
            case Scalar _ ->
                    !(value instanceof Value.Null
                            || value instanceof Value.Sequence
                            || value instanceof Value.Mapping);
            case Truth _ -> value instanceof Value.Bool;
            case AnyText _ -> value instanceof Value.Text;
            case OneOf one -> one.values.stream().anyMatch(it -> Equality.same(it, value));
            case ListOf list -> list.includes(value);
            case Numeric range -> range.includes(value);
        };
    }

    /** Whether some list or object is among the values. */
    default boolean admitsStructures() {
        return switch (this) {
            case Anything _, ListOf _ -> true;
            case Scalar _, Truth _, AnyText _, Numeric _ -> false;
            case OneOf one ->
                    one.values.stream()
                            .anyMatch(it ->
                                    it instanceof Value.Sequence || it instanceof Value.Mapping);
        };
    }

    /** The same, without lists and objects where nothing was declared. */
    default ValueType orScalar() {
        return this instanceof Anything ? new Scalar() : this;
    }
}

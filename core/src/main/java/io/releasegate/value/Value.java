package io.releasegate.value;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document value as JSON and YAML know it. Whole numbers and reals stay apart, because the text
 * {@code 1} and the text {@code 1.0} hash differently although they compare equal.
 */
public sealed interface Value {

    /** The explicit null of a document; an absent member is the absence of a Value. */
    record Null() implements Value {}

    record Bool(boolean value) implements Value {}

    /** A whole number of any size. */
    record Whole(BigInteger value) implements Value {}

    /**
     * A binary64 number; non-finite values can come from YAML and are refused where they matter.
     */
    record Real(double value) implements Value {}

    record Text(String value) implements Value {}

    record Sequence(List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Members in document order. Keys are always text. */
    record Mapping(Map<String, Value> members) implements Value {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    Value NULL = new Null();
    Value TRUE = new Bool(true);
    Value FALSE = new Bool(false);

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Value of(long value) {
        return new Whole(BigInteger.valueOf(value));
    }

    static Value of(double value) {
        return new Real(value);
    }

    static Value of(List<? extends Value> items) {
        return new Sequence(List.copyOf(items));
    }

    static Value of(Map<String, ? extends Value> members) {
        return new Mapping(new LinkedHashMap<>(members));
    }
}

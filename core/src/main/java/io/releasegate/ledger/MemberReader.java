package io.releasegate.ledger;

import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of an object; what is missing, surplus or of another shape is an error. */
final class MemberReader {
    private final String where;
    private final Map<String, Value> left;

    MemberReader(String where, Value value) throws LedgerFormatException {
        if (!(value instanceof Value.Mapping mapping)) {
            throw new LedgerFormatException(where + " is not an object");
        }
        this.where = where;
        this.left = new LinkedHashMap<>(mapping.members());
    }

    Value value(String name) throws LedgerFormatException {
        Value value = left.remove(name);
        if (value == null) {
            throw new LedgerFormatException(where + " has no member \"" + name + "\"");
        }
        return value;
    }

    String text(String name) throws LedgerFormatException {
        return asText(name, value(name));
    }

    boolean bool(String name) throws LedgerFormatException {
        if (value(name) instanceof Value.Bool bool) {
            return bool.value();
        }
        throw shape(name, "true or false");
    }

    long whole(String name) throws LedgerFormatException {
        if (value(name) instanceof Value.Whole whole && whole.value().bitLength() < 64) {
            return whole.value().longValueExact();
        }
        throw shape(name, "a whole number");
    }

    Instant instant(String name) throws LedgerFormatException {
        return convert(name, text(name), Instant::parse);
    }

    Sha256 hash(String name) throws LedgerFormatException {
        return id(name, Sha256::new);
    }

    <T> T id(String name, Function<String, T> form) throws LedgerFormatException {
        return convert(name, text(name), form);
    }

    <T> Optional<T> maybe(String name, Function<String, T> form) throws LedgerFormatException {
        Value value = value(name);
        if (value instanceof Value.Null) {
            return Optional.empty();
        }
        return Optional.of(convert(name, asText(name, value), form));
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws LedgerFormatException {
        return id(name, text -> Enum.valueOf(type, text));
    }

    MemberReader object(String name) throws LedgerFormatException {
        return new MemberReader(where + "." + name, value(name));
    }

    Optional<MemberReader> maybeObject(String name) throws LedgerFormatException {
        Value value = value(name);
        return value instanceof Value.Null
                ? Optional.empty()
                : Optional.of(new MemberReader(where + "." + name, value));
    }

    List<MemberReader> objects(String name) throws LedgerFormatException {
        if (!(value(name) instanceof Value.Sequence sequence)) {
            throw shape(name, "a list");
        }
        List<MemberReader> readers = new ArrayList<>();
        for (Value item : sequence.items()) {
            readers.add(new MemberReader(where + "." + name, item));
        }
        return readers;
    }

    /** All remaining members, which have to be text. */
    Map<String, String> texts() throws LedgerFormatException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Value> member : left.entrySet()) {
            texts.put(member.getKey(), asText(member.getKey(), member.getValue()));
        }
        left.clear();
        return texts;
    }

    void end() throws LedgerFormatException {
        if (!left.isEmpty()) {
            throw new LedgerFormatException(where + " has unknown members " + left.keySet());
        }
    }

    private String asText(String name, Value value) throws LedgerFormatException {
        if (value instanceof Value.Text text) {
            return text.value();
        }
        throw shape(name, "text");
    }

    private <T> T convert(String name, String text, Function<String, T> form)
            throws LedgerFormatException {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new LedgerFormatException(
                    where + "." + name + " has the value \"" + text + "\", which makes no sense",
                    e);
        }
    }

    private LedgerFormatException shape(String name, String wanted) {
        return new LedgerFormatException(where + "." + name + " is not " + wanted);
    }
}

package io.releasegate.lint;

import io.releasegate.canonical.JsonReader;
import io.releasegate.diagnostic.Witness;
import io.releasegate.logic.Point;
import io.releasegate.value.Value;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a witness back, as somebody would who types its facts into a request. */
final class GridPoint {
    private GridPoint() {}

    static Point of(Witness witness) {
        SortedMap<String, Optional<Value>> values = new TreeMap<>();
        for (Witness.Fact fact : witness.facts()) {
            values.put(
                    fact.signal(),
                    fact.json().equals(Witness.Fact.MISSING)
                            ? Optional.empty()
                            : Optional.of(read(fact.json())));
        }
        return new Point(values);
    }

    private static Value read(String json) {
        return JsonReader.value(json);
    }
}

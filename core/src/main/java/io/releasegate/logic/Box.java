package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A domain for each signal: all inputs that lie in every one of them. */
record Box(SortedMap<String, Domain> domains) {

    boolean isEmpty() {
        return domains.values().stream().anyMatch(Domain::isEmpty);
    }

    boolean intersects(Box other) {
        return other.domains.entrySet().stream()
                .allMatch(side -> domain(side.getKey()).intersects(side.getValue()));
    }

    Domain domain(String signal) {
        Domain domain = domains.get(signal);
        if (domain == null) {
            throw new IllegalArgumentException("No domain for " + signal);
        }
        return domain;
    }

    Box with(String signal, Domain domain) {
        SortedMap<String, Domain> changed = new TreeMap<>(domains);
        changed.put(signal, domain);
        return new Box(changed);
    }

    Point witness() {
        SortedMap<String, Optional<Value>> values = new TreeMap<>();
        for (Map.Entry<String, Domain> side : domains.entrySet()) {
            values.put(side.getKey(), side.getValue().witness());
        }
        return new Point(values);
    }
}

package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks at the nodes of a {@code when}, outermost first. */
final class WhenWalk {
    private static final String INVALID = "RULE_INVALID_LOGIC";
    private static final String FILES = "changed_files_";
    private static final Set<String> PREDICATES =
            Set.of("risk", "environment", FILES + "gt", FILES + "gte", FILES + "lt", FILES + "lte");
    private static final Set<String> CLAUSES = Set.of("all", "any");

    private final Function<String, Span> places;
    private final List<CompatFinding.RuleRef> rule;
    private final List<CompatFinding> found;

    WhenWalk(
            Function<String, Span> places,
            List<CompatFinding.RuleRef> rule,
            List<CompatFinding> found) {
        this.places = places;
        this.rule = rule;
        this.found = found;
    }

    /**
     * @param path how the reference names the node
     * @param pointer where it stands
     */
    void visit(Value value, String path, String pointer) {
        if (!(value instanceof Value.Mapping node)) {
            invalid(path, pointer, "must be an object", Map.of());
            return;
        }
        Set<String> keys = node.members().keySet();
        if (keys.containsAll(CLAUSES)) {
            invalid(path, pointer, "has both all and any; nest one in the other", Map.of());
            return;
        }
        List<String> unknown =
                keys.stream()
                        .filter(key -> !PREDICATES.contains(key) && !CLAUSES.contains(key))
                        .sorted(PythonValues.CODE_POINTS)
                        .toList();
        if (!unknown.isEmpty()) {
            invalid(
                    path,
                    pointer,
                    "has members nobody reads: " + String.join(", ", unknown),
                    Map.of("keys", Value.of(unknown.stream().map(Value::of).toList())));
        }
        if (keys.contains("all") || keys.contains("any")) {
            clause(node, keys.contains("all") ? "all" : "any", path, pointer);
        } else if (keys.stream().noneMatch(PREDICATES::contains)) {
            invalid(path, pointer, "says nothing that can be tested", Map.of());
        } else {
            bounds(node, path, pointer);
        }
    }

    private void clause(Value.Mapping node, String clause, String path, String pointer) {
        List<Value> parts = RegistryLint.items(node, clause);
        if (parts.isEmpty()) {
            invalid(
                    path,
                    pointer,
                    "needs at least one condition in " + clause,
                    Map.of("clause", Value.of(clause)));
        }
        for (int i = 0; i < parts.size(); i++) {
            visit(
                    parts.get(i),
                    path + "." + clause + "[" + i + "]",
                    pointer + "/" + clause + "/" + i);
        }
    }

    private void bounds(Value.Mapping node, String path, String pointer) {
        Optional<End> lower = end(node, "gt", "gte", 1);
        Optional<End> upper = end(node, "lt", "lte", -1);
        if (lower.isEmpty() || upper.isEmpty()) {
            return;
        }
        int order = lower.get().value().compareTo(upper.get().value());
        boolean touching = lower.get().closed() && upper.get().closed();
        if (order > 0 || (order == 0 && !touching)) {
            found.add(
                    CompatFinding.error(
                                    "CONTRADICTORY_RULES",
                                    "The condition at `" + path + "` leaves no number of files.",
                                    places.apply(pointer))
                            .about(rule)
                            .with(details(path, Map.of())));
        }
    }

    private record End(BigInteger value, boolean closed) {}

    /** An open bound gives way to a closed one at the same number; the reference does so too. */
    private static Optional<End> end(Value.Mapping node, String open, String closed, int sign) {
        Optional<BigInteger> strict = PythonValues.whole(node.members().get(FILES + open));
        Optional<BigInteger> loose = PythonValues.whole(node.members().get(FILES + closed));
        boolean strictStays =
                strict.isPresent()
                        && (loose.isEmpty() || sign * loose.get().compareTo(strict.get()) < 0);
        return strictStays
                ? strict.map(value -> new End(value, false))
                : loose.map(value -> new End(value, true));
    }

    private void invalid(String path, String pointer, String why, Map<String, Value> more) {
        found.add(
                CompatFinding.error(
                                INVALID,
                                "The condition at `" + path + "` " + why + ".",
                                places.apply(pointer))
                        .about(rule)
                        .with(details(path, more)));
    }

    private static Value.Mapping details(String path, Map<String, Value> more) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("path", Value.of(path));
        details.putAll(more);
        return new Value.Mapping(details);
    }
}

package io.releasegate.lint;

import io.releasegate.canonical.source.Pointers;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Places of one document as pointers in which list items go by their names, where they have any.
 */
final class Places {
    private final Tree tree;
    private final IdentityHashMap<SourceNode, Steps> known = new IdentityHashMap<>();

    Places(Tree tree) {
        this.tree = tree;
    }

    /** The way to the innermost part that an offset stands in. */
    String of(int offset) {
        String place = "";
        SourceNode node = tree.root();
        while (true) {
            Map.Entry<Integer, Step> step =
                    known.computeIfAbsent(node, Steps::of).byStart().floorEntry(offset);
            if (step == null || offset >= step.getValue().end()) {
                return place;
            }
            place = Pointers.child(place, step.getValue().name());
            node = step.getValue().node();
        }
    }

    /** What an object calls itself. */
    static Optional<String> id(Value value) {
        return value instanceof Value.Mapping object
                ? Stream.of("policy_id", "rule_id", "id", "name", "transition_id", "signal")
                        .map(key -> object.members().get(key))
                        .filter(Value.Text.class::isInstance)
                        .map(text -> ((Value.Text) text).value())
                        .findFirst()
                : Optional.empty();
    }

    private record Step(String name, int end, SourceNode node) {}

    /** The parts of a node, by where they start; an alias stands elsewhere and is left out. */
    private record Steps(TreeMap<Integer, Step> byStart) {
        static Steps of(SourceNode node) {
            TreeMap<Integer, Step> steps = new TreeMap<>();
            switch (node) {
                case SourceNode.Scalar _ -> {}
                case SourceNode.Members map ->
                        map.members().forEach((key, member) -> put(steps, node, key, member));
                case SourceNode.Items list -> {
                    List<String> names = names(list);
                    for (int i = 0; i < names.size(); i++) {
                        SourceNode item = list.items().get(i);
                        put(steps, node, item.start(), new Step(names.get(i), item.end(), item));
                    }
                }
            }
            return new Steps(steps);
        }

        private static void put(
                Map<Integer, Step> steps, SourceNode parent, String key, SourceNode.Member member) {
            SourceNode node = member.node();
            int end = Math.max(member.keyEnd(), node.start() >= member.keyStart() ? node.end() : 0);
            put(steps, parent, member.keyStart(), new Step(key, end, node));
        }

        private static void put(Map<Integer, Step> steps, SourceNode parent, int start, Step step) {
            if (start >= parent.start() && start < parent.end()) {
                steps.putIfAbsent(start, step);
            }
        }

        /** The id of each item, unless two have the same; then, as without one, its number. */
        private static List<String> names(SourceNode.Items list) {
            Map<String, Integer> count = new TreeMap<>();
            list.items()
                    .forEach(item ->
                            id(item.value()).ifPresent(id -> count.merge(id, 1, Integer::sum)));
            List<String> names = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                String number = Integer.toString(i);
                names.add(
                        id(list.items().get(i).value())
                                .filter(id -> count.getOrDefault(id, 0) == 1)
                                .orElse(number));
            }
            return names;
        }
    }
}

package io.releasegate.lint.rule.satisfiability;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes entries of lists, or members of objects, out of a text. All that one removal was asked for
 * can be taken out together.
 */
final class Removal {
    private final String text;
    private final Tree tree;
    private final Set<Place> gone = new HashSet<>();

    Removal(Tree tree) {
        this.tree = tree;
        this.text = tree.text().text();
    }

    /** Where an entry stands, its key included. */
    private record Place(int start, int end) {}

    /** Empty where it is the last one left, or does not stand apart from its neighbours. */
    Optional<Fix.Edit> of(Span entry) {
        return find(tree.root(), entry);
    }

    private Optional<Fix.Edit> find(SourceNode node, Span entry) {
        List<Place> places = places(node);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.start == entry.start().offset() && place.end == entry.end().offset()) {
                Optional<Fix.Edit> edit =
                        staying(places, 0) == 1 ? Optional.empty() : edit(node, places, i);
                edit.ifPresent(_ -> gone.add(place));
                return edit;
            }
        }
        return children(node).stream().flatMap(child -> find(child, entry).stream()).findFirst();
    }

    private long staying(List<Place> places, int from) {
        return places.subList(from, places.size()).stream()
                .filter(place -> !gone.contains(place))
                .count();
    }

    private static List<SourceNode> children(SourceNode node) {
        return switch (node) {
            case SourceNode.Scalar _ -> List.of();
            case SourceNode.Items list -> list.items();
            case SourceNode.Members map ->
                    map.members().values().stream().map(SourceNode.Member::node).toList();
        };
    }

    private static List<Place> places(SourceNode node) {
        List<Place> places = new ArrayList<>();
        switch (node) {
            case SourceNode.Scalar _ -> {}
            case SourceNode.Items list ->
                    list.items().forEach(it -> places.add(new Place(it.start(), it.end())));
            case SourceNode.Members map ->
                    map.members()
                            .values()
                            .forEach(it -> places.add(new Place(it.keyStart(), it.node().end())));
        }
        return places;
    }

    private Optional<Fix.Edit> edit(SourceNode node, List<Place> places, int index) {
        char first = text.charAt(node.start());
        return first == '[' || first == '{'
                ? inFlow(places, index)
                : inBlock(places.get(index), node instanceof SourceNode.Items);
    }

    /** With the comma on one side. */
    private Optional<Fix.Edit> inFlow(List<Place> places, int index) {
        boolean last = staying(places, index + 1) == 0;
        int start = last ? places.get(index - 1).end : places.get(index).start;
        int end = last ? places.get(index).end : places.get(index + 1).start;
        return text.substring(start, end).contains("#")
                ? Optional.empty()
                : Optional.of(cut(start, end));
    }

    /** The lines it stands on, where nothing else does. */
    private Optional<Fix.Edit> inBlock(Place place, boolean item) {
        int start = text.lastIndexOf('\n', place.start - 1) + 1;
        int lineEnd = text.indexOf('\n', place.end);
        int end = lineEnd < 0 ? text.length() : lineEnd + 1;
        String before = text.substring(start, place.start);
        String after = text.substring(place.end, end).strip();
        boolean alone = item ? before.matches("[ ]*-[ ]+") : before.isBlank();
        return alone && after.isEmpty() ? Optional.of(cut(start, end)) : Optional.empty();
    }

    private Fix.Edit cut(int start, int end) {
        return new Fix.Edit(tree.text().span(start, end), "");
    }
}

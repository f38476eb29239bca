package io.releasegate.canonical.source;

import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** A document with the place of each of its parts, found by JSON pointer ({@code /controls/0}). */
public record Tree(SourceText text, SourceNode root) {

    public Value value() {
        return root.value();
    }

    public Span span(SourceNode node) {
        return text.span(node.start(), node.end());
    }

    public Span keySpan(SourceNode.Member member) {
        return text.span(member.keyStart(), member.keyEnd());
    }

    /** The part as it stands in the text, with its quotes. */
    public String written(SourceNode node) {
        return text.text().substring(node.start(), node.end());
    }

    /** The part a pointer names; {@code ""} is the whole document. */
    public Optional<SourceNode> find(String pointer) {
        SourceNode node = root;
        for (String step : Pointers.steps(pointer)) {
            Optional<SourceNode> next = step(node, step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /**
     * Where a part stands; for a part that is not there, where the nearest one around it stands.
     */
    public Span spanOf(String pointer) {
        SourceNode node = root;
        for (String step : Pointers.steps(pointer)) {
            Optional<SourceNode> next = step(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return span(node);
    }

    /** The innermost part that stands exactly there; what an alias stands for is found once. */
    public Optional<SourceNode> at(Span place) {
        return at(root, place.start().offset(), place.end().offset());
    }

    private static Optional<SourceNode> at(SourceNode node, int start, int end) {
        if (node.start() > start || node.end() < end) {
            return Optional.empty();
        }
        Stream<SourceNode> parts =
                switch (node) {
                    case SourceNode.Scalar _ -> Stream.empty();
                    case SourceNode.Items list -> list.items().stream();
                    case SourceNode.Members map ->
                            map.members().values().stream().map(SourceNode.Member::node);
                };
        Optional<SourceNode> inside =
                parts.flatMap(part -> at(part, start, end).stream()).findFirst();
        return inside.isPresent() || node.start() != start || node.end() != end
                ? inside
                : Optional.of(node);
    }

    /** Where the key of a member stands; empty for list items and parts that are not there. */
    public Optional<Span> keySpanOf(String pointer) {
        int cut = pointer.lastIndexOf('/');
        if (cut < 0) {
            return Optional.empty();
        }
        String key = Pointers.unescape(pointer.substring(cut + 1));
        return find(pointer.substring(0, cut))
                .filter(SourceNode.Members.class::isInstance)
                .map(SourceNode.Members.class::cast)
                .flatMap(parent -> Optional.ofNullable(parent.members().get(key)))
                .map(this::keySpan);
    }

    private static Optional<SourceNode> step(SourceNode node, String step) {
        return switch (node) {
            case SourceNode.Scalar _ -> Optional.empty();
            case SourceNode.Members map ->
                    Optional.ofNullable(map.members().get(step)).map(SourceNode.Member::node);
            case SourceNode.Items list -> item(list, step);
        };
    }

    private static Optional<SourceNode> item(SourceNode.Items list, String step) {
        if (step.isEmpty()
                || step.length() > 9
                || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int index = Integer.parseInt(step);
        return index < list.items().size()
                ? Optional.of(list.items().get(index))
                : Optional.empty();
    }
}

package io.releasegate.language;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Shape;
import io.releasegate.policy.guide.Content;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts of a policy text by name, each with its place and the worst that is wrong in it. */
public record Outline(List<Section> sections) {
    public static final Outline EMPTY = new Outline(List.of());

    public Outline {
        sections = List.copyOf(sections);
    }

    /** Parts of one kind, in source order. */
    public record Section(Kind kind, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** What parts are. */
    public enum Kind {
        RULES,
        APPROVALS,
        SIGNALS
    }

    /**
     * A part.
     *
     * @param span the whole part
     * @param place where a reader wants to land
     */
    public record Item(String name, Span span, Span place, Optional<Severity> worst) {}

    /** Empty sections are left out; a text that cannot be read has none. */
    public static Outline of(Reading reading, List<Diagnostic> findings) {
        if (reading.tree().isEmpty()
                || !(reading.tree().get().root() instanceof SourceNode.Members root)) {
            return EMPTY;
        }
        Optional<Shape> shape = Shape.recognise(root.members().keySet());
        if (shape.isEmpty()) {
            return EMPTY;
        }
        Tree tree = reading.tree().get();
        Parts parts = new Parts(tree, Parts.starts(tree.text().name(), findings));
        List<Section> sections = new ArrayList<>();
        add(sections, Kind.RULES, parts.rules(shape.get(), root));
        add(sections, Kind.APPROVALS, parts.approvals(root));
        add(sections, Kind.SIGNALS, parts.signals(Mentions.of(reading)));
        return new Outline(sections);
    }

    private static void add(List<Section> sections, Kind kind, List<Item> items) {
        if (!items.isEmpty()) {
            sections.add(new Section(kind, items));
        }
    }

    private record Parts(Tree tree, NavigableMap<Integer, Severity> starts) {

        List<Item> rules(Shape shape, SourceNode.Members root) {
            return switch (shape) {
                case COMPILED -> List.of(document(root, "policy_id"));
                case DEFINITION -> List.of(document(root, "id"));
                case REGISTRY ->
                        Stream.concat(
                                        listed(root, "transition_rules", "transition-rule-"),
                                        listed(root, "rules", "rule-"))
                                .toList();
            };
        }

        private Item document(SourceNode.Members root, String id) {
            return item(
                    text(root, id).orElse(tree.text().name()),
                    tree.span(root),
                    place(root, id).orElse(tree.span(root)));
        }

        private Stream<Item> listed(SourceNode.Members root, String list, String unnamed) {
            SourceNode.Member member = root.members().get(list);
            if (member == null || !(member.node() instanceof SourceNode.Items items)) {
                return Stream.empty();
            }
            List<Item> found = new ArrayList<>();
            for (SourceNode node : items.items()) {
                String other = unnamed + (found.size() + 1);
                Span span = tree.span(node);
                found.add(
                        node instanceof SourceNode.Members rule
                                ? item(
                                        text(rule, "rule_id")
                                                .or(() -> text(rule, "id"))
                                                .orElse(other),
                                        span,
                                        place(rule, "rule_id")
                                                .or(() -> place(rule, "id"))
                                                .orElse(span))
                                : item(other, span, span));
            }
            return found.stream();
        }

        List<Item> approvals(SourceNode.Members root) {
            List<Item> found = new ArrayList<>();
            for (String field :
                    List.of(
                            "approval_requirements",
                            "approvals",
                            "approval_groups",
                            "required_approvals",
                            "required_roles")) {
                SourceNode.Member member = root.members().get(field);
                if (member != null) {
                    Span span = tree.text().span(member.keyStart(), member.node().end());
                    found.add(item(ApprovalWords.of(field, member.node()), span, span));
                }
            }
            return found;
        }

        List<Item> signals(List<Mention> mentions) {
            Map<String, List<Mention>> byName = new LinkedHashMap<>();
            mentions.stream()
                    .filter(mention -> mention.meaning() == Content.Meaning.SIGNAL)
                    .forEach(mention ->
                            byName.computeIfAbsent(mention.word(), it -> new ArrayList<>())
                                    .add(mention));
            List<Item> found = new ArrayList<>();
            byName.forEach((name, all) -> {
                Optional<Severity> worst =
                        all.stream()
                                .flatMap(mention -> worst(mention.span()).stream())
                                .min(Severity::compareTo);
                Span place = all.getFirst().span();
                found.add(new Item(name, place, place, worst));
            });
            return found;
        }

        private Item item(String name, Span span, Span place) {
            return new Item(name, span, place, worst(span));
        }

        /** The worst finding that starts in a part. */
        private Optional<Severity> worst(Span part) {
            return starts
                    .subMap(part.start().offset(), true, part.end().offset(), false)
                    .values()
                    .stream()
                    .min(Severity::compareTo);
        }

        /** The worst finding by the offset at which it starts, in one text. */
        static NavigableMap<Integer, Severity> starts(String source, List<Diagnostic> findings) {
            NavigableMap<Integer, Severity> starts = new TreeMap<>();
            for (Diagnostic found : findings) {
                put(source, found.span(), found.severity(), starts);
                found.related()
                        .forEach(other -> put(source, other.span(), found.severity(), starts));
            }
            return starts;
        }

        private static void put(
                String source,
                Span span,
                Severity severity,
                NavigableMap<Integer, Severity> starts) {
            if (span.source().equals(source)) {
                starts.merge(
                        span.start().offset(),
                        severity,
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }

        private static Optional<String> text(SourceNode.Members node, String field) {
            return Optional.ofNullable(node.members().get(field))
                    .map(member -> member.node().value())
                    .filter(Value.Text.class::isInstance)
                    .map(value -> ((Value.Text) value).value())
                    .filter(text -> !text.isBlank());
        }

        private Optional<Span> place(SourceNode.Members node, String field) {
            return Optional.ofNullable(node.members().get(field))
                    .map(member -> tree.span(member.node()));
        }
    }
}

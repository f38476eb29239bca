package io.releasegate.language;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Wording;
import io.releasegate.policy.Shape;
import io.releasegate.policy.guide.Content;
import io.releasegate.policy.guide.ObjectGuide;
import io.releasegate.policy.guide.PolicyGuide;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a text names: ids, signals, values, roles, environments, transitions. */
public final class Mentions {
    private static final Set<String> SELECTORS = Set.of("environment", "transition_id", "risk");

    private final Tree tree;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(Tree tree) {
        this.tree = tree;
    }

    /** In source order; empty for a text that is no policy or cannot be read. */
    public static List<Mention> of(Reading reading) {
        if (reading.tree().isEmpty()
                || !(reading.tree().get().root() instanceof SourceNode.Members root)) {
            return List.of();
        }
        Optional<Shape> shape = Shape.recognise(root.members().keySet());
        if (shape.isEmpty()) {
            return List.of();
        }
        Mentions mentions = new Mentions(reading.tree().get());
        mentions.object(root, PolicyGuide.document(shape.get()), Optional.empty());
        return List.copyOf(mentions.found);
    }

    private void object(SourceNode.Members node, ObjectGuide guide, Optional<String> signal) {
        Optional<String> sibling =
                Optional.ofNullable(node.members().get("signal"))
                        .map(member -> member.node().value())
                        .filter(Value.Text.class::isInstance)
                        .map(value -> ((Value.Text) value).value());
        node.members()
                .forEach((name, member) -> {
                    Optional<Content> content = guide.content(name);
                    boolean named = guide.field(name).isEmpty();
                    Optional<String> about = signal.or(() -> sibling);
                    if (named && guide.others().isPresent()) {
                        add(guide.others().get().name(), name, tree.keySpan(member), about);
                        about = about.or(() -> Optional.of(name));
                    } else if (SELECTORS.contains(name)) {
                        about = about.or(() -> Optional.of(name));
                    }
                    Optional<String> compared = about;
                    content.ifPresent(it -> value(member.node(), it, compared));
                });
    }

    private void value(SourceNode node, Content content, Optional<String> signal) {
        switch (node) {
            case SourceNode.Members map -> {
                if (content instanceof Content.Nested nested) {
                    object(map, PolicyGuide.of(nested.kind()), signal);
                }
            }
            case SourceNode.Items list -> {
                Content item = content instanceof Content.Listed listed ? listed.item() : content;
                list.items().forEach(entry -> value(entry, item, signal));
            }
            case SourceNode.Scalar scalar -> scalar(scalar, content, signal);
        }
    }

    private void scalar(SourceNode.Scalar node, Content content, Optional<String> signal) {
        if (node.value() instanceof Value.Null) {
            return;
        }
        Span span = tree.span(node);
        switch (content) {
            case Content.Single single ->
                    add(
                            single.meaning(),
                            single.meaning() == Content.Meaning.EXPECTED
                                    ? Wording.json(node.value())
                                    : text(node.value()),
                            span,
                            signal);
            case Content.Nested _ ->
                    // A condition may be a bare value: the signal equals it.
                    add(Content.Meaning.EXPECTED, Wording.json(node.value()), span, signal);
            case Content.OneOf _, Content.Listed _ -> {}
        }
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.value() : Wording.json(value);
    }

    private void add(Content.Meaning meaning, String word, Span span, Optional<String> signal) {
        switch (meaning) {
            case POLICY_ID, RULE_ID, SIGNAL, EXPECTED, ENVIRONMENT, ROLE, TRANSITION ->
                    found.add(new Mention(meaning, word, span, signal));
            case TEXT, FLAG, COUNT, FREE -> {}
        }
    }
}

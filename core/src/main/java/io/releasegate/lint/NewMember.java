package io.releasegate.lint;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a member into an object, before another one and written the way that one is. */
public final class NewMember {
    private final Tree tree;
    private final SourceNode.Member before;
    private final boolean flow;
    private final boolean quoted;

    private NewMember(Tree tree, SourceNode.Member before, boolean flow) {
        this.tree = tree;
        this.before = before;
        this.flow = flow;
        String text = tree.text().text();
        this.quoted = flow && text.charAt(before.keyStart()) == '"';
    }

    /**
     * @param pointer the object; empty for one that is not there or has no members
     * @param next the member to stand before; the first one where that is not there
     */
    public static Optional<Fix.Edit> in(
            Tree tree, String pointer, String next, String key, Value value) {
        return tree.find(pointer)
                .filter(SourceNode.Members.class::isInstance)
                .map(SourceNode.Members.class::cast)
                .filter(object -> !object.members().isEmpty())
                .map(object -> edit(tree, object, next, key, value));
    }

    private static Fix.Edit edit(
            Tree tree, SourceNode.Members object, String next, String key, Value value) {
        Map<String, SourceNode.Member> members = object.members();
        SourceNode.Member before =
                Optional.ofNullable(members.get(next))
                        .orElseGet(() -> members.values().iterator().next());
        boolean flow = tree.text().text().charAt(object.start()) == '{';
        return new NewMember(tree, before, flow).edit(key, value);
    }

    private Fix.Edit edit(String key, Value value) {
        int start = before.keyStart();
        String member = spelled(key) + ": " + spelled(value);
        return new Fix.Edit(
                tree.text().span(start, start), member + (flow ? ", " : newLine() + indent(start)));
    }

    private String newLine() {
        return tree.text().text().contains("\r\n") ? "\r\n" : "\n";
    }

    private String indent(int start) {
        return " ".repeat(tree.text().position(start).column() - 1);
    }

    /** Plain where YAML takes it, quoted among JSON. */
    private String spelled(Value value) {
        return switch (value) {
            case Value.Text text -> spelled(text.value());
            case Value.Mapping map ->
                    map.members().entrySet().stream()
                            .map(it -> spelled(it.getKey()) + ": " + spelled(it.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _, Value.Sequence _ ->
                    Wording.json(value);
        };
    }

    private String spelled(String text) {
        return quoted ? "\"" + text + "\"" : text;
    }
}

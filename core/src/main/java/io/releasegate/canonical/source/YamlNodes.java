package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns nodes of the YAML library into ours and collects what is wrong with them. */
final class YamlNodes {
    private static final SourceNode NOTHING = new SourceNode.Scalar(Value.NULL, 0, 0);

    private final SourceText text;
    private final CodePointOffsets offsets;
    private final List<Diagnostic> found;
    private final Duplicates duplicates;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    YamlNodes(
            SourceText text,
            CodePointOffsets offsets,
            List<Diagnostic> found,
            Duplicates duplicates) {
        this.text = text;
        this.offsets = offsets;
        this.found = found;
        this.duplicates = duplicates;
    }

    /** Whether aliases made the document larger than we read. */
    boolean overflowed() {
        return values > Limits.VALUES;
    }

    SourceNode convert(Node node) {
        values++;
        if (overflowed()) {
            return NOTHING;
        }
        if (!open.add(node)) {
            problem(node, "This alias contains itself. Write the part out instead.");
            return NOTHING;
        }
        try {
            return switch (node) {
                case ScalarNode scalar -> scalar(scalar);
                case SequenceNode list -> list(list);
                case MappingNode map -> map(map);
                default -> throw new IllegalStateException("unknown node " + node.getNodeId());
            };
        } finally {
            open.remove(node);
        }
    }

    private SourceNode scalar(ScalarNode node) {
        return new SourceNode.Scalar(value(node), start(node), end(node));
    }

    private Value value(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(YamlScalars.IMPLICIT)) {
            return YamlScalars.implicit(node.getValue());
        }
        Optional<Value> value = YamlScalars.tagged(tag, node.getValue());
        if (value.isEmpty()) {
            problem(
                    Codes.UNREADABLE,
                    node,
                    tagSentence(tag, node.getValue()),
                    tag.getValue().equals("!=") ? quoted(node) : List.of());
        }
        return value.orElse(Value.NULL);
    }

    private static String tagSentence(Tag tag, String value) {
        String name = tag.getValue();
        if (name.startsWith("!") && value.isEmpty()) {
            return "\"" + name + "\" without quotes is read as a YAML tag. Put it in quotes.";
        }
        return "The YAML tag \""
                + name.replace("tag:yaml.org,2002:", "!!")
                + "\" is not supported here. Remove it, or put the value in quotes.";
    }

    private SourceNode list(SequenceNode node) {
        checkCollectionTag(node, Tag.SEQ);
        List<SourceNode> items = new ArrayList<>();
        int last = start(node);
        for (Node item : node.getValue()) {
            if (overflowed()) {
                break;
            }
            SourceNode converted = convert(item);
            items.add(converted);
            last = Math.max(last, converted.end());
        }
        return new SourceNode.Items(items, start(node), end(node, last));
    }

    private SourceNode map(MappingNode node) {
        checkCollectionTag(node, Tag.MAP);
        Map<String, SourceNode.Member> own = new LinkedHashMap<>();
        Map<String, SourceNode.Member> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (overflowed()) {
                break;
            }
            if (isMerge(tuple.getKeyNode())) {
                merge(tuple.getValueNode(), merged);
            } else {
                add(tuple, own);
            }
        }
        int last = start(node);
        for (NodeTuple tuple : node.getValue()) {
            last = Math.max(last, end(tuple.getKeyNode()));
        }
        for (SourceNode.Member member : own.values()) {
            last = Math.max(last, Math.max(member.keyEnd(), member.node().end()));
        }
        merged.keySet().removeAll(own.keySet());
        merged.putAll(own);
        return new SourceNode.Members(merged, start(node), end(node, last));
    }

    private void add(NodeTuple tuple, Map<String, SourceNode.Member> members) {
        Optional<String> key = key(tuple.getKeyNode());
        SourceNode value = convert(tuple.getValueNode());
        if (key.isEmpty()) {
            return;
        }
        Node keyNode = tuple.getKeyNode();
        SourceNode.Member member = new SourceNode.Member(start(keyNode), end(keyNode), value);
        if (duplicates == Duplicates.LAST_WINS) {
            members.put(key.get(), member);
            return;
        }
        SourceNode.Member earlier = members.putIfAbsent(key.get(), member);
        if (earlier != null) {
            found.add(JsonTreeReader.duplicate(text, key.get(), earlier, member));
        }
    }

    private Optional<String> key(Node node) {
        if (node instanceof ScalarNode scalar) {
            if (value(scalar) instanceof Value.Text key) {
                return Optional.of(key.value());
            }
            problem(
                    Codes.WRONG_TYPE,
                    node,
                    "The key "
                            + scalar.getValue()
                            + " is not read as text. Put it in quotes: \""
                            + scalar.getValue()
                            + "\".",
                    quoted(scalar));
            return Optional.empty();
        }
        problem(Codes.WRONG_TYPE, node, "A key must be text; a list or an object cannot be one.");
        return Optional.empty();
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getTag().equals(YamlScalars.IMPLICIT)
                && scalar.getValue().equals(YamlScalars.MERGE);
    }

    /** Earlier merges win over later ones; own members win over both. */
    private void merge(Node source, Map<String, SourceNode.Member> merged) {
        if (source instanceof MappingNode && convert(source) instanceof SourceNode.Members map) {
            map.members().forEach(merged::putIfAbsent);
        } else if (source instanceof SequenceNode list && open.add(source)) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode) {
                    merge(item, merged);
                } else {
                    problem(item, "Only objects can be merged with <<.");
                }
            }
            open.remove(source);
        } else if (source instanceof ScalarNode) {
            problem(source, "Only objects can be merged with <<.");
        }
    }

    private void checkCollectionTag(Node node, Tag expected) {
        if (!node.getTag().equals(expected)) {
            problem(node, tagSentence(node.getTag(), "…"));
        }
    }

    private void problem(Node node, String message) {
        problem(Codes.UNREADABLE, node, message);
    }

    private void problem(String code, Node node, String message) {
        problem(code, node, message, List.of());
    }

    private void problem(String code, Node node, String message, List<Fix> fixes) {
        found.add(
                Diagnostic.error(code, message, text.span(start(node), end(node)))
                        .withFixes(fixes));
    }

    private List<Fix> quoted(ScalarNode node) {
        return Quoting.fix(text, start(node), end(node)).stream().toList();
    }

    private int start(Node node) {
        return offsets.utf16(node.getStartMark().getIndex());
    }

    /** Without the comments and blanks that follow the last part of a block collection. */
    private int end(CollectionNode<?> node, int lastPart) {
        return node.getFlowStyle() == DumperOptions.FlowStyle.BLOCK ? lastPart : end(node);
    }

    /** Block collections and text blocks end where the next token starts: leave out the blanks. */
    private int end(Node node) {
        int start = start(node);
        int end = offsets.utf16(node.getEndMark().getIndex());
        while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }
}

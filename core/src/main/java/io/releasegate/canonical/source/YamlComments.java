package io.releasegate.canonical.source;

import io.releasegate.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the comments of a YAML text: what begins with {@code #} after a blank, outside every
 * scalar. The library can collect them too, but then composes other nodes.
 */
final class YamlComments {
    private final SourceText text;
    private final CodePointOffsets offsets;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Stretch> scalars = new ArrayList<>();

    /** Where no comment begins. */
    private record Stretch(int start, int end) {}

    private YamlComments(SourceText text, CodePointOffsets offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /**
     * @param end where to stop looking, in UTF-16 units
     */
    static List<Comment> of(SourceText text, CodePointOffsets offsets, List<Node> roots, int end) {
        if (text.text().indexOf('#') < 0) {
            return List.of();
        }
        YamlComments comments = new YamlComments(text, offsets);
        roots.forEach(comments::visit);
        comments.scalars.sort(Comparator.comparingInt(Stretch::start));
        return comments.between(end);
    }

    private void visit(Node node) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case ScalarNode scalar -> scalars.add(stretch(scalar));
            case SequenceNode list -> list.getValue().forEach(this::visit);
            case MappingNode map ->
                    map.getValue()
                            .forEach(tuple -> {
                                visit(tuple.getKeyNode());
                                visit(tuple.getValueNode());
                            });
            default -> {}
        }
    }

    /** A text block begins on the line after its {@code |}; that line may end in a comment. */
    private Stretch stretch(ScalarNode node) {
        int start = offsets.utf16(node.getStartMark().getIndex());
        int end = offsets.utf16(node.getEndMark().getIndex());
        ScalarStyle style = node.getScalarStyle();
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        return new Stretch(block ? Math.min(lineEnd(start), end) : start, end);
    }

    private List<Comment> between(int end) {
        List<Comment> found = new ArrayList<>();
        int from = 0;
        for (Stretch scalar : scalars) {
            collect(from, Math.min(scalar.start(), end), found);
            from = Math.max(from, scalar.end());
        }
        collect(from, end, found);
        return found;
    }

    private void collect(int from, int to, List<Comment> found) {
        String all = text.text();
        int at = all.indexOf('#', from);
        while (at >= 0 && at < to) {
            int next = at + 1;
            if (at == 0 || Character.isWhitespace(all.charAt(at - 1))) {
                next = lineEnd(at);
                found.add(new Comment(at, next, all.substring(at + 1, next).strip()));
            }
            at = all.indexOf('#', next);
        }
    }

    private int lineEnd(int from) {
        String all = text.text();
        int end = from;
        while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}

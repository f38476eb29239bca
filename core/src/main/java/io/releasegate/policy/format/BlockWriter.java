package io.releasegate.policy.format;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.policy.guide.Content;
import io.releasegate.policy.guide.ObjectGuide;
import io.releasegate.policy.guide.PolicyGuide;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Writes a layout down in the canonical way. */
final class BlockWriter {
    private static final int STEP = 2;
    private static final int LONGEST_LINE = 100;

    private final String text;
    private final Layout layout;
    private final Optional<ObjectGuide> document;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param document what the fields of the document are, where its shape is known
     */
    BlockWriter(String text, Layout layout, Optional<ObjectGuide> document) {
        this.text = text;
        this.layout = layout;
        this.document = document;
    }

    String write() {
        lines(layout.head(), 0, false);
        if (layout.blankAfterHead()) {
            blankLine();
        }
        collection(layout.root(), 0, false);
        lines(layout.foot(), 0, true);
        return out.toString();
    }

    /**
     * @param inline whether the first entry goes on beside the dash that was just written
     */
    private void collection(Entry entry, int indent, boolean inline) {
        boolean first = true;
        for (Entry child : ordered(entry)) {
            if (!inline || !first) {
                above(child, indent, !first);
                out.append(" ".repeat(indent));
            }
            first = false;
            if (entry.node instanceof SourceNode.Items) {
                item(child, indent);
            } else {
                member(child, indent);
            }
            lines(child.below, indent, true);
        }
    }

    private void above(Entry child, int indent, boolean blankAllowed) {
        List<Comment> comments = hoisted(child);
        lines(comments, indent, blankAllowed);
        if (child.blankBefore && (blankAllowed || !comments.isEmpty())) {
            blankLine();
        }
    }

    /** The comments above an entry, and those of the part that shares its first line. */
    private List<Comment> hoisted(Entry child) {
        List<Comment> comments = new ArrayList<>(child.above);
        if (child.isItem() && isBlock(child)) {
            comments.addAll(child.beside);
            comments.addAll(hoisted(ordered(child).getFirst()));
        }
        return comments;
    }

    private void item(Entry child, int indent) {
        out.append('-');
        if (isBlock(child)) {
            out.append(' ');
            collection(child, indent + STEP, true);
        } else {
            leaf(child, indent);
        }
    }

    private void member(Entry child, int indent) {
        out.append(key(child)).append(':');
        if (isBlock(child)) {
            beside(child, indent);
            collection(child, indent + STEP, false);
        } else {
            leaf(child, indent);
        }
    }

    private void leaf(Entry child, int indent) {
        String raw = raw(child);
        boolean block = child.node instanceof SourceNode.Scalar && ScalarText.isBlock(raw);
        if (block && ScalarText.canMove(raw)) {
            out.append(' ').append(ScalarText.moved(raw, indent + STEP)).append('\n');
            lines(child.beside, indent, false);
            return;
        }
        if (block && raw.lines().findFirst().orElse("").contains("#")) {
            throw new CannotFormatException(
                    child.node.start(), "This text block cannot be moved with its comment.");
        }
        out.append(' ').append(flow(child));
        beside(child, indent);
    }

    private void beside(Entry child, int indent) {
        if (!child.beside.isEmpty()) {
            out.append("  ").append(child.beside.getFirst().text());
        }
        out.append('\n');
        lines(child.beside.stream().skip(1).toList(), indent, false);
    }

    /** Comments on lines of their own. */
    private void lines(List<Comment> comments, int indent, boolean blankAllowed) {
        boolean blank = blankAllowed;
        for (Comment comment : comments) {
            if (comment.blankBefore() && blank) {
                blankLine();
            }
            out.append(" ".repeat(indent)).append(comment.text()).append('\n');
            blank = true;
        }
    }

    private void blankLine() {
        int length = out.length();
        boolean there = length > 1 && out.charAt(length - 2) == '\n';
        if (length > 0 && !there) {
            out.append('\n');
        }
    }

    private boolean isBlock(Entry entry) {
        if (entry.node instanceof SourceNode.Scalar || entry.children.isEmpty()) {
            return false;
        }
        return !Layout.isFlow(text, entry.node)
                || entry.children.stream().anyMatch(Entry::hasComments)
                || columnOf(entry) + flow(entry).length() > LONGEST_LINE;
    }

    /** Where the value starts once everything is laid out. */
    private static int columnOf(Entry entry) {
        int levels = 0;
        for (Entry up = entry; up.parent != null && up.parent.parent != null; up = up.parent) {
            levels++;
        }
        return (levels + 1) * STEP + (entry.isItem() ? 0 : key(entry).length());
    }

    private static String key(Entry entry) {
        return ScalarText.inline(entry.key, Value.of(entry.name));
    }

    private String raw(Entry entry) {
        return text.substring(entry.node.start(), entry.node.end());
    }

    /** A value on one line. */
    private String flow(Entry entry) {
        return switch (entry.node) {
            case SourceNode.Scalar scalar -> ScalarText.inline(raw(entry), scalar.value());
            case SourceNode.Items _ ->
                    entry.children.stream()
                            .map(this::flow)
                            .collect(Collectors.joining(", ", "[", "]"));
            case SourceNode.Members map ->
                    map.members().isEmpty()
                            ? "{}"
                            : ordered(entry).stream()
                                    .map(child -> key(child) + ": " + flow(child))
                                    .collect(braces(map));
        };
    }

    /** Blanks inside braces are a matter of taste and stay. */
    private Collector<CharSequence, ?, String> braces(SourceNode map) {
        boolean blank = Character.isWhitespace(text.charAt(map.start() + 1));
        boolean padded = text.charAt(map.start()) != '{' || blank;
        return padded ? Collectors.joining(", ", "{ ", " }") : Collectors.joining(", ", "{", "}");
    }

    private List<Entry> ordered(Entry entry) {
        if (entry.node instanceof SourceNode.Items) {
            return entry.children;
        }
        Optional<Comparator<String>> order = guide(entry).map(ObjectGuide::order);
        return order.map(by ->
                        entry.children.stream()
                                .sorted(Comparator.comparing((Entry child) -> child.name, by))
                                .toList())
                .orElse(entry.children);
    }

    private Optional<ObjectGuide> guide(Entry entry) {
        return entry.parent == null
                ? document
                : content(entry)
                        .filter(Content.Nested.class::isInstance)
                        .map(nested -> PolicyGuide.of(((Content.Nested) nested).kind()));
    }

    private Optional<Content> content(Entry entry) {
        Entry parent = entry.parent;
        if (parent == null) {
            return Optional.empty();
        }
        if (parent.node instanceof SourceNode.Items) {
            return content(parent)
                    .filter(Content.Listed.class::isInstance)
                    .map(list -> ((Content.Listed) list).item());
        }
        return guide(parent).flatMap(object -> object.content(entry.name));
    }
}

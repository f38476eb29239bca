package io.releasegate.policy.format;

import io.releasegate.canonical.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of an object or an entry of a list, with the comments that belong to it. */
final class Entry {
    /** The key as written; empty for an entry of a list. */
    final String key;

    /** The name of the key; empty for an entry of a list. */
    final String name;

    final SourceNode node;
    final int start;
    final int column;
    final @Nullable Entry parent;
    final List<Entry> children = new ArrayList<>();
    final List<Comment> above = new ArrayList<>();
    final List<Comment> beside = new ArrayList<>();
    final List<Comment> below = new ArrayList<>();
    boolean blankBefore;

    Entry(String key, String name, SourceNode node, int start, int column, @Nullable Entry parent) {
        this.key = key;
        this.name = name;
        this.node = node;
        this.start = start;
        this.column = column;
        this.parent = parent;
    }

    boolean isItem() {
        return parent != null && parent.node instanceof SourceNode.Items;
    }

    /** Whether a comment belongs to this entry or to anything inside it. */
    boolean hasComments() {
        return !above.isEmpty()
                || !beside.isEmpty()
                || !below.isEmpty()
                || children.stream().anyMatch(Entry::hasComments);
    }
}

package io.releasegate.policy.format;

import io.releasegate.canonical.source.SourceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as entries within entries, each with its comments. */
final class Layout {
    private final String text;
    private final Entry root;
    private final Gaps gaps;

    /** Comments above everything, and below everything. */
    private final List<Comment> head = new ArrayList<>();

    private boolean blankAfterHead;
    private final List<Comment> foot = new ArrayList<>();
    private final List<Entry> inOrder = new ArrayList<>();

    private Layout(String text, SourceNode root) {
        this.text = text;
        this.root = new Entry("", "", root, -1, -1, null);
        this.gaps = Gaps.of(text, root);
        grow(this.root);
        attach();
        inOrder.forEach(entry -> entry.blankBefore = blankBefore(entry));
        if (!inOrder.isEmpty()) {
            blankAfterHead = !head.isEmpty() && inOrder.getFirst().blankBefore;
            inOrder.getFirst().blankBefore = false;
        }
    }

    static Layout of(String text, SourceNode root) {
        return new Layout(text, root);
    }

    Entry root() {
        return root;
    }

    List<Comment> head() {
        return head;
    }

    boolean blankAfterHead() {
        return blankAfterHead;
    }

    List<Comment> foot() {
        return foot;
    }

    /** The words of all comments, sorted: where they stand may change. */
    List<String> comments() {
        return gaps.comments().stream().map(Comment::text).sorted().toList();
    }

    static boolean isFlow(String text, SourceNode node) {
        return !(node instanceof SourceNode.Scalar)
                && node.start() < text.length()
                && "{[".indexOf(text.charAt(node.start())) >= 0;
    }

    private void grow(Entry entry) {
        switch (entry.node) {
            case SourceNode.Scalar _ -> {}
            case SourceNode.Items list ->
                    list.items().forEach(item -> child(entry, "", "", item, itemStart(list, item)));
            case SourceNode.Members map ->
                    map.members()
                            .forEach((name, member) ->
                                    child(
                                            entry,
                                            text.substring(member.keyStart(), member.keyEnd()),
                                            name,
                                            member.node(),
                                            member.keyStart()));
        }
    }

    /** An entry of a block list starts at its dash. */
    private int itemStart(SourceNode list, SourceNode item) {
        return isFlow(text, list) ? item.start() : gaps.dashBefore(item.start());
    }

    private void child(Entry parent, String key, String name, SourceNode node, int start) {
        int column = start - Gaps.lineStart(text, start);
        Entry child = new Entry(key, name, node, start, column, parent);
        parent.children.add(child);
        inOrder.add(child);
        grow(child);
    }

    private void attach() {
        int next = 0;
        for (Comment comment : gaps.comments()) {
            while (next < inOrder.size() && inOrder.get(next).start < comment.start()) {
                next++;
            }
            @Nullable Entry before = next == 0 ? null : inOrder.get(next - 1);
            @Nullable Entry after = next < inOrder.size() ? inOrder.get(next) : null;
            if (before == null) {
                head.add(comment);
            } else if (comment.place() == Comment.Place.AFTER_DASH) {
                before.above.add(comment);
            } else if (comment.place() == Comment.Place.BESIDE) {
                outermostEnded(before, comment).beside.add(comment);
            } else if (after != null && comment.column() <= after.column) {
                after.above.add(comment);
            } else {
                below(before, comment, after);
            }
        }
    }

    /** A comment after a closing bracket belongs to what the bracket closes. */
    private Entry outermostEnded(Entry last, Comment comment) {
        Entry owner = last;
        while (owner.parent != null
                && owner.parent.parent != null
                && isFlow(text, owner.parent.node)
                && owner.parent.node.end() <= comment.start()) {
            owner = owner.parent;
        }
        return owner;
    }

    private void below(Entry before, Comment comment, @Nullable Entry after) {
        Entry owner = outermostEnded(before, comment);
        while (owner.parent != null
                && owner.parent.parent != null
                && owner.column > comment.column()) {
            owner = owner.parent;
        }
        boolean last = after == null && (owner.parent == root || comment.column() == 0);
        (last ? foot : owner.below).add(comment);
    }

    private boolean blankBefore(Entry entry) {
        int lineStart = Gaps.lineStart(text, entry.start);
        return text.substring(lineStart, entry.start).isBlank() && Gaps.blankAbove(text, lineStart);
    }
}

package io.releasegate.lint;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Finds what begins on a line: whole members and items, from their first to their last sign. */
final class LineParts {
    private final int begin;
    private final int end;
    private final Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    private LineParts(int begin, int end) {
        this.begin = begin;
        this.end = end;
    }

    /**
     * The outermost parts that begin there, from the first to the last; never the document as a
     * whole, so that a comment at its top speaks of its first member. Empty where none begins.
     */
    static Optional<Span> beginningOn(int line, Tree tree) {
        SourceText text = tree.text();
        if (line > text.lineCount()) {
            return Optional.empty();
        }
        int begin = text.lineStart(line);
        LineParts parts = new LineParts(begin, begin + text.line(line).length());
        parts.lookInto(tree.root());
        return parts.last < 0 ? Optional.empty() : Optional.of(text.span(parts.first, parts.last));
    }

    private void lookInto(SourceNode node) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case SourceNode.Scalar _ -> {}
            case SourceNode.Items list -> list.items().forEach(item -> lookAt(item.start(), item));
            case SourceNode.Members map ->
                    map.members().values().forEach(it -> lookAt(it.keyStart(), it.node()));
        }
    }

    private void lookAt(int start, SourceNode node) {
        if (isHere(start)) {
            take(start, node);
        } else if (start < begin && node.end() > begin) {
            lookInto(node);
            if (isHere(node.start()) && last < 0) {
                take(node.start(), node);
            }
        }
    }

    private boolean isHere(int offset) {
        return offset >= begin && offset < end;
    }

    private void take(int start, SourceNode node) {
        first = Math.min(first, start);
        last = Math.max(last, Math.max(node.end(), start + 1));
    }
}

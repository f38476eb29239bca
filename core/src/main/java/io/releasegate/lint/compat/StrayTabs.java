package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import java.util.BitSet;
import java.util.Optional;

/** Tabs between the parts of a text, which the reference cannot read. */
final class StrayTabs {
    private final String text;
    private final BitSet inside;

    private StrayTabs(String text) {
        this.text = text;
        this.inside = new BitSet(text.length());
    }

    /** The first tab that is in no key, in no value and in no comment. */
    static Optional<Span> first(Tree tree) {
        String text = tree.text().text();
        if (text.indexOf('\t') < 0) {
            return Optional.empty();
        }
        StrayTabs tabs = new StrayTabs(text);
        tabs.cover(tree.root());
        for (int at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) {
            if (!tabs.inside.get(at) && !tabs.isInComment(at)) {
                return Optional.of(tree.text().span(at, at + 1));
            }
        }
        return Optional.empty();
    }

    private void cover(SourceNode node) {
        switch (node) {
            case SourceNode.Items list -> list.items().forEach(this::cover);
            case SourceNode.Members map ->
                    map.members()
                            .values()
                            .forEach(member -> {
                                inside.set(member.keyStart(), member.keyEnd());
                                cover(member.node());
                            });
            case SourceNode.Scalar scalar -> inside.set(scalar.start(), scalar.end());
        }
    }

    private boolean isInComment(int offset) {
        for (int at = offset; at >= 0 && text.charAt(at) != '\n'; at--) {
            if (text.charAt(at) == '#' && !inside.get(at)) {
                return true;
            }
        }
        return false;
    }
}

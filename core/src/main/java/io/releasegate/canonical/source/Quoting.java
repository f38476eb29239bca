package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/** Puts what is written without quotes into quotes, so that it is the text it looks like. */
public final class Quoting {
    private Quoting() {}

    /** Empty for collections, for what is quoted already, and for what spans lines. */
    public static Optional<Fix> fix(Tree tree, SourceNode node) {
        return node instanceof SourceNode.Scalar
                ? fix(tree.text(), node.start(), node.end())
                : Optional.empty();
    }

    static Optional<Fix> fix(SourceText text, int start, int end) {
        String written = text.text().substring(start, end);
        return written.isEmpty() || !isPlain(written)
                ? Optional.empty()
                : Optional.of(
                        new Fix(
                                "Put " + written + " in quotes",
                                List.of(
                                        new Fix.Edit(
                                                text.span(start, end), "\"" + written + "\""))));
    }

    /** Whether a scalar stands in its line without quotes, tag, anchor or escape. */
    public static boolean isPlain(String written) {
        return written.lines().count() == 1
                && "'\"&*|".indexOf(written.charAt(0)) < 0
                && (written.charAt(0) != '!' || written.startsWith("!="))
                && written.indexOf('"') < 0
                && written.indexOf('\\') < 0;
    }
}

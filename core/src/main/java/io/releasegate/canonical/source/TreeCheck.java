package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds values that no canonical form can hold: numbers that are not finite, half surrogates. */
final class TreeCheck {
    private final Tree tree;
    private final List<Diagnostic> found = new ArrayList<>();

    private TreeCheck(Tree tree) {
        this.tree = tree;
    }

    static List<Diagnostic> problems(Tree tree) {
        TreeCheck check = new TreeCheck(tree);
        check.visit(tree.root());
        return check.found;
    }

    private void visit(SourceNode node) {
        switch (node) {
            case SourceNode.Items list -> list.items().forEach(this::visit);
            case SourceNode.Members map ->
                    map.members()
                            .forEach((key, member) -> {
                                checkText(key, member.keyStart(), member.keyEnd());
                                visit(member.node());
                            });
            case SourceNode.Scalar scalar -> checkScalar(scalar);
        }
    }

    private void checkScalar(SourceNode.Scalar scalar) {
        if (scalar.value() instanceof Value.Real real && !Double.isFinite(real.value())) {
            found.add(
                    Diagnostic.error(
                            Codes.WRONG_TYPE,
                            "This number is not finite, so it cannot be compared or hashed. Write"
                                    + " the largest number you mean, or leave the bound out.",
                            tree.span(scalar)));
        } else if (scalar.value() instanceof Value.Text text) {
            checkText(text.value(), scalar.start(), scalar.end());
        }
    }

    private void checkText(String text, int start, int end) {
        if (hasHalfPair(text)) {
            found.add(
                    Diagnostic.error(
                            Codes.UNREADABLE,
                            "This text has half a surrogate pair, which UTF-8 cannot hold. Write"
                                    + " the whole character.",
                            tree.text().span(start, end)));
        }
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}

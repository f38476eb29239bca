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
        boolean half =
                text.codePoints()
                        .anyMatch(point ->
                                point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
        if (half) {
            found.add(
                    Diagnostic.error(
                            Codes.UNREADABLE,
                            "This text has half a surrogate pair, which UTF-8 cannot hold. Write"
                                    + " the whole character.",
                            tree.text().span(start, end)));
        }
    }
}

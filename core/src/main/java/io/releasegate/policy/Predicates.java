package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code {eq: …, gt: …}} of rule definitions into comparisons that must all hold. */
final class Predicates {
    private final Tree tree;
    private final Findings findings;
    private final Comparisons comparisons;

    Predicates(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        this.comparisons = Comparisons.ofDefinition(tree, findings);
    }

    /** The comparisons of one predicate; one without any asks only that the value is there. */
    List<Condition> read(String signal, SourceNode node, ExpectedText spelling) {
        if (!(node instanceof SourceNode.Members map)) {
            findings.wrongType(
                    node, "the predicate of \"" + signal + "\"", "an object such as {eq: ...}");
            return List.of();
        }
        List<Condition> parts = new ArrayList<>();
        map.members()
                .forEach((word, member) -> {
                    if (!(member.node().value() instanceof Value.Null)) {
                        comparisons.read(signal, word, member, spelling).ifPresent(parts::add);
                    }
                });
        if (parts.isEmpty()) {
            parts.add(
                    new Condition.Test(
                            signal,
                            Operator.NOT_EQUAL,
                            Value.NULL,
                            tree.span(node),
                            tree.span(node)));
        }
        return parts;
    }
}

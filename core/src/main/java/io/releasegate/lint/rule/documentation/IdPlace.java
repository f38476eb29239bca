package io.releasegate.lint.rule.documentation;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.PolicyDocument;
import java.util.stream.Stream;

/** Where a finding about a whole policy points. */
final class IdPlace {
    private IdPlace() {}

    /** Its id; without one, the first character of the document. */
    static Span of(PolicyDocument policy) {
        Tree tree = policy.source();
        int start = tree.root().start();
        return Stream.of("/policy_id", "/id")
                .flatMap(pointer -> tree.find(pointer).stream())
                .findFirst()
                .map(tree::span)
                .orElseGet(() -> tree.text().span(start, start + 1));
    }
}

package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Span;
import io.releasegate.policy.PolicyDocument;
import java.util.stream.Stream;

/** Where a document says its id; the whole document where it says none. */
final class IdSpan {
    private IdSpan() {}

    static Span of(PolicyDocument document) {
        return Stream.of("/policy_id", "/id")
                .filter(pointer -> document.source().find(pointer).isPresent())
                .map(document::spanOf)
                .findFirst()
                .orElseGet(() -> document.spanOf(""));
    }
}

package io.releasegate.policytest;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.policy.PolicyCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with one file of tests. */
final class TestProblems {
    private final Tree tree;
    private final List<Diagnostic> found = new ArrayList<>();

    TestProblems(Tree tree) {
        this.tree = tree;
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    void error(String code, Span span, String message) {
        found.add(Diagnostic.error(code, message, span));
    }

    void wrongType(SourceNode node, String what, String expected) {
        int end = Math.max(node.end(), node.start() + 1);
        error(
                PolicyCodes.WRONG_TYPE,
                tree.text().span(node.start(), end),
                what + " must be " + expected + ".");
    }

    void missing(SourceNode.Members object, String what, String field) {
        Span at =
                object.members().values().stream()
                        .findFirst()
                        .map(tree::keySpan)
                        .orElseGet(() -> tree.span(object));
        error(PolicyCodes.MISSING_FIELD, at, what + " has no `" + field + "`. Add it.");
    }

    void unknownFields(SourceNode.Members object, String what, List<String> known) {
        object.members()
                .forEach((key, member) -> {
                    if (!known.contains(key)) {
                        report(
                                PolicyCodes.UNKNOWN_FIELD,
                                tree.keySpan(member),
                                what + " has no field `" + key + "`.",
                                Spelling.nearest(key, known),
                                known);
                    }
                });
    }

    void unknownWord(SourceNode node, String word, List<String> known) {
        report(
                PolicyCodes.UNKNOWN_RESULT,
                tree.span(node),
                "`" + word + "` is no verdict.",
                Spelling.nearest(word, known),
                known);
    }

    private void report(
            String code, Span span, String problem, Optional<String> meant, List<String> known) {
        String help =
                meant.map(word -> " Did you mean `" + word + "`?")
                        .orElse(" Known here: " + String.join(", ", known) + ".");
        List<Fix> fixes =
                meant
                        .map(word ->
                                new Fix("Change to " + word, List.of(new Fix.Edit(span, word))))
                        .stream()
                        .toList();
        found.add(
                new Diagnostic(
                        code,
                        Severity.ERROR,
                        problem + help,
                        span,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        fixes,
                        Map.of()));
    }
}

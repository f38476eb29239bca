package io.releasegate.lint.compat;

import io.releasegate.canonical.source.Codes;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One text as the reference reads it: the last of two equal keys counts, and numbers need not be
 * finite.
 *
 * @param otherKeys keys that are no text, left out of the tree
 */
record CompatDocument(CompatText file, Tree tree, List<Diagnostic> otherKeys) {
    CompatDocument {
        otherKeys = List.copyOf(otherKeys);
    }

    /** Either a document or the reason why there is none. */
    record Read(Optional<CompatDocument> document, Optional<CompatFinding> failure) {}

    static Read read(CompatText file) {
        boolean json = file.name().toLowerCase(Locale.ROOT).endsWith(".json");
        Reading reading =
                json
                        ? DocumentReader.json(file.name(), file.bytes(), Duplicates.LAST_WINS)
                        : DocumentReader.yaml(file.name(), file.bytes(), Duplicates.LAST_WINS);
        List<Diagnostic> otherKeys = new ArrayList<>();
        for (Diagnostic problem : reading.diagnostics()) {
            if (!problem.code().equals(Codes.WRONG_TYPE) || isCollection(reading, problem.span())) {
                return failed(problem.message(), problem.span());
            }
            otherKeys.add(problem);
        }
        Tree tree = reading.tree().orElseThrow();
        Optional<Span> tab = json ? Optional.empty() : StrayTabs.first(tree);
        if (tab.isPresent()) {
            return failed("A tab cannot stand between the parts of a text. Use blanks.", tab.get());
        }
        CompatDocument document = new CompatDocument(file, tree, otherKeys);
        Optional<CompatFinding> odd = json ? Optional.empty() : document.oddScalar(tree.root());
        return odd.isPresent()
                ? new Read(Optional.empty(), odd)
                : new Read(Optional.of(document), Optional.empty());
    }

    private static boolean isCollection(Reading reading, Span key) {
        char first = reading.text().text().charAt(key.start().offset());
        return first == '[' || first == '{';
    }

    private static Read failed(String message, Span span) {
        return new Read(
                Optional.empty(),
                Optional.of(CompatFinding.error(CompatReport.FAILED, message, span)));
    }

    /** A bare {@code =} or {@code <<}, or a day that does not exist: the reference ends here. */
    private Optional<CompatFinding> oddScalar(SourceNode node) {
        return switch (node) {
            case SourceNode.Items list -> firstOdd(list.items());
            case SourceNode.Members map ->
                    firstOdd(map.members().values().stream().map(SourceNode.Member::node).toList());
            case SourceNode.Scalar scalar -> odd(scalar);
        };
    }

    private Optional<CompatFinding> firstOdd(List<SourceNode> nodes) {
        for (SourceNode node : nodes) {
            Optional<CompatFinding> odd = oddScalar(node);
            if (odd.isPresent()) {
                return odd;
            }
        }
        return Optional.empty();
    }

    private Optional<CompatFinding> odd(SourceNode.Scalar scalar) {
        if (!(scalar.value() instanceof Value.Text text)) {
            return Optional.empty();
        }
        boolean special = text.value().equals("=") || text.value().equals("<<");
        if (special && PlainDate.isPlain(tree, scalar)) {
            return unreadable(scalar, "\"" + text.value() + "\" must stand in quotes.");
        }
        try {
            PlainDate.of(tree, scalar);
            return Optional.empty();
        } catch (DateTimeException _) {
            return unreadable(
                    scalar,
                    "There is no such day or time as "
                            + text.value()
                            + ". Correct it, or put it in quotes.");
        }
    }

    private Optional<CompatFinding> unreadable(SourceNode node, String message) {
        return Optional.of(CompatFinding.error(CompatReport.FAILED, message, tree.span(node)));
    }

    /** Whether nothing stands in it that counts, so that the reference passes over it. */
    boolean isBlank() {
        return !PythonValues.isTruthy(tree.value()) && otherKeys.isEmpty();
    }

    /** The id as raw text reading sees it, of whatever type it is. */
    Optional<String> rawPolicyId() {
        return tree.root() instanceof SourceNode.Members root
                ? Optional.ofNullable(root.members().get("policy_id"))
                        .map(SourceNode.Member::node)
                        .filter(node -> PythonValues.isTruthy(node.value()))
                        .map(this::spelled)
                : Optional.empty();
    }

    private String spelled(SourceNode node) {
        return date(node).map(PlainDate::spelled).orElse(PythonValues.text(node.value()));
    }

    Optional<PlainDate> date(SourceNode node) {
        return PlainDate.of(tree, node);
    }

    /** A key that is no text and belongs to this object itself. */
    Optional<Diagnostic> otherKeyOf(SourceNode.Members object) {
        return otherKeys.stream()
                .filter(key -> contains(object, key.span()))
                .filter(key ->
                        object.members().values().stream()
                                .noneMatch(member -> contains(member.node(), key.span())))
                .findFirst();
    }

    private static boolean contains(SourceNode node, Span key) {
        return node.start() <= key.start().offset() && key.start().offset() < node.end();
    }

    Span spanOf(String pointer) {
        return tree.spanOf(pointer);
    }
}

package io.releasegate.policy;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a policy of any of the three shapes from YAML or JSON. Never throws for what the bytes say:
 * every problem is a diagnostic with its place and what to do next.
 */
public final class PolicyParser {
    private PolicyParser() {}

    /**
     * @param sourceName how people know the text, usually a path; it appears in every span
     */
    public static ParseResult parse(String sourceName, byte[] bytes) {
        return parse(DocumentReader.read(sourceName, bytes));
    }

    /** Reads a policy from a document that was read already. */
    public static ParseResult parse(Reading reading) {
        if (reading.tree().isEmpty()) {
            return new ParseResult(Optional.empty(), reading.diagnostics());
        }
        return read(reading.tree().get(), reading.diagnostics(), false);
    }

    static ParseResult stored(Tree tree) {
        return read(tree, List.of(), true);
    }

    private static ParseResult read(Tree tree, List<Diagnostic> earlier, boolean stored) {
        Findings findings = new Findings(tree, subject(tree));
        Optional<PolicyDocument> document = document(tree, findings, stored);
        Optional<String> subject = subject(tree);
        List<Diagnostic> all =
                new ArrayList<>(earlier.stream().map(problem -> problem.about(subject)).toList());
        all.addAll(findings.all());
        ParseResult result = new ParseResult(document, all);
        return result.hasErrors() ? new ParseResult(Optional.empty(), all) : result;
    }

    private static Optional<PolicyDocument> document(Tree tree, Findings findings, boolean stored) {
        if (tree.value() instanceof Value.Null) {
            findings.error(
                    PolicyCodes.EMPTY,
                    tree.text().span(0, 1),
                    "The file is empty. Write a policy into it, or remove it.");
            return Optional.empty();
        }
        if (!(tree.root() instanceof SourceNode.Members root)) {
            findings.error(
                    PolicyCodes.UNKNOWN_SHAPE,
                    tree.text().span(tree.root().start(), tree.root().start() + 1),
                    "A policy must be an object with named fields; this is "
                            + Findings.describe(tree.value())
                            + ".");
            return Optional.empty();
        }
        Optional<Shape> shape = Shape.recognise(root.members().keySet());
        if (shape.isEmpty()) {
            findings.error(
                    PolicyCodes.UNKNOWN_SHAPE,
                    tree.text().span(root.start(), root.start() + 1),
                    "This is no policy we know. It must be "
                            + Arrays.stream(Shape.values())
                                    .map(Shape::description)
                                    .collect(Collectors.joining(", or "))
                            + ".");
            return Optional.empty();
        }
        return switch (shape.get()) {
            case COMPILED -> new CompiledPolicyReader(tree, findings).read(root, stored);
            case DEFINITION -> new RuleDefinitionReader(tree, findings).read(root);
            case REGISTRY -> new RegistryPolicyReader(tree, findings).read(root);
        };
    }

    /** The id findings carry, also when the rest of the document cannot be read. */
    public static Optional<String> subject(Tree tree) {
        for (String field : List.of("/policy_id", "/id")) {
            Optional<String> id =
                    tree.find(field)
                            .map(SourceNode::value)
                            .filter(Value.Text.class::isInstance)
                            .map(value -> ((Value.Text) value).value());
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }
}

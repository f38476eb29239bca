package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads single comparisons such as {@code gte: 70}, by the operator words of one shape. */
final class Comparisons {
    private final Tree tree;
    private final Findings findings;
    private final Map<String, Operator> words;

    private Comparisons(Tree tree, Findings findings, Map<String, Operator> words) {
        this.tree = tree;
        this.findings = findings;
        this.words = words;
    }

    /** Rule definitions skip bounds on values that are no numbers. */
    static Comparisons ofDefinition(Tree tree, Findings findings) {
        Map<String, Operator> words = new LinkedHashMap<>();
        words.put("eq", Operator.EQUAL);
        words.put("ne", Operator.NOT_EQUAL);
        words.put("gt", Operator.GREATER_IF_NUMBER);
        words.put("gte", Operator.GREATER_OR_EQUAL_IF_NUMBER);
        words.put("lt", Operator.LESS_IF_NUMBER);
        words.put("lte", Operator.LESS_OR_EQUAL_IF_NUMBER);
        words.put("in", Operator.IN);
        words.put("contains", Operator.CONTAINS);
        return new Comparisons(tree, findings, words);
    }

    static Comparisons ofRegistry(Tree tree, Findings findings) {
        Map<String, Operator> words = new LinkedHashMap<>();
        words.put("eq", Operator.EQUAL);
        words.put("ne", Operator.NOT_EQUAL);
        words.put("gt", Operator.GREATER);
        words.put("gte", Operator.GREATER_OR_EQUAL);
        words.put("lt", Operator.LESS);
        words.put("lte", Operator.LESS_OR_EQUAL);
        words.put("in", Operator.IN);
        words.put("not_in", Operator.NOT_IN);
        return new Comparisons(tree, findings, words);
    }

    /**
     * The comparison of one member; empty where it was reported. An unknown operator is an error:
     * ignoring it would make the rule fire more often than meant.
     */
    Optional<Condition> read(
            String signal, String word, SourceNode.Member member, ExpectedText spelling) {
        Operator operator = words.get(word);
        if (operator == null) {
            findings.unknownWord(
                    PolicyCodes.UNKNOWN_OPERATOR,
                    new SourceNode.Scalar(Value.of(word), member.keyStart(), member.keyEnd()),
                    "an operator of a condition",
                    word,
                    words.keySet());
            return Optional.empty();
        }
        return operandFits(word, operator, member.node())
                ? Optional.of(test(signal, operator, member, spelling))
                : Optional.empty();
    }

    Condition test(
            String signal, Operator operator, SourceNode.Member member, ExpectedText spelling) {
        return new Condition.Test(
                signal,
                operator,
                spelling.spell(member.node().value()),
                tree.text().span(member.keyStart(), member.node().end()),
                tree.span(member.node()));
    }

    private boolean operandFits(String word, Operator operator, SourceNode node) {
        if (operator.isBound() && Numbers.asDouble(node.value()).isEmpty()) {
            findings.wrongType(node, "\"" + word + "\"", "a number");
            return false;
        }
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        if (list && !(node instanceof SourceNode.Items)) {
            findings.wrongType(node, "\"" + word + "\"", "a list");
            return false;
        }
        return true;
    }
}

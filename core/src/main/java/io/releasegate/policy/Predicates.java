package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code {eq: …, gt: …}} of rule definitions into comparisons that must all hold. */
final class Predicates {
    private static final Map<String, Operator> OPERATORS = operators();

    private final Tree tree;
    private final Findings findings;

    Predicates(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** How expected texts are spelled before they are compared. */
    enum Texts {
        AS_WRITTEN,
        LOWER_CASE,
        UPPER_CASE;

        /** The value with its texts, also those in a list, in this spelling. */
        Value spell(Value value) {
            return switch (value) {
                case Value.Text text -> Value.of(spell(text.value()));
                case Value.Sequence list ->
                        Value.of(list.items().stream().map(this::spell).toList());
                case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _, Value.Mapping _ ->
                        value;
            };
        }

        String spell(String text) {
            return switch (this) {
                case AS_WRITTEN -> text;
                case LOWER_CASE -> text.strip().toLowerCase(Locale.ROOT);
                case UPPER_CASE -> text.strip().toUpperCase(Locale.ROOT);
            };
        }
    }

    /** The comparisons of one predicate; one without any asks only that the value is there. */
    List<Condition> read(String signal, SourceNode node, Texts texts) {
        if (!(node instanceof SourceNode.Members map)) {
            findings.wrongType(
                    node, "the predicate of \"" + signal + "\"", "an object such as {eq: ...}");
            return List.of();
        }
        List<Condition> parts = new ArrayList<>();
        map.members()
                .forEach((key, member) -> {
                    Operator operator = OPERATORS.get(key);
                    if (operator == null) {
                        unknown(key, member);
                    } else if (!(member.node().value() instanceof Value.Null)
                            && operandFits(key, operator, member.node())) {
                        parts.add(test(signal, operator, member, texts));
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

    private Condition test(
            String signal, Operator operator, SourceNode.Member member, Texts texts) {
        return new Condition.Test(
                signal,
                operator,
                texts.spell(member.node().value()),
                tree.text().span(member.keyStart(), member.node().end()),
                tree.span(member.node()));
    }

    /** An unknown operator would be ignored and make the predicate true more often than meant. */
    private void unknown(String key, SourceNode.Member member) {
        findings.unknownWord(
                PolicyCodes.UNKNOWN_OPERATOR,
                new SourceNode.Scalar(Value.of(key), member.keyStart(), member.keyEnd()),
                "an operator of a predicate",
                key,
                OPERATORS.keySet());
    }

    private boolean operandFits(String key, Operator operator, SourceNode node) {
        if (operator.isBound() && Numbers.asDouble(node.value()).isEmpty()) {
            findings.wrongType(node, "\"" + key + "\"", "a number");
            return false;
        }
        if (operator == Operator.IN && !(node instanceof SourceNode.Items)) {
            findings.wrongType(node, "\"in\"", "a list");
            return false;
        }
        return true;
    }

    private static Map<String, Operator> operators() {
        Map<String, Operator> operators = new LinkedHashMap<>();
        operators.put("eq", Operator.EQUAL);
        operators.put("ne", Operator.NOT_EQUAL);
        operators.put("gt", Operator.GREATER_IF_NUMBER);
        operators.put("gte", Operator.GREATER_OR_EQUAL_IF_NUMBER);
        operators.put("lt", Operator.LESS_IF_NUMBER);
        operators.put("lte", Operator.LESS_OR_EQUAL_IF_NUMBER);
        operators.put("in", Operator.IN);
        operators.put("contains", Operator.CONTAINS);
        return operators;
    }
}

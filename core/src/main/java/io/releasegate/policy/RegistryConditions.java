package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code conditions} of transition rules: a signal with a value, a list of values, or an
 * object of comparisons. The names of the risk band are one signal.
 */
final class RegistryConditions {
    private static final Set<String> RISK_NAMES =
            Set.of("risk", "risk_band", "risk_level", "core_risk.severity_level");
    private static final Map<String, Operator> OPERATORS = operators();

    private final Tree tree;
    private final Findings findings;

    RegistryConditions(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    List<Condition> read(SourceNode.Members conditions) {
        List<Condition> parts = new ArrayList<>();
        conditions.members().forEach((name, member) -> parts.addAll(entry(name, member)));
        return parts;
    }

    /** One named comparison, as it also stands directly in a {@code when}. */
    List<Condition> entry(String name, SourceNode.Member member) {
        String signal = RISK_NAMES.contains(name) ? Signals.RISK : name;
        Predicates.Texts texts = texts(signal);
        return switch (member.node()) {
            case SourceNode.Members map -> comparisons(signal, map, texts);
            case SourceNode.Items _ -> List.of(test(signal, Operator.IN, member, texts));
            case SourceNode.Scalar scalar -> {
                if (scalar.value() instanceof Value.Null) {
                    findings.wrongType(scalar, "\"" + name + "\"", "a value to compare with");
                    yield List.of();
                }
                yield List.of(test(signal, Operator.EQUAL, member, texts));
            }
        };
    }

    private static Predicates.Texts texts(String signal) {
        return switch (signal) {
            case Signals.RISK -> Predicates.Texts.UPPER_CASE;
            case Signals.ENVIRONMENT -> Predicates.Texts.LOWER_CASE;
            default -> Predicates.Texts.AS_WRITTEN;
        };
    }

    private List<Condition> comparisons(
            String signal, SourceNode.Members map, Predicates.Texts texts) {
        List<Condition> parts = new ArrayList<>();
        if (map.members().isEmpty()) {
            findings.wrongType(
                    map, "\"" + signal + "\"", "compared with something such as {eq: ...}");
        }
        map.members()
                .forEach((key, member) -> {
                    Operator operator = OPERATORS.get(key);
                    if (operator == null) {
                        findings.unknownWord(
                                PolicyCodes.UNKNOWN_OPERATOR,
                                new SourceNode.Scalar(
                                        Value.of(key), member.keyStart(), member.keyEnd()),
                                "an operator of a condition",
                                key,
                                OPERATORS.keySet());
                    } else if (operandFits(key, operator, member.node())) {
                        parts.add(test(signal, operator, member, texts));
                    }
                });
        return parts;
    }

    private boolean operandFits(String key, Operator operator, SourceNode node) {
        if (operator.isBound() && Numbers.asDouble(node.value()).isEmpty()) {
            findings.wrongType(node, "\"" + key + "\"", "a number");
            return false;
        }
        boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
        if (list && !(node instanceof SourceNode.Items)) {
            findings.wrongType(node, "\"" + key + "\"", "a list");
            return false;
        }
        return true;
    }

    private Condition test(
            String signal, Operator operator, SourceNode.Member member, Predicates.Texts texts) {
        return new Condition.Test(
                signal,
                operator,
                texts.spell(member.node().value()),
                tree.text().span(member.keyStart(), member.node().end()),
                tree.span(member.node()));
    }

    private static Map<String, Operator> operators() {
        Map<String, Operator> operators = new LinkedHashMap<>();
        operators.put("eq", Operator.EQUAL);
        operators.put("ne", Operator.NOT_EQUAL);
        operators.put("gt", Operator.GREATER);
        operators.put("gte", Operator.GREATER_OR_EQUAL);
        operators.put("lt", Operator.LESS);
        operators.put("lte", Operator.LESS_OR_EQUAL);
        operators.put("in", Operator.IN);
        operators.put("not_in", Operator.NOT_IN);
        return operators;
    }
}

package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the {@code conditions} of transition rules: a signal with a value, a list of values, or an
 * object of comparisons. The names of the risk band are one signal.
 */
final class RegistryConditions {
    private static final Set<String> RISK_NAMES =
            Set.of("risk", "risk_band", "risk_level", "core_risk.severity_level");

    private final Findings findings;
    private final Comparisons comparisons;

    RegistryConditions(Tree tree, Findings findings) {
        this.findings = findings;
        this.comparisons = Comparisons.ofRegistry(tree, findings);
    }

    List<Condition> read(SourceNode.Members conditions) {
        List<Condition> parts = new ArrayList<>();
        conditions.members().forEach((name, member) -> parts.addAll(entry(name, member)));
        return parts;
    }

    /** One named comparison, as it also stands directly in a {@code when}. */
    List<Condition> entry(String name, SourceNode.Member member) {
        String signal = RISK_NAMES.contains(name) ? Signals.RISK : name;
        ExpectedText spelling = spelling(signal);
        return switch (member.node()) {
            case SourceNode.Members map -> comparisons(signal, map, spelling);
            case SourceNode.Items _ ->
                    List.of(comparisons.test(signal, Operator.IN, member, spelling));
            case SourceNode.Scalar scalar -> {
                if (scalar.value() instanceof Value.Null) {
                    findings.wrongType(scalar, "\"" + name + "\"", "a value to compare with");
                    yield List.of();
                }
                yield List.of(comparisons.test(signal, Operator.EQUAL, member, spelling));
            }
        };
    }

    private static ExpectedText spelling(String signal) {
        return switch (signal) {
            case Signals.RISK -> ExpectedText.UPPER_CASE;
            case Signals.ENVIRONMENT -> ExpectedText.LOWER_CASE;
            default -> ExpectedText.AS_WRITTEN;
        };
    }

    private List<Condition> comparisons(
            String signal, SourceNode.Members map, ExpectedText spelling) {
        if (map.members().isEmpty()) {
            findings.wrongType(
                    map, "\"" + signal + "\"", "compared with something such as {eq: ...}");
        }
        List<Condition> parts = new ArrayList<>();
        map.members()
                .forEach((word, member) ->
                        comparisons.read(signal, word, member, spelling).ifPresent(parts::add));
        return parts;
    }
}

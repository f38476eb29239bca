package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Severity;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the {@code when} of a registry rule: {@code all}, {@code any}, or predicates that must all
 * hold. A node whose meaning cannot be told is an error, never a guess.
 */
final class WhenTree {
    private static final Map<String, Operator> BOUNDS = bounds();
    private static final List<String> KNOWN = known();

    private final Tree tree;
    private final Findings findings;
    private final RegistryConditions conditions;

    WhenTree(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
        this.conditions = new RegistryConditions(tree, findings);
    }

    Condition read(SourceNode node) {
        if (!(node instanceof SourceNode.Members map)) {
            return invalid(node, "A \"when\" must be an object with all, any or predicates.");
        }
        boolean all = map.members().containsKey("all");
        boolean any = map.members().containsKey("any");
        if (all && any) {
            return invalid(
                    node, "\"all\" and \"any\" cannot stand side by side. Nest one in the other.");
        }
        if (all || any) {
            return clause(map, all ? "all" : "any");
        }
        return predicates(map);
    }

    private Condition clause(SourceNode.Members map, String name) {
        beside(map, name);
        SourceNode list = Objects.requireNonNull(map.members().get(name)).node();
        if (!(list instanceof SourceNode.Items items) || items.items().isEmpty()) {
            return invalid(list, "\"" + name + "\" must be a list with at least one entry.");
        }
        List<Condition> parts = items.items().stream().map(this::read).toList();
        return name.equals("all")
                ? new Condition.All(parts, tree.span(map))
                : new Condition.Any(parts, tree.span(map));
    }

    /** What stands beside a clause would be ignored by those who read the clause first. */
    private void beside(SourceNode.Members map, String clause) {
        boolean said = false;
        for (Map.Entry<String, SourceNode.Member> entry : map.members().entrySet()) {
            String key = entry.getKey();
            if (key.equals(clause)) {
                continue;
            }
            if (!KNOWN.contains(key)) {
                findings.error(
                        PolicyCodes.INVALID_LOGIC,
                        tree.keySpan(entry.getValue()),
                        "A \"when\" has no field \""
                                + key
                                + "\", and nothing may stand beside \""
                                + clause
                                + "\". Remove it.");
            } else if (!said) {
                said = true;
                findings.error(
                        PolicyCodes.MIXED_WHEN,
                        tree.keySpan(entry.getValue()),
                        "Predicates beside \""
                                + clause
                                + "\" would be ignored. Move them into the \""
                                + clause
                                + "\" list or around it.");
            }
        }
    }

    private void unknown(SourceNode.Members map, String key) {
        findings.unknownField(
                PolicyCodes.INVALID_LOGIC, Severity.ERROR, map, "a \"when\"", key, KNOWN);
    }

    private Condition predicates(SourceNode.Members map) {
        List<Condition> parts = new ArrayList<>();
        map.members()
                .forEach((key, member) -> {
                    Operator bound = BOUNDS.get(key);
                    if (bound != null) {
                        changedFiles(bound, key, member).ifPresent(parts::add);
                    } else if (KNOWN.contains(key)) {
                        parts.addAll(conditions.entry(key, member));
                    } else {
                        unknown(map, key);
                    }
                });
        if (map.members().isEmpty()) {
            return invalid(map, "This \"when\" asks nothing. Add a predicate.");
        }
        return new Condition.All(parts, tree.span(map));
    }

    private Optional<Condition> changedFiles(Operator bound, String key, SourceNode.Member member) {
        Optional<BigInteger> limit = Numbers.asWhole(member.node().value());
        if (limit.isEmpty()) {
            findings.wrongType(member.node(), "\"" + key + "\"", "a whole number");
        }
        return limit.map(number ->
                new Condition.Test(
                        Signals.CHANGED_FILES,
                        bound,
                        new Value.Whole(number),
                        tree.text().span(member.keyStart(), member.node().end()),
                        tree.span(member.node())));
    }

    private Condition invalid(SourceNode node, String message) {
        findings.error(PolicyCodes.INVALID_LOGIC, node, message);
        return new Condition.Any(List.of(), tree.span(node));
    }

    private static Map<String, Operator> bounds() {
        Map<String, Operator> bounds = new LinkedHashMap<>();
        bounds.put("changed_files_gt", Operator.GREATER);
        bounds.put("changed_files_gte", Operator.GREATER_OR_EQUAL);
        bounds.put("changed_files_lt", Operator.LESS);
        bounds.put("changed_files_lte", Operator.LESS_OR_EQUAL);
        return bounds;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("all", "any", "risk", "environment"));
        known.addAll(BOUNDS.keySet());
        return List.copyOf(known);
    }
}

package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads shape A. */
final class CompiledPolicyReader {
    private final Tree tree;
    private final Findings findings;

    CompiledPolicyReader(Tree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    Optional<PolicyDocument> read(SourceNode.Members root, boolean stored) {
        SchemaReader reader = new SchemaReader(findings);
        Value.Mapping model = reader.object(root, CompiledPolicySchema.policy(stored));
        PolicyIds.check(root.members().get("policy_id"), findings);
        long priority = priority(model);
        return findings.hasErrors() ? Optional.empty() : Optional.of(build(model, priority));
    }

    private CompiledPolicy build(Value.Mapping model, long priority) {
        Map<String, Value> members = model.members();
        Map<String, Value> enforcement = object(members.get("enforcement"));
        return new CompiledPolicy(
                tree,
                model,
                text(members, "policy_id").orElseThrow(),
                text(members, "version").orElseThrow(),
                text(members, "name").orElseThrow(),
                text(members, "description"),
                Value.TRUE.equals(members.get("enabled")),
                controls(members),
                CompiledPolicy.Result.valueOf(text(enforcement, "result").orElseThrow()),
                text(enforcement, "message"),
                Value.TRUE.equals(members.get("strict_fail_closed")),
                Optional.ofNullable(members.get("overrides")).map(it -> overrides(object(it))),
                Optional.ofNullable(members.get("separation_of_duties"))
                        .map(it -> separation(object(it))),
                new Value.Mapping(object(members.get("metadata"))),
                priority);
    }

    private static Overrides overrides(Map<String, Value> members) {
        return new Overrides(
                flag(members, "enabled"),
                count(members, "max_ttl_seconds"),
                count(members, "default_ttl_seconds"),
                flag(members, "require_expires_at"));
    }

    private static SeparationOfDuties separation(Map<String, Value> members) {
        return SeparationOfDuties.of(
                flag(members, "enabled"),
                flag(members, "deny_self_approval"),
                members.get("rules") instanceof Value.Sequence rules
                        ? Optional.of(rules.items().size())
                        : Optional.empty());
    }

    /** The schema filled in what was left out. */
    private static boolean flag(Map<String, Value> members, String key) {
        return Value.TRUE.equals(members.get(key));
    }

    private static BigInteger count(Map<String, Value> members, String key) {
        return members.get(key) instanceof Value.Whole whole ? whole.value() : BigInteger.ZERO;
    }

    private List<CompiledPolicy.Control> controls(Map<String, Value> members) {
        List<CompiledPolicy.Control> controls = new ArrayList<>();
        if (members.get("controls") instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                Map<String, Value> control = object(item);
                controls.add(
                        new CompiledPolicy.Control(
                                text(control, "signal").orElseThrow(),
                                Operator.ofControl(text(control, "operator").orElseThrow())
                                        .orElseThrow(),
                                control.getOrDefault("value", Value.NULL),
                                tree.spanOf("/controls/" + controls.size())));
            }
        }
        return controls;
    }

    /** Orders messages only, so junk is a warning and not a reason to refuse the policy. */
    private long priority(Value.Mapping model) {
        Value given = object(model.members().get("metadata")).get("priority");
        if (given == null || given instanceof Value.Null) {
            return RuleForm.DEFAULT_PRIORITY;
        }
        Optional<BigInteger> priority = Numbers.asWhole(given);
        if (priority.isEmpty()) {
            findings.warning(
                    PolicyCodes.NOT_A_COUNT,
                    tree.spanOf("/metadata/priority"),
                    "\"priority\" is not a whole number, so "
                            + RuleForm.DEFAULT_PRIORITY
                            + " is used. Write a number.");
        }
        return priority.map(PolicyIds::clamp).orElse(RuleForm.DEFAULT_PRIORITY);
    }

    private static Map<String, Value> object(@Nullable Value value) {
        return value instanceof Value.Mapping map ? map.members() : Map.of();
    }

    private static Optional<String> text(Map<String, Value> members, String key) {
        return members.get(key) instanceof Value.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}

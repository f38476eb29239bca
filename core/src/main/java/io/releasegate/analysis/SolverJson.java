package io.releasegate.analysis;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.Hashes;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a report as JSON, and the ids that are made of their content. */
final class SolverJson {
    private static final int ID_DIGITS = 16;

    private SolverJson() {}

    /** The same content has the same id, in every run and on every machine. */
    static String fingerprint(Value content) {
        return Hashes.of(content, Encoder.C4).hex().substring(0, ID_DIGITS);
    }

    static String conflictId(ScopedRule left, ScopedRule right, Scope scope) {
        Map<String, Value> content = new LinkedHashMap<>();
        content.put("left", Value.of(left.id()));
        content.put("right", Value.of(right.id()));
        content.put("scope", scope.json());
        return "conf_" + fingerprint(Value.of(content));
    }

    static Value conflict(SolverReport.Conflict conflict) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("conflict_id", Value.of(conflict.id()));
        members.put("type", Value.of(conflict.type()));
        switch (conflict) {
            case SolverReport.OtherFinding other -> members.put("details", other.details());
            case SolverReport.Disagreement two -> {
                members.put("scope", two.scope().json());
                members.put("left_rule_id", Value.of(two.left().id()));
                members.put("right_rule_id", Value.of(two.right().id()));
                members.put("left_result", Value.of(two.left().result()));
                members.put("right_result", Value.of(two.right().result()));
                members.put("left_require", two.left().requirement().json());
                members.put("right_require", two.right().requirement().json());
                two.winner().ifPresent(rule -> members.put("wins", Value.of(rule.id())));
                two.witness().ifPresent(input -> members.put("witness", input));
            }
        }
        return Value.of(members);
    }

    static Value gap(SolverReport.Gap gap) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("gap_id", Value.of(gap.id()));
        members.put("scope", gap.scope().json());
        members.put("reason", Value.of("target_not_covered"));
        gap.witness().ifPresent(input -> members.put("witness", input));
        return Value.of(members);
    }

    static Value gap(SolverReport.OtherFinding gap) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("gap_id", Value.of(gap.id()));
        members.put("scope", Value.of(Map.<String, Value>of()));
        members.put("reason", Value.of("lint_coverage_gap"));
        members.put("details", gap.details());
        return Value.of(members);
    }

    static Value unreachable(SolverReport.OtherFinding shadowed) {
        Map<String, Value> details = ((Value.Mapping) shadowed.details()).members();
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("rule_id", details.getOrDefault("rule_id", Value.NULL));
        members.put("reason", Value.of("shadowed"));
        members.put("shadowed_by", details.getOrDefault("shadowed_by", Value.NULL));
        return Value.of(members);
    }

    static Value ambiguity(SolverReport.Ambiguity ambiguity) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("ambiguity_id", Value.of("amb_" + ambiguity.conflictId()));
        members.put("conflict_id", Value.of(ambiguity.conflictId()));
        members.put("scope", ambiguity.scope().json());
        members.put("reason", Value.of("same_precedence_overlap"));
        members.put("rule_ids", Value.of(ambiguity.ruleIds().stream().map(Value::of).toList()));
        return Value.of(members);
    }

    static Value shadowed(SolverReport.Shadowed shadowed) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("rule_id", Value.of(shadowed.rule().id()));
        members.put("shadowed_by", names(shadowed.by()));
        members.put("scope", shadowed.rule().scope().json());
        members.put("reason", Value.of(shadowed.reason()));
        shadowed.witness().ifPresent(input -> members.put("witness", input));
        return Value.of(members);
    }

    static Value unreachable(SolverReport.Shadowed shadowed) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("rule_id", Value.of(shadowed.rule().id()));
        members.put("reason", Value.of(shadowed.reason()));
        members.put("shadowed_by", names(shadowed.by()));
        return Value.of(members);
    }

    private static Value names(List<ScopedRule> rules) {
        return rules.size() == 1
                ? Value.of(rules.getFirst().id())
                : Value.of(rules.stream().map(rule -> Value.of(rule.id())).toList());
    }
}

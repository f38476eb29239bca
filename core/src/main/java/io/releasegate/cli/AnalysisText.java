package io.releasegate.cli;

import io.releasegate.analysis.ScopedRule;
import io.releasegate.analysis.SolverReport;
import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report about rules with scopes, for people. */
final class AnalysisText {
    private AnalysisText() {}

    static String of(SolverReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Policy Analysis: ").append(report.isClean() ? "PASS" : "FAIL");
        text.append("\nPolicies: ").append(report.policyCount());
        text.append("\nRules: ").append(report.ruleCount());
        report.conflicts().forEach(found -> text.append("\n- ").append(conflict(found)));
        report.shadowed().forEach(found -> text.append("\n- ").append(shadowed(found)));
        report.otherShadowed()
                .forEach(found -> text.append("\n- SHADOWED ").append(details(found)));
        for (SolverReport.Gap gap : report.gaps()) {
            text.append("\n- GAP ").append(gap.id()).append(": no rule speaks for ");
            text.append(json(gap.witness().orElseGet(() -> parts(gap))));
        }
        report.otherGaps()
                .forEach(found ->
                        text.append("\n- GAP ")
                                .append(found.id())
                                .append(": ")
                                .append(details(found)));
        return text.toString();
    }

    /** One finding and what to do about it. */
    static String explained(SolverReport.Conflict conflict) {
        return conflict(conflict)
                + "\nNext: "
                + switch (conflict) {
                    case SolverReport.OtherFinding _ ->
                            "explain-rule shows what the code means and how to correct it.";
                    case SolverReport.Disagreement two ->
                            two.type().equals("REQUIREMENT_CONFLICT")
                                    ? "ask for the same approvals in both rules, or narrow one of"
                                            + " them."
                                    : "give both the same result, narrow one of them, or say by"
                                            + " precedence which is meant.";
                };
    }

    private static String conflict(SolverReport.Conflict conflict) {
        String head = conflict.type() + " " + conflict.id() + ": ";
        return switch (conflict) {
            case SolverReport.OtherFinding other -> head + details(other);
            case SolverReport.Disagreement two ->
                    head
                            + outcome(two.left())
                            + ", "
                            + outcome(two.right())
                            + two.witness().map(input -> "\n    for " + json(input)).orElse("")
                            + two.winner()
                                    .map(rule -> "\n    → `" + rule.id() + "` decides.")
                                    .orElse("");
        };
    }

    private static String outcome(ScopedRule rule) {
        String approvals =
                rule.requirement().approvals().map(count -> ", " + count + " approvals").orElse("");
        String roles =
                rule.requirement().roles().isEmpty()
                        ? ""
                        : ", roles " + String.join(", ", rule.requirement().roles());
        return "`"
                + rule.id()
                + "` ("
                + rule.source()
                + ") says "
                + rule.result()
                + approvals
                + roles;
    }

    private static String shadowed(SolverReport.Shadowed shadowed) {
        String by =
                shadowed.by().stream()
                        .map(rule -> "`" + rule.id() + "` " + rule.result())
                        .collect(Collectors.joining(" and "));
        Optional<Value> input = shadowed.witness();
        return "SHADOWED `"
                + shadowed.rule().id()
                + "` "
                + shadowed.rule().result()
                + " never decides: "
                + by
                + (shadowed.by().size() == 1 ? " comes" : " together come")
                + " first"
                + input.map(it -> ", as for " + json(it)).orElse("");
    }

    private static String details(SolverReport.OtherFinding found) {
        return found.details() instanceof Value.Mapping map
                ? List.of("code", "message", "source_file", "line").stream()
                        .map(key -> map.members().get(key))
                        .filter(value -> value != null)
                        .map(value -> value instanceof Value.Text text ? text.value() : json(value))
                        .collect(Collectors.joining(" "))
                : json(found.details());
    }

    private static Value parts(SolverReport.Gap gap) {
        Members members = new Members();
        gap.scope().parts().forEach(members::with);
        return members.object();
    }

    private static String json(Value value) {
        return CanonicalJson.text(value, Encoder.C1);
    }
}

package io.releasegate.analysis;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of the reference's solver: scopes conflict only where they are written alike, and a
 * rule counts as shadowed by one broader rule before it, whatever the two say.
 */
public final class ReferenceSolver {
    private static final String BROADER = "broader_preceding_rule";

    private ReferenceSolver() {}

    /**
     * @param targets objects; other items are passed over
     * @param lint contradictions that the textual linter found among the same rules
     */
    public static SolverReport analyze(
            int policyCount, List<ScopedRule> rules, List<Value> targets, List<Value> lint) {
        Map<String, SolverReport.Conflict> conflicts = new LinkedHashMap<>();
        List<SolverReport.Ambiguity> ambiguities = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (ScopedRule right : rules.subList(i + 1, rules.size())) {
                ScopedRule left = rules.get(i);
                disagreement(left, right)
                        .ifPresent(found -> {
                            conflicts.putIfAbsent(found.id(), found);
                            if (left.precedence().equals(right.precedence())) {
                                ambiguities.add(
                                        new SolverReport.Ambiguity(
                                                found.id(),
                                                left.scope(),
                                                List.of(left.id(), right.id())));
                            }
                        });
            }
        }
        for (Value details : lint) {
            String id = "lint_" + SolverJson.fingerprint(details);
            conflicts.putIfAbsent(
                    id, new SolverReport.OtherFinding(id, "LINT_CONTRADICTION", details));
        }
        return new SolverReport(
                policyCount,
                rules.size(),
                List.copyOf(conflicts.values()),
                gaps(rules, targets),
                ambiguities,
                shadowed(rules),
                List.of(),
                List.of(),
                List.of());
    }

    private static Optional<SolverReport.Disagreement> disagreement(
            ScopedRule left, ScopedRule right) {
        boolean result = !left.result().equals(right.result());
        boolean requirement = !left.requirement().equals(right.requirement());
        if (!left.scope().equals(right.scope()) || (!result && !requirement)) {
            return Optional.empty();
        }
        return Optional.of(
                new SolverReport.Disagreement(
                        SolverJson.conflictId(left, right, left.scope()),
                        result ? "CONTRADICTION" : "REQUIREMENT_CONFLICT",
                        left.scope(),
                        left,
                        right,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static List<SolverReport.Gap> gaps(List<ScopedRule> rules, List<Value> targets) {
        Map<String, SolverReport.Gap> gaps = new LinkedHashMap<>();
        for (Value target : targets) {
            if (target instanceof Value.Mapping members) {
                Scope scope = Scope.of(members);
                if (rules.stream().noneMatch(rule -> rule.scope().covers(scope))) {
                    String id = "gap_" + SolverJson.fingerprint(scope.json());
                    gaps.putIfAbsent(id, new SolverReport.Gap(id, scope, Optional.empty()));
                }
            }
        }
        return List.copyOf(gaps.values());
    }

    private static List<SolverReport.Shadowed> shadowed(List<ScopedRule> rules) {
        List<ScopedRule> ordered =
                rules.stream().sorted(Comparator.comparing(ScopedRule::precedence)).toList();
        List<SolverReport.Shadowed> shadowed = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            ScopedRule current = ordered.get(i);
            ordered.subList(0, i).stream()
                    .filter(prior -> prior.scope().covers(current.scope()))
                    .findFirst()
                    .ifPresent(prior ->
                            shadowed.add(
                                    new SolverReport.Shadowed(
                                            current, List.of(prior), BROADER, Optional.empty())));
        }
        return shadowed;
    }
}

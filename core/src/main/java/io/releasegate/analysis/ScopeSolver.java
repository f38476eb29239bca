package io.releasegate.analysis;

import io.releasegate.logic.Answer;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Point;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.Trigger;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact answers about rules of which the first that speaks decides, by precedence, then order. A
 * scope is a box; what a finding claims is shown by an input.
 *
 * <ul>
 *   <li>A conflict: two rules speak of one input with different outcomes, and no precedence or
 *       narrower scope says which was meant.
 *   <li>Shadowed: rules before it, alone or together, speak of everything it speaks of.
 *   <li>A gap: some input of a target that no rule speaks of.
 * </ul>
 */
public final class ScopeSolver {
    static final String NEVER_REACHED = "never_reached_same_outcome";
    static final String OVERRIDDEN = "never_reached_other_outcome";

    private final Reasoner reasoner = new Reasoner();
    private final List<ScopedRule> rules;
    private final List<SolverReport.Conflict> conflicts = new ArrayList<>();
    private final List<SolverReport.Ambiguity> ambiguities = new ArrayList<>();
    private final List<SolverReport.Shadowed> shadowed = new ArrayList<>();
    private final List<SolverReport.Gap> gaps = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();

    private ScopeSolver(List<ScopedRule> rules) {
        this.rules =
                rules.stream()
                        .sorted(
                                Comparator.comparing(ScopedRule::precedence)
                                        .thenComparing(ScopedRule::index))
                        .toList();
    }

    /**
     * @param targets objects; other items are passed over
     */
    public static SolverReport analyze(
            int policyCount, List<ScopedRule> rules, List<Value> targets) {
        ScopeSolver solver = new ScopeSolver(rules);
        for (int i = 0; i < solver.rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                solver.compare(solver.rules.get(j), solver.rules.get(i));
            }
            solver.reach(solver.rules.get(i), solver.rules.subList(0, i));
        }
        targets.stream()
                .filter(Value.Mapping.class::isInstance)
                .map(target -> Scope.of((Value.Mapping) target))
                .distinct()
                .forEach(solver::cover);
        return new SolverReport(
                policyCount,
                rules.size(),
                solver.conflicts,
                solver.gaps,
                solver.ambiguities,
                solver.shadowed,
                List.of(),
                List.of(),
                solver.undecided);
    }

    private void compare(ScopedRule winner, ScopedRule loser) {
        boolean equalPrecedence = winner.precedence().equals(loser.precedence());
        boolean unclear = equalPrecedence || winner.scope().equals(loser.scope());
        if (winner.sameOutcome(loser) || !unclear) {
            return;
        }
        Answer both = reasoner.overlap(trigger(winner.scope()), trigger(loser.scope()));
        both.unknown().ifPresent(reason -> unknown(winner.id() + " and " + loser.id(), reason));
        both.witness()
                .ifPresent(input -> {
                    boolean inOrder = winner.index() < loser.index();
                    ScopedRule left = inOrder ? winner : loser;
                    ScopedRule right = inOrder ? loser : winner;
                    Scope scope = left.scope().and(right.scope());
                    String id = SolverJson.conflictId(left, right, scope);
                    String type =
                            winner.meaning().equals(loser.meaning())
                                    ? "REQUIREMENT_CONFLICT"
                                    : "CONTRADICTION";
                    conflicts.add(
                            new SolverReport.Disagreement(
                                    id,
                                    type,
                                    scope,
                                    left,
                                    right,
                                    Optional.of(winner),
                                    Optional.of(json(input))));
                    if (equalPrecedence) {
                        ambiguities.add(
                                new SolverReport.Ambiguity(
                                        id, scope, List.of(left.id(), right.id())));
                    }
                });
    }

    private void reach(ScopedRule rule, List<ScopedRule> earlier) {
        Trigger own = trigger(rule.scope());
        List<ScopedRule> touching =
                earlier.stream()
                        .filter(it -> !reasoner.overlap(own, trigger(it.scope())).isImpossible())
                        .toList();
        Answer left = reasoner.outside(own, triggers(touching));
        left.unknown().ifPresent(reason -> unknown(rule.id(), reason));
        if (!left.isImpossible()) {
            return;
        }
        List<ScopedRule> needed = fewest(own, touching);
        boolean same = needed.stream().allMatch(rule::sameOutcome);
        shadowed.add(
                new SolverReport.Shadowed(
                        rule,
                        needed,
                        same ? NEVER_REACHED : OVERRIDDEN,
                        reasoner.triggers(own).witness().map(ScopeSolver::json)));
    }

    /** A single one where that is enough; otherwise as few as can be found by leaving some out. */
    private List<ScopedRule> fewest(Trigger own, List<ScopedRule> coverers) {
        List<ScopedRule> needed = new ArrayList<>(coverers);
        for (ScopedRule one : coverers) {
            if (reasoner.outside(own, triggers(List.of(one))).isImpossible()) {
                return List.of(one);
            }
        }
        for (ScopedRule one : coverers) {
            List<ScopedRule> fewer = needed.stream().filter(it -> !it.equals(one)).toList();
            if (reasoner.outside(own, triggers(fewer)).isImpossible()) {
                needed = new ArrayList<>(fewer);
            }
        }
        return needed;
    }

    private void cover(Scope target) {
        Answer outside = reasoner.outside(trigger(target), triggers(rules));
        outside.unknown().ifPresent(reason -> unknown("the target " + target.parts(), reason));
        outside.witness()
                .ifPresent(input ->
                        gaps.add(
                                new SolverReport.Gap(
                                        "gap_" + SolverJson.fingerprint(target.json()),
                                        target,
                                        Optional.of(json(input)))));
    }

    private void unknown(String of, String reason) {
        undecided.add("Not decided of " + of + ": " + reason + ".");
    }

    private static List<Trigger> triggers(List<ScopedRule> rules) {
        return rules.stream().map(rule -> trigger(rule.scope())).toList();
    }

    /** The inputs a scope speaks of. */
    static Trigger trigger(Scope scope) {
        List<Constraint> tests = new ArrayList<>();
        for (String key : Scope.KEYS) {
            if (!scope.part(key).equals(Scope.ANY)) {
                tests.add(new Constraint(key, Operator.EQUAL, Value.of(scope.part(key))));
            }
        }
        return Trigger.of(new Conjunction(tests));
    }

    private static Value json(Point input) {
        Map<String, Value> members = new LinkedHashMap<>();
        input.values().forEach((key, value) -> value.ifPresent(it -> members.put(key, it)));
        return Value.of(members);
    }
}

package io.releasegate.analysis;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found among rules with scopes.
 *
 * @param otherGaps what another check says is not spoken for
 * @param otherShadowed rules that another check says decide nothing
 * @param undecided questions without an answer, one sentence each; no finding is made of them
 */
public record SolverReport(
        int policyCount,
        int ruleCount,
        List<Conflict> conflicts,
        List<Gap> gaps,
        List<Ambiguity> ambiguities,
        List<Shadowed> shadowed,
        List<OtherFinding> otherGaps,
        List<OtherFinding> otherShadowed,
        List<String> undecided) {
    public SolverReport {
        conflicts = List.copyOf(conflicts);
        gaps = List.copyOf(gaps);
        ambiguities = List.copyOf(ambiguities);
        shadowed = List.copyOf(shadowed);
        otherGaps = List.copyOf(otherGaps);
        otherShadowed = List.copyOf(otherShadowed);
        undecided = List.copyOf(undecided);
    }

    /** The same and what another check says of other texts. */
    public SolverReport and(
            int otherPolicies,
            int otherRules,
            List<OtherFinding> otherConflicts,
            List<OtherFinding> gapsThere,
            List<OtherFinding> shadowedThere,
            List<String> undecidedThere) {
        List<Conflict> all = new ArrayList<>(conflicts);
        all.addAll(otherConflicts);
        List<String> open = new ArrayList<>(undecided);
        open.addAll(undecidedThere);
        return new SolverReport(
                policyCount + otherPolicies,
                ruleCount + otherRules,
                all,
                gaps,
                ambiguities,
                shadowed,
                gapsThere,
                shadowedThere,
                open);
    }

    /** What a check outside of this package found, under an id made of its content. */
    public static OtherFinding other(String prefix, String type, Value details) {
        return new OtherFinding(prefix + SolverJson.fingerprint(details), type, details);
    }

    /** Two rules that disagree, or what another check says. */
    public sealed interface Conflict {
        String id();

        String type();
    }

    /**
     * Two rules with different outcomes for one input.
     *
     * @param winner the one that decides; empty where only that they disagree was asked
     * @param witness an input that both speak of
     */
    public record Disagreement(
            String id,
            String type,
            Scope scope,
            ScopedRule left,
            ScopedRule right,
            Optional<ScopedRule> winner,
            Optional<Value> witness)
            implements Conflict {}

    /** What another check found; its details are handed on as they are. */
    public record OtherFinding(String id, String type, Value details) implements Conflict {}

    /** A target that no rule speaks for; the witness is a part of it that is left out. */
    public record Gap(String id, Scope scope, Optional<Value> witness) {}

    /** A conflict that only the order of the texts decides. */
    public record Ambiguity(String conflictId, Scope scope, List<String> ruleIds) {}

    /** A rule that others leave nothing to decide. */
    public record Shadowed(
            ScopedRule rule, List<ScopedRule> by, String reason, Optional<Value> witness) {}

    /** Whether there is something to complain about. */
    public boolean isClean() {
        return conflicts.isEmpty()
                && gaps.isEmpty()
                && ambiguities.isEmpty()
                && shadowed.isEmpty()
                && otherGaps.isEmpty()
                && otherShadowed.isEmpty();
    }

    public Optional<Conflict> conflict(String id) {
        return conflicts.stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }

    /** The report with the members of the reference, and ours after them. */
    public Value json() {
        int gapCount = gaps.size() + otherGaps.size();
        int shadowedCount = shadowed.size() + otherShadowed.size();
        Map<String, Value> summary = new LinkedHashMap<>();
        summary.put("policy_count", Value.of(policyCount));
        summary.put("rule_count", Value.of(ruleCount));
        summary.put("conflict_count", Value.of(conflicts.size()));
        summary.put("gap_count", Value.of(gapCount));
        summary.put("ambiguity_count", Value.of(ambiguities.size()));
        summary.put("shadowed_rule_count", Value.of(shadowedCount));
        summary.put("unreachable_rule_count", Value.of(shadowedCount));
        Map<String, Value> report = new LinkedHashMap<>();
        report.put("summary", Value.of(summary));
        report.put("conflicts", Value.of(conflicts.stream().map(SolverJson::conflict).toList()));
        report.put(
                "gaps",
                both(gaps.stream().map(SolverJson::gap), otherGaps.stream().map(SolverJson::gap)));
        report.put(
                "ambiguities", Value.of(ambiguities.stream().map(SolverJson::ambiguity).toList()));
        report.put(
                "shadowed_rules",
                both(
                        shadowed.stream().map(SolverJson::shadowed),
                        otherShadowed.stream().map(OtherFinding::details)));
        report.put(
                "unreachable_rules",
                both(
                        shadowed.stream().map(SolverJson::unreachable),
                        otherShadowed.stream().map(SolverJson::unreachable)));
        if (!undecided.isEmpty()) {
            report.put("undecided", Value.of(undecided.stream().map(Value::of).toList()));
        }
        return Value.of(report);
    }

    private static Value both(Stream<Value> ours, Stream<Value> others) {
        return Value.of(Stream.concat(ours, others).toList());
    }
}

package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.compat.CompatReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Both profiles over the same texts.
 *
 * @param differences what only one of them has, and what both have: those of the compat profile in
 *     its order, then those only we have in source order
 * @param ours findings of rules the compat profile does not have, counted by code
 */
public record Comparison(List<Difference> differences, Map<String, Integer> ours) {
    /** What makes a text unreadable; the other profile knows one code for all of it. */
    private static final String UNREADABLE = "SCHEMA_VALIDATION_FAILED";

    private static final Set<String> SHARED =
            Set.of(
                    UNREADABLE,
                    "DUPLICATE_POLICY_ID",
                    "CONTRADICTORY_EQUALITY",
                    "CONTRADICTORY_EQUALITY_NEGATION",
                    "CONTRADICTORY_IN_NOT_IN",
                    "CONTRADICTORY_NUMERIC_BOUNDS",
                    "AMBIGUOUS_OVERLAP",
                    "CONTRADICTORY_RULES",
                    "RULE_UNREACHABLE_SHADOWED",
                    "COVERAGE_GAP",
                    "NO_RISK_CONTROL",
                    "NO_BLOCK_POLICY",
                    "TRANSITION_UNCOVERED",
                    "RULE_NO_COVERAGE",
                    "RULE_INVALID_LOGIC",
                    "OVERLAPPING_RULES",
                    "APPROVAL_FRESHNESS_INVALID",
                    "APPROVAL_REQUIREMENT_IMPOSSIBLE");

    public Comparison {
        differences = List.copyOf(differences);
        ours = Map.copyOf(ours);
    }

    /**
     * @param policies what our rules made of the texts
     * @param run answers questions under the settings our rules had
     */
    public static Comparison of(
            CompatReport compat, LintReport exact, PolicySet policies, LintRun run) {
        RuleLookup rules = new RuleLookup(policies);
        OurFindings findings = new OurFindings(exact, rules);
        Reasons reasons = new Reasons(findings, rules, run);
        List<Difference> differences = new ArrayList<>();
        Set<Diagnostic> agreed = new HashSet<>();
        for (CompatFinding theirs : compat.findings()) {
            List<Diagnostic> same =
                    findings.near(theirs)
                            .filter(found -> isSame(theirs, found, rules))
                            .map(OurFindings.Ours::finding)
                            .toList();
            agreed.addAll(same);
            differences.add(
                    same.isEmpty()
                            ? new Difference.OnlyCompat(theirs, reasons.why(theirs))
                            : new Difference.Agreed(theirs, same.getFirst()));
        }
        Map<String, Integer> ours = new TreeMap<>();
        for (Diagnostic found : exact.diagnostics()) {
            if (!SHARED.contains(found.code()) && !agreed.contains(found)) {
                ours.merge(found.code(), 1, Integer::sum);
            } else if (!agreed.contains(found)) {
                differences.add(new Difference.OnlyExact(found));
            }
        }
        return new Comparison(differences, ours);
    }

    public List<Difference.Agreed> agreed() {
        return only(Difference.Agreed.class);
    }

    public List<Difference.OnlyCompat> onlyCompat() {
        return only(Difference.OnlyCompat.class);
    }

    public List<Difference.OnlyExact> onlyExact() {
        return only(Difference.OnlyExact.class);
    }

    private <T extends Difference> List<T> only(Class<T> kind) {
        return differences.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static boolean isSame(
            CompatFinding theirs, OurFindings.Ours candidate, RuleLookup rules) {
        Diagnostic found = candidate.finding();
        if (theirs.code().equals(UNREADABLE)) {
            return found.severity() == Severity.ERROR
                    && found.span().source().equals(theirs.span().source())
                    && !rules.isRead(found.span().source());
        }
        if (!theirs.code().equals(found.code())) {
            return false;
        }
        List<CompatFinding.RuleRef> ours = candidate.rules();
        if (theirs.rules().isEmpty() || ours.isEmpty()) {
            return RuleLookup.touch(theirs.span(), found.span());
        }
        return isAboutTheSame(theirs, ours) && spotted(theirs, found);
    }

    private static boolean isAboutTheSame(CompatFinding theirs, List<CompatFinding.RuleRef> ours) {
        return switch (theirs.code()) {
            case "RULE_UNREACHABLE_SHADOWED" -> ours.getFirst().equals(theirs.rules().getFirst());
            case "AMBIGUOUS_OVERLAP", "DUPLICATE_POLICY_ID" -> theirs.rules().containsAll(ours);
            default -> Set.copyOf(ours).equals(Set.copyOf(theirs.rules()));
        };
    }

    /** Findings inside one rule are told apart by the place of the part they are about. */
    private static boolean spotted(CompatFinding theirs, Diagnostic found) {
        Optional<String> signal = Optional.ofNullable(found.metadata().get("signal"));
        return theirs.rules().size() > 1
                || signal.isEmpty()
                || theirs.message().contains("`" + signal.get() + "`");
    }
}

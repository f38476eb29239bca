package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.compat.CompatFinding;
import java.util.Set;

/** Reasons that need no algebra. */
final class Plain {
    private static final Set<String> ABOUT_THE_SET = Set.of("NO_RISK_CONTROL", "NO_BLOCK_POLICY");

    /** What our rules may call a finding about how rules relate. */
    private static final Set<String> ABOUT_RULES =
            Set.of(
                    "AMBIGUOUS_OVERLAP",
                    "CONTRADICTORY_RULES",
                    "OVERLAPPING_RULES",
                    "RULE_UNREACHABLE_SHADOWED",
                    "CONTRADICTORY_EQUALITY",
                    "CONTRADICTORY_EQUALITY_NEGATION",
                    "CONTRADICTORY_IN_NOT_IN",
                    "CONTRADICTORY_NUMERIC_BOUNDS",
                    "RULE_INVALID_LOGIC");

    private Plain() {}

    static boolean isAboutTheSet(CompatFinding finding) {
        return ABOUT_THE_SET.contains(finding.code());
    }

    /** Whether a finding of ours can be the same matter under another name. */
    static boolean isRelated(CompatFinding theirs, Diagnostic ours) {
        return !ours.code().equals(theirs.code())
                && (ABOUT_RULES.contains(ours.code()) || ours.code().startsWith("RG-L"));
    }

    /** Whether it is about what rules are named or ask for, so that no input can show anything. */
    static boolean isAboutNames(CompatFinding finding) {
        return finding.code().equals("DUPLICATE_POLICY_ID")
                || finding.metadata().members().containsKey("rule_id");
    }

    /**
     * @param told whether our rules say something at the same place
     */
    static String reason(CompatFinding finding, RuleLookup lookup, boolean told) {
        return switch (finding.code()) {
            case "NO_RISK_CONTROL", "NO_BLOCK_POLICY" ->
                    "Advice about the set as a whole; no input is decided wrongly because of it.";
            case "SCHEMA_VALIDATION_FAILED" ->
                    lookup.isRead(finding.span().source())
                            ? "The default profile can read this text, and compares such values."
                            : "The default profile looks at other files, or does not ask for this.";
            case "OVERLAPPING_RULES" ->
                    "Rules of one name are each looked at; no input is decided wrongly because of"
                            + " it.";
            case "CONTRADICTORY_RULES" ->
                    "Only what stands under `require` counts; the other is not read.";
            case "TRANSITION_UNCOVERED", "RULE_NO_COVERAGE", "COVERAGE_GAP" ->
                    told
                            ? "The same gap, told once."
                            : "The default profile asks whether some rule can match, and one can.";
            default ->
                    told
                            ? "The same matter, told in another way."
                            : "The default profile does not ask this question.";
        };
    }
}

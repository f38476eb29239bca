package io.releasegate.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result words of rule definitions and registry policies and what they mean. */
final class ResultWords {
    static final Map<String, Verdict> DECISIONS =
            Map.of(
                    "ALLOWED",
                    Verdict.ALLOW,
                    "BLOCKED",
                    Verdict.BLOCK,
                    "CONDITIONAL",
                    Verdict.CONDITIONAL);
    static final List<String> DECISION_LIST = List.of("ALLOWED", "CONDITIONAL", "BLOCKED");
    static final List<String> REGISTRY_LIST =
            List.of(
                    "ALLOW",
                    "ALLOWED",
                    "COMPLIANT",
                    "WARN",
                    "CONDITIONAL",
                    "BLOCK",
                    "BLOCKED",
                    "DENY",
                    "DENIED");

    private ResultWords() {}

    /** What a registry word means; empty for a word nobody knows, which must never allow. */
    static Optional<Verdict> registry(String upperCase) {
        return switch (upperCase) {
            case "ALLOW", "ALLOWED", "COMPLIANT" -> Optional.of(Verdict.ALLOW);
            case "WARN", "CONDITIONAL" -> Optional.of(Verdict.CONDITIONAL);
            case "BLOCK", "BLOCKED", "DENY", "DENIED" -> Optional.of(Verdict.BLOCK);
            default -> Optional.empty();
        };
    }
}

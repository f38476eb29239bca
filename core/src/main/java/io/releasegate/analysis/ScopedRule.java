package io.releasegate.analysis;

import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a rule set.
 *
 * @param index its place among the rules of all documents
 * @param precedence lower is looked at first; equal ones by index
 * @param result upper case
 * @param source the document it stands in
 */
public record ScopedRule(
        String id,
        int index,
        BigInteger precedence,
        Scope scope,
        String result,
        Requirement requirement,
        String source) {

    /** What has to be there; empty approvals mean that nothing is said. */
    public record Requirement(Optional<BigInteger> approvals, List<String> roles) {
        public Requirement {
            roles = List.copyOf(roles);
        }

        Value json() {
            Map<String, Value> members = new LinkedHashMap<>();
            members.put("approvals", approvals.<Value>map(Value.Whole::new).orElse(Value.NULL));
            members.put("roles", Value.of(roles.stream().map(Value::of).toList()));
            return Value.of(members);
        }
    }

    /** The same word for results that mean the same. */
    String meaning() {
        return switch (result) {
            case "ALLOW", "ALLOWED", "COMPLIANT" -> "ALLOW";
            case "BLOCK", "BLOCKED", "DENY", "DENIED" -> "BLOCK";
            case "WARN", "CONDITIONAL" -> "CONDITIONAL";
            default -> result;
        };
    }

    boolean sameOutcome(ScopedRule other) {
        return meaning().equals(other.meaning()) && requirement.equals(other.requirement);
    }
}

package io.releasegate.policy;

import io.releasegate.diagnostic.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * One rule of any policy shape, as lint and evaluation see it.
 *
 * <p>Scope selectors of registry rules are ordinary comparisons inside {@link #condition} on the
 * signals named in {@link Signals}, so reasoning about the condition covers them too.
 *
 * @param id the rule's name: the policy id (A), the rule id (B), rule_id or id or {@code rule-<n>}
 *     (C {@code rules}) or {@code transition-rule-<n>} (C {@code transition_rules}), n counted from
 *     1
 * @param pointer the rule in its document, {@code ""} where the document is the rule
 * @param index position among the rules of its kind in the document, from 0
 * @param span what a finding about the whole rule should point at
 * @param result the result word as written, upper-cased for C
 * @param resultSpan where the result stands; the rule itself where it is left out
 * @param verdict what the word means; an unknown word blocks
 * @param priority lower is more important; 0 is 0. Orders messages only in A and B
 * @param enabled false for a policy that says so
 */
public record RuleForm(
        String policyId,
        String id,
        String pointer,
        int index,
        Span span,
        Condition condition,
        String result,
        Span resultSpan,
        Verdict verdict,
        long priority,
        boolean enabled,
        Optional<String> message,
        Requirement requirement) {

    /** The priority of a rule that names none (A and C). */
    public static final long DEFAULT_PRIORITY = 1000;

    /**
     * What has to be there before a conditional rule is satisfied.
     *
     * @param approvals how many people must approve; 0 for none
     * @param roles the roles that must be among them
     */
    public record Requirement(int approvals, List<String> roles) {
        public static final Requirement NONE = new Requirement(0, List.of());

        public Requirement {
            roles = List.copyOf(roles);
        }

        /** An absent or negative count is none; counts beyond an int stay unreachable. */
        static Requirement of(Optional<BigInteger> approvals, List<String> roles) {
            int count =
                    approvals
                            .map(number -> number.max(BigInteger.ZERO))
                            .map(number -> number.min(BigInteger.valueOf(Integer.MAX_VALUE)))
                            .map(BigInteger::intValueExact)
                            .orElse(0);
            return new Requirement(count, roles);
        }
    }
}

package io.releasegate.policy;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What may name a policy: its id is a subject's key everywhere else. */
final class PolicyIds {
    private static final int LONGEST = 200;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private PolicyIds() {}

    static void check(SourceNode.@Nullable Member member, Findings findings) {
        if (member == null || !(member.node().value() instanceof Value.Text id)) {
            return;
        }
        String text = id.value();
        if (text.isBlank() || !text.equals(text.strip()) || text.length() > LONGEST) {
            refuse(
                    member,
                    findings,
                    "must be 1 to " + LONGEST + " characters without blanks around");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            refuse(member, findings, "must not contain control characters");
        } else if (text.startsWith(Subject.Configuration.PREFIX)
                || text.startsWith(Subject.Software.PREFIX)) {
            refuse(member, findings, "must not start with config: or software:, which name others");
        }
    }

    /** Priorities beyond any sensible size sort as the largest and smallest there are. */
    static long clamp(BigInteger number) {
        return number.max(MOST.negate()).min(MOST).longValueExact();
    }

    private static void refuse(SourceNode.Member member, Findings findings, String rule) {
        findings.error(
                PolicyCodes.WRONG_TYPE, member.node(), "The policy's id " + rule + ". Rename it.");
    }
}

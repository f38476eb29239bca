package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import java.util.List;

/**
 * What rules of several texts say together; kept as long as they are the very same rules, which an
 * edit of another text leaves them.
 */
record JointFacts(
        CombinedRules combined, List<Diagnostic> found, List<LintReport.Undecided> undecided) {
    JointFacts {
        found = List.copyOf(found);
        undecided = List.copyOf(undecided);
    }

    /** By identity: equal rules of another text stand elsewhere. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAbout(CombinedRules other) {
        List<LintedRule> mine = combined.rules();
        List<LintedRule> theirs = other.rules();
        if (combined.kind() != other.kind() || mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i) != theirs.get(i)) {
                return false;
            }
        }
        return true;
    }
}

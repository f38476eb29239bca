package io.releasegate.model.explain;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a version may or may not become active in an environment now, for one person. The same
 * function makes this and decides, so they cannot disagree.
 *
 * @param candidate the version that would become active; empty when there is nothing to move
 * @param release the open release the answer is about, when there is one
 * @param current the version active there now
 * @param checks failures first
 * @param people everybody who could matter for approval, eligible ones first
 */
public record Explanation(
        Subject subject,
        EnvironmentId environment,
        Optional<Sha256> candidate,
        Optional<ReleaseId> release,
        Optional<Sha256> current,
        Instant at,
        List<Check> checks,
        int approvalsNeeded,
        int approvalsGiven,
        List<Eligibility> people) {
    public Explanation {
        checks = List.copyOf(checks);
        people = List.copyOf(people);
    }

    /** Whether it may become active now; a check that could not run is a no. */
    public boolean allowed() {
        return checks.stream().allMatch(c -> c.result() == Check.Result.PASSED);
    }

    /** The reasons against, in the order of the checks. */
    public List<Reason> reasons() {
        return checks.stream()
                .filter(c -> c.result() != Check.Result.PASSED)
                .map(Check::asReason)
                .toList();
    }
}

package io.releasegate.app.feature.releases.sheet;

import io.releasegate.governance.Releases.Active;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.TicketRule;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a sheet shows and binds, as it was read at one moment.
 *
 * @param from where the version is promoted from
 * @param since since when it is active there
 * @param current what is active here now
 * @param base what the change is compared with
 * @param candidate what would be active
 * @param release the release it is about: the open one, or the one to restore
 * @param approvals how many other people have to agree first
 * @param confirmed whether another person has to confirm it afterwards instead
 * @param ticket the rule for a change ticket that is still to be given
 * @param expiresAfter how long an approval is good
 */
record ActFacts(
        Subject subject,
        EnvironmentId environment,
        Optional<EnvironmentId> from,
        Optional<Instant> since,
        Optional<Active> current,
        Optional<Sha256> base,
        Sha256 candidate,
        Optional<Release> release,
        Explanation explanation,
        int approvals,
        boolean confirmed,
        Optional<TicketRule> ticket,
        Duration expiresAfter,
        String before,
        String after) {
    private static final String APPROVALS = "APPROVALS";
    private static final String TICKET = "TICKET";

    /** Which checks say something about a version that is placed again. */
    private static final Set<String> ON_RESTORING = Set.of("PERMISSION", "SNAPSHOT", "LINT");

    long pointerVersion() {
        return current.map(active -> active.pointer().version()).orElse(0L);
    }

    /** The checks to list: approvals and ticket have their own place. */
    List<Check> checks(boolean restoring) {
        return explanation.checks().stream()
                .filter(check -> !check.code().equals(APPROVALS) && !check.code().equals(TICKET))
                .filter(check -> !restoring || ON_RESTORING.contains(check.code()))
                .toList();
    }

    /** The first thing that stands in the way whatever a person types; blank where nothing does. */
    String obstacle(boolean restoring) {
        return checks(restoring).stream()
                .filter(check -> check.result() != Check.Result.PASSED)
                .map(Check::sentence)
                .findFirst()
                .orElse("");
    }

    boolean ticketMissing() {
        return explanation.checks().stream()
                .anyMatch(c -> c.code().equals(TICKET) && c.result() != Check.Result.PASSED);
    }
}

package io.releasegate.app.feature.releases;

import io.releasegate.app.testing.TestReleases;
import io.releasegate.governance.Releases.HistoryLine;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.environment.TicketRule;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The story of the pictures: payments on its way to PROD, rolled back once. */
public final class Halden {
    public static final Subject PAYMENTS = new Subject.Policy("payments");
    public static final EnvironmentId DEV = new EnvironmentId("dev");
    public static final EnvironmentId STAGING = new EnvironmentId("staging");
    public static final EnvironmentId PROD = new EnvironmentId("prod");

    private Halden() {}

    /** A version whose alias is that; the first hash that has it. */
    public static Sha256 version(String alias) {
        for (int bits = 0; bits < 0x1000; bits++) {
            String lead = String.format(Locale.ROOT, "%04x", bits | 0x7000);
            String tail = String.format(Locale.ROOT, "%04x", alias.hashCode() & 0xffff);
            Sha256 hash = new Sha256(lead + tail.repeat(15));
            if (Alias.of(hash).words().equals(alias)) {
                return hash;
            }
        }
        throw new IllegalArgumentException("no version is called " + alias);
    }

    public static Environment environment(EnvironmentId id, int order, int approvals) {
        boolean protectedOne = id.equals(PROD);
        List<EnvironmentId> chain = List.of(DEV, STAGING, PROD);
        int at = chain.indexOf(id);
        return new Environment(
                id,
                List.of(),
                protectedOne ? EnvironmentKind.PRODUCTION : EnvironmentKind.NON_PRODUCTION,
                order,
                at == 0 ? Optional.empty() : Optional.of(chain.get(at - 1)),
                new ApprovalRule(approvals, Set.of(Role.APPROVER), Duration.ofHours(24)),
                LintBlock.ERROR,
                Optional.empty(),
                protectedOne,
                id.value(),
                "violet");
    }

    public static Environment ticketed(Environment environment, String pattern) {
        return new Environment(
                environment.id(),
                environment.aliases(),
                environment.kind(),
                environment.order(),
                environment.promotesFrom(),
                environment.approvals(),
                environment.lintBlock(),
                Optional.of(new TicketRule(pattern, "https://tickets/{ticket}")),
                environment.rollbackWithoutApproval(),
                environment.wireName(),
                environment.colour());
    }

    /** Days before the moment of the pictures, and the hour in UTC. */
    public static Instant ago(int days, int hour) {
        return TestReleases.NOW
                .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .minus(Duration.ofDays(days))
                .plus(Duration.ofHours(hour));
    }

    /** What differs between releases of this story. */
    public record Told(
            String id,
            EnvironmentId in,
            String alias,
            Lifecycle lifecycle,
            String who,
            Optional<Instant> activated,
            Optional<Instant> ended,
            Optional<String> origin,
            Optional<String> base,
            Optional<Instant> effective,
            String reason) {}

    public static Release release(Told told) {
        return new Release(
                new ReleaseId(told.id()),
                PAYMENTS,
                told.in(),
                version(told.alias()),
                version(told.alias()),
                told.origin().isPresent() ? ReleaseKind.ROLLBACK : ReleaseKind.FORWARD,
                told.lifecycle(),
                new PersonId(told.who()),
                told.activated().orElse(TestReleases.NOW.minusSeconds(7200)),
                told.base().map(ReleaseId::new),
                told.origin().map(ReleaseId::new),
                told.in().equals(PROD)
                        ? Optional.of(new RequestId("request-" + told.id()))
                        : Optional.empty(),
                told.effective(),
                told.activated(),
                told.ended(),
                Optional.empty(),
                Optional.empty(),
                told.reason(),
                Optional.empty());
    }

    public static HistoryLine line(
            Release release, Optional<String> replaced, long seq, String... approvedBy) {
        return new HistoryLine(
                release.endedAt()
                        .or(release::activatedAt)
                        .orElse(TestReleases.NOW.minusSeconds(7200)),
                release.environment(),
                Optional.of(release),
                replaced.map(Halden::version),
                release.requester(),
                Arrays.stream(approvedBy).map(PersonId::new).toList(),
                release.reason(),
                List.of(),
                TestReleases.hash(String.format(Locale.ROOT, "%02x", seq)),
                seq);
    }

    public static HistoryLine past(
            String id,
            EnvironmentId in,
            String from,
            String to,
            Instant at,
            Instant until,
            String who,
            String reason,
            long seq,
            String... approvedBy) {
        return line(
                release(
                        new Told(
                                id,
                                in,
                                to,
                                Lifecycle.SUPERSEDED,
                                who,
                                Optional.of(at),
                                Optional.of(until),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                reason)),
                Optional.of(from),
                seq,
                approvedBy);
    }

    public static HistoryLine active(
            String id,
            EnvironmentId in,
            String from,
            String to,
            Instant at,
            String who,
            String reason,
            long seq) {
        return line(
                release(
                        new Told(
                                id,
                                in,
                                to,
                                Lifecycle.ACTIVE,
                                who,
                                Optional.of(at),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                reason)),
                Optional.of(from),
                seq);
    }

    /** PROD was rolled back a month ago, and brave-otter waits for it. */
    public static List<HistoryLine> story() {
        Instant restored = ago(31, 9);
        return List.of(
                active(
                        "d9",
                        DEV,
                        "brave-otter",
                        "swift-heron",
                        ago(0, 14),
                        "mira",
                        "Refund cap, first try",
                        41),
                line(
                        release(
                                new Told(
                                        "p4",
                                        PROD,
                                        "brave-otter",
                                        Lifecycle.AWAITING_APPROVAL,
                                        "mira",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("p3"),
                                        Optional.empty(),
                                        "Q4 soak rule agreed with security, RISK-2291")),
                        Optional.empty(),
                        40,
                        "kim"),
                active(
                        "s3",
                        STAGING,
                        "calm-bison",
                        "brave-otter",
                        ago(3, 8),
                        "joe",
                        "Start of soak",
                        38),
                past(
                        "d8",
                        DEV,
                        "calm-bison",
                        "brave-otter",
                        ago(4, 8),
                        ago(0, 14),
                        "mira",
                        "Soak of 24 h",
                        37),
                past(
                        "d7",
                        DEV,
                        "grey-wren",
                        "calm-bison",
                        ago(16, 12),
                        ago(4, 8),
                        "mira",
                        "Back to the known one",
                        35),
                past(
                        "d6",
                        DEV,
                        "calm-bison",
                        "grey-wren",
                        ago(16, 10),
                        ago(16, 12),
                        "mira",
                        "Try of a limit",
                        34),
                line(
                        release(
                                new Told(
                                        "p3",
                                        PROD,
                                        "calm-bison",
                                        Lifecycle.ACTIVE,
                                        "mira",
                                        Optional.of(restored),
                                        Optional.empty(),
                                        Optional.of("p1"),
                                        Optional.of("p2"),
                                        Optional.empty(),
                                        "p99 regression in refunds, INC-881")),
                        Optional.of("pale-stork"),
                        30,
                        "joe",
                        "kim"),
                line(
                        release(
                                new Told(
                                        "p2",
                                        PROD,
                                        "pale-stork",
                                        Lifecycle.ROLLED_BACK,
                                        "tomas",
                                        Optional.of(ago(33, 15)),
                                        Optional.of(restored),
                                        Optional.empty(),
                                        Optional.of("p1"),
                                        Optional.empty(),
                                        "Latency budget for refunds")),
                        Optional.of("calm-bison"),
                        28,
                        "joe",
                        "kim"),
                past(
                        "s2",
                        STAGING,
                        "pale-stork",
                        "calm-bison",
                        ago(31, 10),
                        ago(3, 8),
                        "tomas",
                        "Rolled back in PROD",
                        31),
                past(
                        "s1",
                        STAGING,
                        "calm-bison",
                        "pale-stork",
                        ago(36, 8),
                        ago(31, 10),
                        "tomas",
                        "Start of soak",
                        26),
                past(
                        "d5",
                        DEV,
                        "dusty-kite",
                        "calm-bison",
                        ago(30, 9),
                        ago(16, 10),
                        "tomas",
                        "Latency budget withdrawn",
                        32),
                past(
                        "p1",
                        PROD,
                        "old-lynx",
                        "calm-bison",
                        ago(45, 6),
                        ago(33, 15),
                        "joe",
                        "After Q3 close",
                        22,
                        "kim",
                        "tomas"),
                refusal(
                        ago(49, 9),
                        PROD,
                        "joe",
                        "promote",
                        new Reason(
                                "APPROVALS",
                                "0 of 2 approvals.",
                                "Ask Kim Adeyemi or Tomas Holm to approve it."),
                        20),
                past(
                        "s0",
                        STAGING,
                        "old-lynx",
                        "calm-bison",
                        ago(52, 12),
                        ago(36, 8),
                        "joe",
                        "Start of soak",
                        18));
    }

    public static HistoryLine refusal(
            Instant at, EnvironmentId in, String who, String command, Reason reason, long seq) {
        return new HistoryLine(
                at,
                in,
                Optional.empty(),
                Optional.empty(),
                new PersonId(who),
                List.of(),
                command,
                List.of(reason),
                TestReleases.hash(String.format(Locale.ROOT, "%02x", seq)),
                seq);
    }
}

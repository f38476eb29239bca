package io.releasegate.release;

import io.releasegate.identity.ShownDiff;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.RequestId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.person.EnrolledKey;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exact statement a person would sign, and whether a signed one is accepted. */
public final class Statements {
    /** How long a justification is at least in environments of kind production. */
    public static final int PRODUCTION_JUSTIFICATION = 20;

    private Statements() {}

    /** What the person signs about a release as it is now, with that key. */
    public static ApprovalStatement prepare(
            World world,
            Release release,
            Environment environment,
            PersonId person,
            KeyId key,
            ApprovalStatement.Verdict verdict,
            String justification,
            Instant now) {
        TenantId tenant =
                world.tenant().orElseThrow(() -> new ContradictionException("nothing was founded"));
        return new ApprovalStatement(
                tenant,
                release.id(),
                requestOf(release),
                release.subject(),
                release.environment(),
                release.source(),
                release.snapshot(),
                Drift.baseOf(world, release),
                verdict,
                justification.strip(),
                ShownDiff.digest(Drift.baseSourceOf(world, release), release.source()),
                person,
                key,
                now,
                now.plus(environment.approvals().expiresAfter()));
    }

    /** The round a statement names; a rollback that needed no asking has one of its own. */
    public static RequestId requestOf(Release release) {
        return release.request().orElseGet(() -> new RequestId(release.id().value()));
    }

    /**
     * Why a signed statement is not accepted now; empty when it is. The first reason says most.
     * Reasons of code NOT_PERMITTED mean a missing permission.
     */
    public static List<Reason> problems(
            World world,
            Release release,
            Environment environment,
            SignedStatement signed,
            Instant now) {
        ApprovalStatement s = signed.statement();
        List<Reason> reasons = new ArrayList<>();
        whoMay(world, release, environment, s, now).ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            whetherOpen(world, release, environment, s, now).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            moved(world, release, environment, s, now).ifPresent(reasons::add);
        }
        justification(environment, s).ifPresent(reasons::add);
        if (!signatureHolds(world, signed)) {
            reasons.add(
                    new Reason(
                            "SIGNATURE",
                            "The signature does not belong to this statement and key "
                                    + s.key()
                                    + ".",
                            "Sign again."));
        }
        return reasons;
    }

    /** Why this person may not say that about the release; empty when they may. */
    public static Optional<Reason> whoMay(
            World world,
            Release release,
            Environment environment,
            ApprovalStatement statement,
            Instant now) {
        Round round = Round.of(world, release, environment);
        PersonId person = statement.person();
        Set<PersonId> approved =
                statement.verdict() == ApprovalStatement.Verdict.APPROVE
                        ? ApprovalCount.of(world, release, environment, now).people()
                        : Set.of();
        return Exclusions.of(world, round, person, person, approved)
                .or(() -> Exclusions.ofKey(world, round, person, statement.key(), person))
                .map(e -> reason(e, environment));
    }

    /** An exclusion as the refusal it leads to, told to the person concerned. */
    public static Reason reason(Exclusion exclusion, Environment environment) {
        String where = Naming.environment(environment);
        String next =
                exclusion.kind().isMissingPermission()
                        ? "Ask somebody with a role that approves in " + where + "."
                        : "Ask another person to decide.";
        return new Reason(
                exclusion.kind().code(),
                "Your word does not count here: " + exclusion.words() + ".",
                next);
    }

    private static Optional<Reason> whetherOpen(
            World world,
            Release release,
            Environment environment,
            ApprovalStatement s,
            Instant now) {
        LifecycleTable.Conditions when = Conditions.of(world, release, environment, now);
        return switch (s.verdict()) {
            case APPROVE -> step(release, Move.APPROVE, when);
            case REJECT -> step(release, Move.REJECT, when);
            case CONFIRM ->
                    release.confirmBy().isPresent() && release.activatedAt().isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new Reason(
                                            "LIFECYCLE",
                                            "Nothing about this release waits to be confirmed."));
        };
    }

    private static Optional<Reason> step(
            Release release, Move move, LifecycleTable.Conditions when) {
        return switch (LifecycleTable.move(release.lifecycle(), move, when)) {
            case LifecycleTable.Step.To _ -> Optional.empty();
            case LifecycleTable.Step.Illegal(String why) ->
                    Optional.of(new Reason("LIFECYCLE", why));
        };
    }

    private static Optional<Reason> moved(
            World world,
            Release release,
            Environment environment,
            ApprovalStatement s,
            Instant now) {
        ApprovalStatement expected =
                prepare(
                        world,
                        release,
                        environment,
                        s.person(),
                        s.key(),
                        s.verdict(),
                        s.justification(),
                        s.issuedAt());
        boolean same = differsOnlyInExpiry(expected, s);
        boolean timely =
                !s.issuedAt().isAfter(now)
                        && s.expiresAt().isAfter(now)
                        && !s.expiresAt().isAfter(expected.expiresAt());
        if (same && timely) {
            return Optional.empty();
        }
        String what =
                same
                        ? "The statement is not valid at this time."
                        : "Something moved since the statement was prepared.";
        return Optional.of(
                new Reason("MOVED", what, "Open the changes again and sign a new statement."));
    }

    private static boolean differsOnlyInExpiry(ApprovalStatement a, ApprovalStatement b) {
        return sameHashes(a, b)
                && a.tenant().equals(b.tenant())
                && a.verdict() == b.verdict()
                && a.justification().equals(b.justification())
                && a.shown().equals(b.shown());
    }

    private static boolean sameHashes(ApprovalStatement a, ApprovalStatement b) {
        return a.release().equals(b.release())
                && a.request().equals(b.request())
                && a.subject().equals(b.subject())
                && a.environment().equals(b.environment())
                && a.source().equals(b.source())
                && a.snapshot().equals(b.snapshot())
                && a.base().equals(b.base());
    }

    private static Optional<Reason> justification(Environment environment, ApprovalStatement s) {
        int length = s.justification().strip().length();
        int needed = environment.isProduction() ? PRODUCTION_JUSTIFICATION : 1;
        return length >= needed
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                "JUSTIFICATION",
                                needed == 1
                                        ? "The justification is empty."
                                        : "The justification has "
                                                + length
                                                + " characters; "
                                                + Naming.environment(environment)
                                                + " asks for at least "
                                                + needed
                                                + ".",
                                "Say in your own words why this may happen."));
    }

    private static boolean signatureHolds(World world, SignedStatement signed) {
        ApprovalStatement s = signed.statement();
        return world.person(s.person()).stream()
                .flatMap(p -> p.keys().stream())
                .filter(k -> k.id().equals(s.key()))
                .map(EnrolledKey::publicKey)
                .anyMatch(hex -> StatementSignatures.verify(signed, hex));
    }

    /** When an accepted approval stops counting, by what was signed and by the rule in force. */
    static Instant endOf(Given given, Environment environment) {
        Instant signed = given.signed().statement().expiresAt();
        Instant byRule =
                given.signed().statement().issuedAt().plus(environment.approvals().expiresAfter());
        return signed.isBefore(byRule) ? signed : byRule;
    }

    /** Why an approval that was accepted once does not count now. */
    static Optional<String> worthless(
            World world, Release release, Round round, Given given, Instant now) {
        ApprovalStatement s = given.signed().statement();
        Environment environment = round.environment();
        Instant end = endOf(given, environment);
        if (!end.isAfter(now)) {
            return Optional.of("it expired " + Naming.time(end));
        }
        ApprovalStatement expected =
                prepare(
                        world,
                        release,
                        environment,
                        s.person(),
                        s.key(),
                        s.verdict(),
                        s.justification(),
                        s.issuedAt());
        if (!differsOnlyInExpiry(expected, s)) {
            return Optional.of("it was given for something else");
        }
        Optional<Exclusion> excluded =
                Exclusions.ofKey(world, round, s.person(), s.key(), release.requester());
        if (excluded.isPresent()) {
            return excluded.map(Exclusion::words);
        }
        return signatureHolds(world, given.signed())
                ? Optional.empty()
                : Optional.of("its signature does not verify");
    }
}

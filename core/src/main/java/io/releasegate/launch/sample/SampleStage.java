package io.releasegate.launch.sample;

import io.releasegate.cli.Workplace;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.Wish;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people of the sample world do, one command each, over the port. What is refused although the
 * story says it works is a mistake of ours and ends the play.
 */
final class SampleStage {
    private final Governance governance;
    private final TenantId tenant;
    private final Workplace.Signer signer;
    private final Map<String, ReleaseId> remembered = new HashMap<>();
    private long commands;

    SampleStage(Governance governance, TenantId tenant, Workplace.Signer signer) {
        this.governance = governance;
        this.tenant = tenant;
        this.signer = signer;
    }

    void submit(String who, SampleText text) throws FailureException {
        Policies.SubmitText handed =
                new Policies.SubmitText(text.bytes(), text.path(), Optional.empty());
        done(governance.policies().submit(as(who, ""), handed));
    }

    /** Makes what was submitted last active in dev. */
    void toDev(String who, String subject, String reason) throws FailureException {
        place(who, subject, Wish.ACTIVATE, reason);
    }

    /** Places what was submitted last in dev and leaves it there. */
    void draftInDev(String who, String subject, String reason) throws FailureException {
        place(who, subject, Wish.PLACE, reason);
    }

    private void place(String who, String subject, Wish wish, String reason)
            throws FailureException {
        Subject policy = new Subject.Policy(subject);
        var newest =
                governance
                        .policies()
                        .submissions(Optional.of(policy), AsOf.NOW)
                        .values()
                        .getFirst();
        done(
                governance
                        .releases()
                        .create(
                                as(who, reason),
                                new Releases.Create(
                                        policy, "dev", newest.snapshot(), wish, Optional.empty())));
    }

    void toStaging(String who, String subject, String reason) throws FailureException {
        done(promote(who, subject, "dev", "staging", Wish.ACTIVATE, Optional.empty(), reason));
    }

    /** Asks for staging and then tries to go there, which the rules refuse. */
    void refusedInStaging(String who, String subject, String reason) throws FailureException {
        Releases.Placed placed =
                done(promote(who, subject, "dev", "staging", Wish.PLACE, Optional.empty(), reason));
        refused(governance.releases().activate(as(who, reason), placed.release().id()));
    }

    /** Asks for prod; later acts find the release under {@code as}. */
    void askForProd(String who, String subject, String as, String reason) throws FailureException {
        askForProd(who, subject, as, Optional.empty(), reason);
    }

    void askForProd(
            String who, String subject, String as, Optional<Instant> effectiveAt, String reason)
            throws FailureException {
        Wish wish = effectiveAt.isPresent() ? Wish.SCHEDULE : Wish.PLACE;
        Releases.Placed placed =
                done(promote(who, subject, "staging", "prod", wish, effectiveAt, reason));
        remembered.put(as, placed.release().id());
    }

    private Outcome<Releases.Placed> promote(
            String who,
            String subject,
            String from,
            String to,
            Wish wish,
            Optional<Instant> effectiveAt,
            String reason) {
        return governance
                .releases()
                .promote(
                        as(who, reason),
                        new Releases.Promote(
                                new Subject.Policy(subject), from, to, wish, effectiveAt));
    }

    void approve(String who, String release, String why) throws FailureException {
        done(sign(who, release, Verdict.APPROVE, why));
    }

    void reject(String who, String release, String why) throws FailureException {
        done(sign(who, release, Verdict.REJECT, why));
    }

    void confirm(String who, String release, String why) throws FailureException {
        done(sign(who, release, Verdict.CONFIRM, why));
    }

    /** Somebody tries to approve what they must not. */
    void refusedApproval(String who, String release, String why) throws FailureException {
        refused(sign(who, release, Verdict.APPROVE, why));
    }

    private Outcome<Release> sign(String who, String release, Verdict verdict, String why)
            throws FailureException {
        Outcome<ApprovalStatement> statement =
                governance.approvals().statement(as(who, ""), remembered(release), verdict, why);
        return switch (statement) {
            case Outcome.Done<ApprovalStatement> done ->
                    governance.approvals().submit(as(who, ""), signer.sign(done.value()));
            case Outcome.Refused<ApprovalStatement> refused ->
                    new Outcome.Refused<>(refused.reasons());
            case Outcome.Failed<ApprovalStatement> failed -> new Outcome.Failed<>(failed.failure());
        };
    }

    void activate(String who, String release, String reason) throws FailureException {
        done(governance.releases().activate(as(who, reason), remembered(release)));
    }

    /** Something moved since it was asked for, so it goes on hold instead of moving. */
    void heldActivation(String who, String release, String reason) throws FailureException {
        Outcome<Release> outcome =
                governance.releases().activate(as(who, reason), remembered(release));
        if (outcome instanceof Outcome.Failed<Release> failed) {
            throw new FailureException(failed.failure());
        }
    }

    /** Goes back to what a remembered release had made active. */
    void rollback(String who, String subject, String to, String as, String reason)
            throws FailureException {
        Releases.Rollback rollback =
                new Releases.Rollback(new Subject.Policy(subject), "prod", remembered(to));
        Releases.Placed placed = done(governance.releases().rollback(as(who, reason), rollback));
        remembered.put(as, placed.release().id());
    }

    /** Goes back in an environment where nobody has to agree, to what was active before. */
    void rollbackStaging(String who, String subject, String reason) throws FailureException {
        Subject policy = new Subject.Policy(subject);
        EnvironmentId staging = new EnvironmentId("staging");
        ReleaseId current =
                governance
                        .releases()
                        .active(policy, staging, AsOf.NOW)
                        .orElseThrow()
                        .pointer()
                        .release();
        ReleaseId before = governance.releases().find(current, AsOf.NOW).base().orElseThrow();
        done(
                governance
                        .releases()
                        .rollback(
                                as(who, reason), new Releases.Rollback(policy, "staging", before)));
    }

    private ReleaseId remembered(String release) {
        ReleaseId id = remembered.get(release);
        if (id == null) {
            throw new IllegalStateException("the story has no release " + release);
        }
        return id;
    }

    private CommandContext as(String who, String reason) {
        CommandId command = new CommandId("sample-" + ++commands);
        return CommandContext.of(new PersonId(who), tenant, command).because(reason);
    }

    private static <T> T done(Outcome<T> outcome) throws FailureException {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused ->
                    throw new IllegalStateException(
                            "the sample story was refused: " + refused.reasons());
            case Outcome.Failed<T> failed -> throw new FailureException(failed.failure());
        };
    }

    private static <T> void refused(Outcome<T> outcome) throws FailureException {
        switch (outcome) {
            case Outcome.Done<T> done ->
                    throw new IllegalStateException(
                            "the sample story was not refused: " + done.value());
            case Outcome.Refused<T> _ -> {}
            case Outcome.Failed<T> failed -> throw new FailureException(failed.failure());
        }
    }
}

package io.releasegate.ledger;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.event.LedgerEvent.WorkspaceFounded.FoundingDocument;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads an event from its members: the inverse of {@link EventMembers}. */
final class EventReader {

    private EventReader() {}

    static LedgerEvent read(EventType type, Value value) throws LedgerFormatException {
        MemberReader in = new MemberReader(type.name(), value);
        LedgerEvent event =
                switch (type) {
                    case WORKSPACE_FOUNDED -> founded(in);
                    case VERSION_SUBMITTED -> new LedgerEvent.VersionSubmitted(submission(in));
                    case RELEASE_CREATED -> created(in);
                    case APPROVAL_REQUESTED ->
                            new LedgerEvent.ApprovalRequested(
                                    release(in),
                                    in.id("request", RequestId::new),
                                    in.maybe("base", ReleaseId::new),
                                    lifecycle(in));
                    case APPROVAL_GIVEN ->
                            new LedgerEvent.ApprovalGiven(release(in), signed(in), lifecycle(in));
                    case RELEASE_REJECTED ->
                            new LedgerEvent.ReleaseRejected(release(in), signed(in));
                    case RELEASE_SCHEDULED ->
                            new LedgerEvent.ReleaseScheduled(
                                    release(in), in.instant("effective_at"));
                    case RELEASE_ACTIVATED -> activated(in);
                    case RELEASE_SUPERSEDED ->
                            new LedgerEvent.ReleaseSuperseded(
                                    release(in), in.id("by", ReleaseId::new));
                    case RELEASE_ROLLED_BACK ->
                            new LedgerEvent.ReleaseRolledBack(
                                    release(in), in.id("by", ReleaseId::new));
                    case RELEASE_HELD -> new LedgerEvent.ReleaseHeld(release(in), hold(in));
                    case RELEASE_CANCELLED ->
                            new LedgerEvent.ReleaseCancelled(release(in), in.text("reason"));
                    case ROLLBACK_CONFIRMED ->
                            new LedgerEvent.RollbackConfirmed(release(in), signed(in));
                    case COMMAND_REFUSED -> refused(in);
                    case SECURITY_EVENT -> noted(in);
                };
        in.end();
        return event;
    }

    private static LedgerEvent founded(MemberReader in) throws LedgerFormatException {
        List<FoundingDocument> documents = new ArrayList<>();
        for (MemberReader document : in.objects("documents")) {
            documents.add(
                    new FoundingDocument(
                            subject(document),
                            release(document),
                            document.hash("source"),
                            document.hash("snapshot")));
            document.end();
        }
        return new LedgerEvent.WorkspaceFounded(
                in.id("tenant", TenantId::new),
                in.bool("sample"),
                in.id("founder", PersonId::new),
                documents,
                in.text("root_key"),
                in.text("signature"));
    }

    private static Submission submission(MemberReader in) throws LedgerFormatException {
        Optional<MemberReader> from = in.maybeObject("origin");
        Optional<Submission.Origin> origin = Optional.empty();
        if (from.isPresent()) {
            MemberReader o = from.get();
            origin =
                    Optional.of(
                            new Submission.Origin(
                                    o.text("repository"),
                                    o.text("commit"),
                                    o.text("path"),
                                    o.bool("dirty")));
            o.end();
        }
        return new Submission(
                in.id("submission", SubmissionId::new),
                subject(in),
                in.hash("source"),
                in.hash("snapshot"),
                in.id("submitter", PersonId::new),
                in.instant("at"),
                in.text("file_name"),
                origin);
    }

    private static LedgerEvent created(MemberReader in) throws LedgerFormatException {
        return new LedgerEvent.ReleaseCreated(
                release(in),
                subject(in),
                in.id("environment", EnvironmentId::new),
                in.hash("snapshot"),
                in.hash("source"),
                in.word("kind", ReleaseKind.class),
                lifecycle(in),
                in.id("requester", PersonId::new),
                in.maybe("base", ReleaseId::new),
                in.maybe("origin", ReleaseId::new),
                in.maybe("request", RequestId::new),
                in.maybe("effective_at", Instant::parse),
                in.maybe("change_ticket", Function.identity()),
                in.text("reason"));
    }

    private static LedgerEvent activated(MemberReader in) throws LedgerFormatException {
        return new LedgerEvent.ReleaseActivated(
                release(in),
                in.maybe("replaced", ReleaseId::new),
                in.whole("pointer_version"),
                in.id("on_behalf_of", PersonId::new),
                in.maybe("confirm_by", Instant::parse));
    }

    private static LedgerEvent refused(MemberReader in) throws LedgerFormatException {
        List<Reason> reasons = new ArrayList<>();
        for (MemberReader reason : in.objects("reasons")) {
            reasons.add(
                    new Reason(reason.text("code"), reason.text("sentence"), reason.text("next")));
            reason.end();
        }
        return new LedgerEvent.CommandRefused(
                in.text("command"),
                in.text("target"),
                in.maybe("environment", EnvironmentId::new),
                reasons);
    }

    private static LedgerEvent noted(MemberReader in) throws LedgerFormatException {
        return new LedgerEvent.SecurityNoted(
                in.text("action"),
                in.text("target_type"),
                in.text("target"),
                in.object("details").texts());
    }

    private static SignedStatement signed(MemberReader outer) throws LedgerFormatException {
        MemberReader in = outer.object("signed");
        MemberReader s = in.object("statement");
        ApprovalStatement statement =
                new ApprovalStatement(
                        s.id("tenant", TenantId::new),
                        release(s),
                        s.id("request", RequestId::new),
                        subject(s),
                        s.id("environment", EnvironmentId::new),
                        s.hash("source"),
                        s.hash("snapshot"),
                        s.maybe("base", Sha256::new),
                        s.word("verdict", ApprovalStatement.Verdict.class),
                        s.text("justification"),
                        s.hash("shown"),
                        s.id("person", PersonId::new),
                        s.id("key", KeyId::new),
                        s.instant("issued_at"),
                        s.instant("expires_at"));
        s.end();
        SignedStatement signed = new SignedStatement(statement, in.text("signature"));
        in.end();
        return signed;
    }

    private static Hold hold(MemberReader outer) throws LedgerFormatException {
        MemberReader in = outer.object("hold");
        Hold hold =
                new Hold(
                        in.word("cause", Hold.Cause.class),
                        in.text("sentence"),
                        in.instant("since"));
        in.end();
        return hold;
    }

    private static ReleaseId release(MemberReader in) throws LedgerFormatException {
        return in.id("release", ReleaseId::new);
    }

    private static Subject subject(MemberReader in) throws LedgerFormatException {
        return in.id("subject", Subject::parse);
    }

    private static Lifecycle lifecycle(MemberReader in) throws LedgerFormatException {
        return in.word("lifecycle", Lifecycle.class);
    }
}

package io.releasegate.ledger;

import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.version.Submission;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an event as members. Every member is always there; what is absent is null. */
final class EventMembers {

    private EventMembers() {}

    static Value of(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.WorkspaceFounded e ->
                    founding(e).put("signature", e.signature()).build();
            case LedgerEvent.VersionSubmitted e -> submission(e.submission());
            case LedgerEvent.ReleaseCreated e -> created(e);
            case LedgerEvent.ApprovalRequested e ->
                    new Members()
                            .put("release", e.release())
                            .put("request", e.request())
                            .put("base", e.base())
                            .put("lifecycle", e.lifecycle().name())
                            .build();
            case LedgerEvent.ApprovalGiven e ->
                    new Members()
                            .put("release", e.release())
                            .put("signed", signed(e.signed()))
                            .put("lifecycle", e.lifecycle().name())
                            .build();
            case LedgerEvent.ReleaseRejected e ->
                    new Members()
                            .put("release", e.release())
                            .put("signed", signed(e.signed()))
                            .build();
            case LedgerEvent.ReleaseScheduled e ->
                    new Members()
                            .put("release", e.release())
                            .put("effective_at", e.effectiveAt())
                            .build();
            case LedgerEvent.ReleaseActivated e ->
                    new Members()
                            .put("release", e.release())
                            .put("replaced", e.replaced())
                            .put("pointer_version", Value.of(e.pointerVersion()))
                            .put("on_behalf_of", e.onBehalfOf())
                            .put("confirm_by", e.confirmBy())
                            .build();
            case LedgerEvent.ReleaseSuperseded e ->
                    new Members().put("release", e.release()).put("by", e.by()).build();
            case LedgerEvent.ReleaseRolledBack e ->
                    new Members().put("release", e.release()).put("by", e.by()).build();
            case LedgerEvent.ReleaseHeld e ->
                    new Members().put("release", e.release()).put("hold", hold(e.hold())).build();
            case LedgerEvent.ReleaseCancelled e ->
                    new Members().put("release", e.release()).put("reason", e.reason()).build();
            case LedgerEvent.RollbackConfirmed e ->
                    new Members()
                            .put("release", e.release())
                            .put("signed", signed(e.signed()))
                            .build();
            case LedgerEvent.CommandRefused e ->
                    new Members()
                            .put("command", e.command())
                            .put("target", e.target())
                            .put("environment", e.environment())
                            .put("reasons", reasons(e.reasons()))
                            .build();
            case LedgerEvent.SecurityNoted e ->
                    new Members()
                            .put("action", e.action())
                            .put("target_type", e.targetType())
                            .put("target", e.target())
                            .put("details", texts(e.details()))
                            .build();
        };
    }

    static Value withoutSignature(LedgerEvent.WorkspaceFounded founded) {
        return founding(founded).build();
    }

    private static Members founding(LedgerEvent.WorkspaceFounded e) {
        List<Value> documents =
                e.documents().stream()
                        .map(d ->
                                new Members()
                                        .put("subject", d.subject().key())
                                        .put("release", d.release())
                                        .put("source", d.source())
                                        .put("snapshot", d.snapshot())
                                        .build())
                        .toList();
        return new Members()
                .put("tenant", e.tenant())
                .put("sample", Value.of(e.sample()))
                .put("founder", e.founder())
                .put("documents", Value.of(documents))
                .put("root_key", e.rootKey());
    }

    private static Value submission(Submission s) {
        Value origin =
                s.origin()
                        .map(o ->
                                new Members()
                                        .put("repository", o.repository())
                                        .put("commit", o.commit())
                                        .put("path", o.path())
                                        .put("dirty", Value.of(o.dirty()))
                                        .build())
                        .orElse(Value.NULL);
        return new Members()
                .put("submission", s.id())
                .put("subject", s.subject().key())
                .put("source", s.source())
                .put("snapshot", s.snapshot())
                .put("submitter", s.submitter())
                .put("at", s.at())
                .put("file_name", s.fileName())
                .put("origin", origin)
                .build();
    }

    private static Value created(LedgerEvent.ReleaseCreated e) {
        return new Members()
                .put("release", e.release())
                .put("subject", e.subject().key())
                .put("environment", e.environment())
                .put("snapshot", e.snapshot())
                .put("source", e.source())
                .put("kind", e.kind().name())
                .put("lifecycle", e.lifecycle().name())
                .put("requester", e.requester())
                .put("base", e.base())
                .put("origin", e.origin())
                .put("request", e.request())
                .put("effective_at", e.effectiveAt())
                .put("change_ticket", e.changeTicket())
                .put("reason", e.reason())
                .build();
    }

    private static Value signed(SignedStatement signed) {
        ApprovalStatement s = signed.statement();
        Value statement =
                new Members()
                        .put("tenant", s.tenant())
                        .put("release", s.release())
                        .put("request", s.request())
                        .put("subject", s.subject().key())
                        .put("environment", s.environment())
                        .put("source", s.source())
                        .put("snapshot", s.snapshot())
                        .put("base", s.base())
                        .put("verdict", s.verdict().name())
                        .put("justification", s.justification())
                        .put("shown", s.shown())
                        .put("person", s.person())
                        .put("key", s.key())
                        .put("issued_at", s.issuedAt())
                        .put("expires_at", s.expiresAt())
                        .build();
        return new Members()
                .put("statement", statement)
                .put("signature", signed.signature())
                .build();
    }

    private static Value hold(Hold hold) {
        return new Members()
                .put("cause", hold.cause().name())
                .put("sentence", hold.sentence())
                .put("since", hold.since())
                .build();
    }

    private static Value reasons(List<Reason> reasons) {
        return Value.of(
                reasons.stream()
                        .map(r ->
                                new Members()
                                        .put("code", r.code())
                                        .put("sentence", r.sentence())
                                        .put("next", r.next())
                                        .build())
                        .toList());
    }

    private static Value texts(Map<String, String> texts) {
        Map<String, Value> members = new TreeMap<>();
        texts.forEach((name, text) -> members.put(name, Value.of(text)));
        return Value.of(members);
    }
}

package io.releasegate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.identity.KeyPairs;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.store.StoreReader;
import io.releasegate.testing.TestKeys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the events of a ledger say happened, told by a second, much simpler reading than the
 * engine's own; fails where that cannot have happened by the rules.
 */
final class ToldByEvents {
    private static final Map<Lifecycle, Set<Lifecycle>> MOVES = new EnumMap<>(Lifecycle.class);

    static {
        allow(
                Lifecycle.DRAFT,
                Lifecycle.AWAITING_APPROVAL,
                Lifecycle.SCHEDULED,
                Lifecycle.ACTIVE,
                Lifecycle.CANCELLED);
        allow(
                Lifecycle.AWAITING_APPROVAL,
                Lifecycle.AWAITING_APPROVAL,
                Lifecycle.READY,
                Lifecycle.SCHEDULED,
                Lifecycle.REJECTED,
                Lifecycle.CANCELLED);
        allow(
                Lifecycle.READY,
                Lifecycle.SCHEDULED,
                Lifecycle.ACTIVE,
                Lifecycle.AWAITING_APPROVAL,
                Lifecycle.CANCELLED);
        allow(
                Lifecycle.SCHEDULED,
                Lifecycle.ACTIVE,
                Lifecycle.AWAITING_APPROVAL,
                Lifecycle.CANCELLED);
        allow(Lifecycle.ACTIVE, Lifecycle.SUPERSEDED, Lifecycle.ROLLED_BACK);
    }

    private final boolean quickRollback;
    private final Map<ReleaseId, Lifecycle> states = new HashMap<>();
    private final Map<ReleaseId, LedgerEvent.ReleaseCreated> created = new HashMap<>();
    private final Map<ReleaseId, List<SignedStatement>> approvals = new HashMap<>();
    private final Map<String, ReleaseId> pointers = new HashMap<>();

    /**
     * @param quickRollback whether rollbacks in prod need no approval
     */
    ToldByEvents(boolean quickRollback) {
        this.quickRollback = quickRollback;
    }

    private static void allow(Lifecycle from, Lifecycle first, Lifecycle... more) {
        MOVES.put(from, EnumSet.of(first, more));
    }

    Map<ReleaseId, Lifecycle> states() {
        return states;
    }

    /** Release by {@code subject in environment}. */
    Map<String, ReleaseId> pointers() {
        return pointers;
    }

    void hear(StoreReader.Recorded recorded) {
        switch (recorded.event()) {
            case LedgerEvent.WorkspaceFounded e -> e.documents().forEach(this::founded);
            case LedgerEvent.ReleaseCreated e -> {
                assertTrue(
                        Set.of(Lifecycle.DRAFT, Lifecycle.AWAITING_APPROVAL)
                                .contains(e.lifecycle()));
                assertFalse(states.containsKey(e.release()));
                states.put(e.release(), e.lifecycle());
                created.put(e.release(), e);
            }
            case LedgerEvent.ApprovalRequested e -> {
                move(
                        e.release(),
                        e.lifecycle() == Lifecycle.READY
                                ? Lifecycle.READY
                                : Lifecycle.AWAITING_APPROVAL);
                approvals.remove(e.release());
            }
            case LedgerEvent.ApprovalGiven e -> {
                approvals.computeIfAbsent(e.release(), _ -> new ArrayList<>()).add(e.signed());
                move(e.release(), e.lifecycle());
            }
            case LedgerEvent.ReleaseRejected e -> move(e.release(), Lifecycle.REJECTED);
            case LedgerEvent.ReleaseScheduled e -> move(e.release(), Lifecycle.SCHEDULED);
            case LedgerEvent.ReleaseActivated e -> activated(e, recorded);
            case LedgerEvent.ReleaseSuperseded e -> move(e.release(), Lifecycle.SUPERSEDED);
            case LedgerEvent.ReleaseRolledBack e -> move(e.release(), Lifecycle.ROLLED_BACK);
            case LedgerEvent.ReleaseHeld e -> move(e.release(), Lifecycle.AWAITING_APPROVAL);
            case LedgerEvent.ReleaseCancelled e -> move(e.release(), Lifecycle.CANCELLED);
            case LedgerEvent.VersionSubmitted _,
                    LedgerEvent.RollbackConfirmed _,
                    LedgerEvent.CommandRefused _,
                    LedgerEvent.SecurityNoted _ -> {}
        }
    }

    private void founded(LedgerEvent.WorkspaceFounded.FoundingDocument document) {
        states.put(document.release(), Lifecycle.ACTIVE);
        pointers.put(document.subject().key() + " in global", document.release());
    }

    private void move(ReleaseId release, Lifecycle to) {
        Lifecycle from = states.get(release);
        assertTrue(
                MOVES.getOrDefault(from, Set.of()).contains(to),
                () -> release + " went from " + from + " to " + to);
        states.put(release, to);
    }

    private void activated(LedgerEvent.ReleaseActivated e, StoreReader.Recorded recorded) {
        LedgerEvent.ReleaseCreated made = created.get(e.release());
        String place = made.subject().key() + " in " + made.environment();
        assertEquals(pointers.get(place), e.replaced().orElse(null), place);
        if (needsApproval(made)) {
            List<SignedStatement> given = approvals.getOrDefault(e.release(), List.of());
            assertTrue(
                    given.stream().anyMatch(s -> counts(s, made, recorded)),
                    () -> made + " moved without an approval that counts: " + given);
        }
        move(e.release(), Lifecycle.ACTIVE);
        pointers.put(place, e.release());
    }

    private boolean needsApproval(LedgerEvent.ReleaseCreated made) {
        EnvironmentId environment = made.environment();
        boolean prod = environment.value().equals("prod");
        boolean exempt = prod && quickRollback && made.kind() == ReleaseKind.ROLLBACK;
        return (prod && !exempt) || environment.value().equals("global");
    }

    private static boolean counts(
            SignedStatement signed, LedgerEvent.ReleaseCreated made, StoreReader.Recorded at) {
        ApprovalStatement s = signed.statement();
        PersonId person = s.person();
        return !person.equals(made.requester())
                && s.snapshot().equals(made.snapshot())
                && s.environment().equals(made.environment())
                && s.expiresAt().isAfter(at.entry().at())
                && StatementSignatures.verify(
                        signed, KeyPairs.publicHex(TestKeys.of(person).getPublic()));
    }
}

package io.releasegate.engine;

import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Governance;
import io.releasegate.identity.Signer;
import io.releasegate.model.CommandId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.release.Release;
import io.releasegate.store.Store;
import io.releasegate.store.Stores;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.TestClock;
import io.releasegate.testing.TestKeys;
import io.releasegate.testing.TinyWorld;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two keystores unlocked in one process do not show two people; samples exist to do it. */
class SharedSessionTest {
    private static final TenantId TENANT = new TenantId("acme");

    /** Only one person's key is at hand, and perhaps others were before. */
    private record OneAtATime(PersonId now, Set<PersonId> everAtHand, TestKeys keys)
            implements Signer {
        @Override
        public Optional<KeyId> keyOf(PersonId person) {
            return person.equals(now) ? keys.keyOf(person) : Optional.empty();
        }

        @Override
        public String sign(PersonId person, byte[] bytes) {
            return keys.sign(person, bytes);
        }
    }

    /** Ids apart from those of the bench. */
    private static final class Another implements IdSource {
        private int next;

        @Override
        public String next() {
            next++;
            return "another-" + next;
        }
    }

    private static List<LedgerEvent.SecurityNoted> findings(Store store) throws Exception {
        return store.read(reader ->
                reader.eventsAfter(0, 1000).stream()
                        .map(r -> r.event())
                        .filter(e -> e instanceof LedgerEvent.SecurityNoted)
                        .map(e -> (LedgerEvent.SecurityNoted) e)
                        .filter(n -> n.action().equals("SAME_SESSION"))
                        .toList());
    }

    private static Release waiting(Play play) {
        play.toStaging(1);
        return play.promote(MIRA, PAYMENTS, "staging", "prod");
    }

    private static void approve(Play play, Store store, Set<PersonId> before) {
        Release prod = waiting(play);
        TestKeys keys = new TestKeys();
        Governance port =
                new LocalEngine(
                        new EngineParts(
                                TENANT,
                                store,
                                new TestClock(),
                                new Another(),
                                new OneAtATime(KIM, before, keys),
                                SeenHead.NONE,
                                "Local engine"));
        var statement =
                Play.done(
                        port.approvals()
                                .statement(as("prepare"), prod.id(), Verdict.APPROVE, Play.NOTE));
        Play.done(port.approvals().submit(as("approve"), keys.signAs(KIM, statement)));
    }

    private static CommandContext as(String command) {
        return CommandContext.of(KIM, TENANT, new CommandId(command));
    }

    @Test
    void a_second_person_who_was_signed_in_before_is_recorded() throws Exception {
        Store store = Stores.h2InMemory("session-before", TENANT);
        try (Play play = new Play(LocalBench.found(store, TinyWorld.real(TENANT)))) {
            approve(play, store, Set.of(MIRA, KIM));

            assertEquals(
                    List.of("mira"),
                    findings(store).stream().map(n -> n.details().get("also_signed_in")).toList());
        }
    }

    @Test
    void somebody_alone_is_not() throws Exception {
        Store store = Stores.h2InMemory("session-alone", TENANT);
        try (Play play = new Play(LocalBench.found(store, TinyWorld.real(TENANT)))) {
            approve(play, store, Set.of(KIM));

            assertEquals(List.of(), findings(store));
        }
    }

    @Test
    void everybody_signed_in_now_is_named_and_samples_are_exempt() throws Exception {
        Store real = Stores.h2InMemory("session-now", TENANT);
        try (Play play = new Play(LocalBench.found(real, TinyWorld.real(TENANT)))) {
            play.approve(KIM, waiting(play));
            assertEquals(
                    List.of("ines, joe, mira, tomas"),
                    findings(real).stream().map(n -> n.details().get("also_signed_in")).toList());
        }
        Store sample = Stores.h2InMemory("session-sample", TENANT);
        try (Play play = new Play(LocalBench.found(sample, TENANT, TinyWorld.Prod.CAREFUL))) {
            play.approve(KIM, waiting(play));
            assertEquals(List.of(), findings(sample));
        }
    }
}

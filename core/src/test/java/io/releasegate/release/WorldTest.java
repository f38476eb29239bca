package io.releasegate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldTest {
    private final Story story = Story.usual();

    @Test
    void founding_puts_environments_and_people_in_force_at_entry_one() {
        assertEquals(
                List.of("dev", "staging", "prod"),
                story.world().environments().stream().map(e -> e.id().value()).toList());
        assertEquals(
                Optional.of(Story.PROD),
                story.world().resolveEnvironment(" LIVE ").map(e -> e.id()));
        assertEquals(Optional.empty(), story.world().resolveEnvironment("qa"));
        assertEquals(6, story.world().people().size());
        assertEquals(
                Optional.of(new Since(Story.START, 1)),
                story.world().peopleInForce().roleSince(Story.JOE, Role.APPROVER, Story.PROD));
    }

    @Test
    void the_pointer_counts_its_moves_and_names_the_last_mover() {
        Sha256 v1 = story.submits(Story.MIRA, "one");
        Sha256 v2 = story.submits(Story.MIRA, "two");
        ReleaseId first = story.creates(Story.MIRA, v1, Story.DEV);
        story.activates(Story.MIRA, first).passes(Duration.ofMinutes(5));
        World before = story.world();
        ReleaseId second = story.creates(Story.TOMAS, v2, Story.DEV);
        story.activates(Story.TOMAS, second);

        assertEquals(
                Optional.of(
                        new ActivePointer(
                                Story.PAYMENTS, Story.DEV, second, 2, story.now(), Story.TOMAS)),
                story.world().pointer(Story.PAYMENTS, Story.DEV));
        assertEquals(Lifecycle.SUPERSEDED, story.release(first).lifecycle());
        assertEquals(Optional.of(first), before.active(Story.PAYMENTS, Story.DEV).map(Release::id));
    }

    @Test
    void a_move_from_where_the_pointer_was_not_is_a_contradiction() {
        Sha256 v1 = story.submits(Story.MIRA, "one");
        ReleaseId first = story.creates(Story.MIRA, v1, Story.DEV);

        assertThrows(
                ContradictionException.class,
                () ->
                        story.record(
                                Story.MIRA,
                                new LedgerEvent.ReleaseActivated(
                                        first, Optional.empty(), 2, Story.MIRA, Optional.empty())));
    }

    @Test
    void a_role_given_later_is_younger_and_a_wider_one_keeps_its_age_where_it_was() {
        PeopleDocument narrow = with(Set.of(Story.STAGING));
        story.peopleBecome(narrow);
        long given = story.world().head().seq();
        story.passes(Duration.ofHours(1)).peopleBecome(with(Set.of()));
        long widened = story.world().head().seq();

        PeopleInForce people = story.world().peopleInForce();
        assertEquals(given, seq(people.roleSince(Story.INES, Role.APPROVER, Story.STAGING)));
        assertEquals(widened, seq(people.roleSince(Story.INES, Role.APPROVER, Story.PROD)));

        story.peopleBecome(Story.team()).peopleBecome(narrow);
        assertEquals(
                story.world().head().seq(),
                seq(
                        story.world()
                                .peopleInForce()
                                .roleSince(Story.INES, Role.APPROVER, Story.STAGING)));
    }

    private static long seq(Optional<Since> since) {
        return since.orElseThrow().seq();
    }

    private static PeopleDocument with(Set<io.releasegate.model.EnvironmentId> where) {
        List<PeopleDocument.Entry> people = new ArrayList<>();
        for (PeopleDocument.Entry entry : Story.team().people()) {
            List<PeopleDocument.Given> grants = new ArrayList<>(entry.grants());
            if (entry.id().equals(Story.INES)) {
                grants.add(new PeopleDocument.Given(Role.APPROVER, where));
            }
            people.add(new PeopleDocument.Entry(entry.id(), entry.name(), grants, entry.keys()));
        }
        return new PeopleDocument(people);
    }

    @Test
    void a_revoked_key_says_since_when_and_no_longer_speaks() {
        Instant enrolled = story.now();
        story.passes(Duration.ofHours(1));
        List<PeopleDocument.Entry> people = new ArrayList<>(Story.team().people());
        people.replaceAll(p ->
                p.id().equals(Story.JOE)
                        ? new PeopleDocument.Entry(
                                p.id(), p.name(), p.grants(), List.of(Story.key(Story.JOE, true)))
                        : p);
        story.peopleBecome(new PeopleDocument(people));

        Person joe = story.world().person(Story.JOE).orElseThrow();
        assertEquals(enrolled, joe.keys().getFirst().since());
        assertEquals(Optional.of(story.now()), joe.keys().getFirst().revokedAt());
        assertEquals(
                Optional.empty(),
                story.world().peopleInForce().keySince(Story.JOE, joe.keys().getFirst().id()));
    }

    @Test
    void a_held_release_asked_for_again_forgets_a_date_that_passed() {
        Sha256 v1 = story.reachesStaging(Story.MIRA, Story.MIRA, "one");
        Instant when = story.now().plus(Duration.ofHours(1));
        ReleaseId id =
                story.creates(
                        Story.MIRA,
                        Story.PAYMENTS,
                        v1,
                        Story.PROD,
                        ReleaseKind.FORWARD,
                        Optional.of(when));
        story.approves(Story.JOE, id);
        assertEquals(Lifecycle.SCHEDULED, story.release(id).lifecycle());
        assertEquals(List.of(), DueReleases.at(story.world(), story.now()));
        story.passes(Duration.ofHours(2));
        assertEquals(List.of(story.release(id)), DueReleases.at(story.world(), story.now()));
        story.record(
                Story.MIRA,
                new LedgerEvent.ReleaseHeld(
                        id, new Hold(Hold.Cause.SCHEDULER_REFUSED, "No.", story.now())));
        assertTrue(Conditions.onHold(story.world(), story.release(id)));
        story.record(
                Story.MIRA,
                new LedgerEvent.ApprovalRequested(
                        id,
                        new io.releasegate.model.RequestId("again"),
                        Optional.empty(),
                        Lifecycle.AWAITING_APPROVAL));

        assertEquals(Optional.empty(), story.release(id).effectiveAt());
        assertEquals(Optional.empty(), story.release(id).hold());
        assertEquals(
                List.of(),
                ApprovalCount.of(
                                story.world(),
                                story.release(id),
                                story.environment(Story.PROD),
                                story.now())
                        .counting());
    }
}

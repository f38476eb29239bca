package io.releasegate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random people ask for random things; whatever the rules let through is carried out. */
class NothingMovesUnapprovedTest {
    private static final List<PersonId> PEOPLE =
            List.of(Story.MIRA, Story.JOE, Story.KIM, Story.TOMAS, Story.INES, Story.BOT);
    private static final List<EnvironmentId> PLACES = List.of(Story.DEV, Story.STAGING, Story.PROD);

    private static int reachedProd;

    @AfterContainer
    static void prod_was_reached_at_all() {
        assertTrue(reachedProd > 0, "a property that never meets its case proves nothing");
    }

    /** One wish: an act by a person about the n-th thing there is. */
    record Wish(int act, int person, int which, int place) {}

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 2))
                .as(Wish::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    @Property(tries = 60)
    void random_people_never_reach_prod_without_approvals(@ForAll("wishes") List<Wish> wishes) {
        Story story = Story.usual();
        // Prod is near from the start, or chance would hardly ever knock at its door.
        story.reachesStaging(Story.KIM, Story.MIRA, "first");
        story.reachesStaging(Story.MIRA, Story.TOMAS, "second");
        int texts = 0;
        for (Wish wish : wishes) {
            PersonId who = PEOPLE.get(wish.person());
            switch (wish.act()) {
                case 0, 1 -> story.submits(who, "text " + texts++);
                case 2, 3 -> create(story, who, wish);
                case 4, 5 -> approve(story, who, wish);
                case 6 -> story.passes(Duration.ofHours(wish.which()));
                default -> activate(story, who, wish);
            }
            oneActiveInEachPlace(story.world());
        }
    }

    private static void create(Story story, PersonId who, Wish wish) {
        var submissions = story.world().submissionsOf(Story.PAYMENTS);
        if (submissions.isEmpty()) {
            return;
        }
        Sha256 snapshot = submissions.get(wish.which() % submissions.size()).snapshot();
        EnvironmentId where = PLACES.get(wish.place());
        if (PromotionCheck.explain(story.asks(who, snapshot, where).with(Intent.PLACE)).allowed()) {
            story.creates(who, snapshot, where);
        }
    }

    private static Optional<Release> pick(Story story, Wish wish, Lifecycle... states) {
        List<Release> open =
                story.world().releasesOf(Story.PAYMENTS).stream()
                        .filter(r -> List.of(states).contains(r.lifecycle()))
                        .sorted(Comparator.comparing(Release::environment).reversed())
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(wish.which() % open.size()));
    }

    private static void approve(Story story, PersonId who, Wish wish) {
        Optional<Release> release = pick(story, wish, Lifecycle.AWAITING_APPROVAL);
        if (release.isEmpty()) {
            return;
        }
        var signed = story.signs(who, release.get().id(), ApprovalStatement.Verdict.APPROVE);
        var problems =
                Statements.problems(
                        story.world(),
                        release.get(),
                        story.environment(release.get().environment()),
                        signed,
                        story.now());
        if (problems.isEmpty()) {
            story.approves(who, release.get().id());
        }
    }

    private static void activate(Story story, PersonId who, Wish wish) {
        Optional<Release> release = pick(story, wish, Lifecycle.DRAFT, Lifecycle.READY);
        if (release.isEmpty()
                || !PromotionCheck.explain(story.asks(who, release.get().id())).allowed()) {
            return;
        }
        World before = story.world();
        story.activates(who, release.get().id());
        if (release.get().environment().equals(Story.PROD)) {
            approvedByAnotherPerson(before, release.get(), story);
            reachedProd++;
        }
    }

    /**
     * Says the rule anew, without the code under test: a signature by an outsider to the change.
     */
    private static void approvedByAnotherPerson(World before, Release release, Story story) {
        Set<PersonId> wrote = new TreeSet<>(Set.of(release.requester()));
        before.submissionsOfSnapshot(release.snapshot()).forEach(s -> wrote.add(s.submitter()));
        boolean approved =
                before.statements(release.id()).stream()
                        .map(g -> g.signed().statement())
                        .filter(s -> s.snapshot().equals(release.snapshot()))
                        .filter(s -> s.expiresAt().isAfter(story.now()))
                        .anyMatch(s ->
                                !wrote.contains(s.person())
                                        && List.of(Story.JOE, Story.KIM, Story.TOMAS)
                                                .contains(s.person()));
        assertTrue(approved, () -> release + " reached prod unapproved");
        assertTrue(before.wasActive(Story.PAYMENTS, Story.STAGING, release.snapshot()));
    }

    private static void oneActiveInEachPlace(World world) {
        for (EnvironmentId place : PLACES) {
            List<Release> active = new ArrayList<>();
            for (Release release : world.releasesOf(Story.PAYMENTS)) {
                if (release.environment().equals(place)
                        && release.lifecycle() == Lifecycle.ACTIVE) {
                    active.add(release);
                }
            }
            assertEquals(
                    world.active(Story.PAYMENTS, place).map(List::of).orElse(List.of()), active);
        }
    }
}

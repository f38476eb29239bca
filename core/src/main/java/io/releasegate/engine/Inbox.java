package io.releasegate.engine;

import io.releasegate.governance.Approvals.Box;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.release.ApprovalCount;
import io.releasegate.release.Conditions;
import io.releasegate.release.Drift;
import io.releasegate.release.Exclusion;
import io.releasegate.release.Exclusions;
import io.releasegate.release.Given;
import io.releasegate.release.Intent;
import io.releasegate.release.Round;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What waits for one person, what waits for others, and what the person decided. */
record Inbox(Questions questions, Questions.Asking asking) {
    private static final int DONE_SHOWN = 50;

    /** The person's own first, then the newest. */
    List<Item> items() throws FailureException, StoreException {
        List<Item> items = new ArrayList<>();
        int done = 0;
        for (Release release : asking.world().releases().reversed()) {
            Optional<Box> box = box(release);
            boolean show = box.isPresent() && (box.get() != Box.DONE || done++ < DONE_SHOWN);
            if (show) {
                items.add(item(release, box.get()));
            }
        }
        items.sort(Comparator.comparing(Item::box));
        return items;
    }

    private Optional<Box> box(Release release) throws FailureException {
        boolean waits = release.lifecycle() == Lifecycle.AWAITING_APPROVAL;
        if (waits || confirmation(release)) {
            boolean open = confirmation(release) || !Conditions.onHold(asking.world(), release);
            return Optional.of(
                    open && excluded(release).isEmpty() ? Box.MINE : Box.WAITING_ON_OTHERS);
        }
        boolean decided =
                asking.world().statements(release.id()).stream()
                        .anyMatch(g -> g.signed().statement().person().equals(asking.person()));
        return decided ? Optional.of(Box.DONE) : Optional.empty();
    }

    /** Owed until it was given, also after another release took the rollback's place. */
    static boolean confirmation(Release release) {
        return release.activatedAt().isPresent() && release.confirmBy().isPresent();
    }

    /** Why the person's word would not count; empty where it would. */
    Optional<String> excluded(Release release) throws FailureException {
        World world = asking.world();
        Environment environment = Questions.environment(world, release.environment().value());
        Set<PersonId> approved =
                confirmation(release)
                        ? Set.of()
                        : ApprovalCount.of(world, release, environment, asking.now()).people();
        return Exclusions.of(
                        world,
                        Round.of(world, release, environment),
                        asking.person(),
                        asking.person(),
                        approved)
                .map(Exclusion::words);
    }

    private Item item(Release release, Box box) throws FailureException, StoreException {
        World world = asking.world();
        Environment environment = Questions.environment(world, release.environment().value());
        ApprovalCount count = ApprovalCount.of(world, release, environment, asking.now());
        Explanation explanation =
                questions.about(
                        asking.as(release.requester()),
                        release,
                        environment,
                        Intent.ACTIVATE,
                        Optional.empty());
        return new Item(
                release,
                box,
                confirmation(release) ? confirmed(release) : given(count),
                confirmation(release) ? 1 : count.needed(),
                count.expiresAt(environment),
                excluded(release),
                drift(release),
                confirmation(release),
                explanation);
    }

    private Optional<String> drift(Release release) {
        return release.lifecycle().isEnd() || release.lifecycle() == Lifecycle.ACTIVE
                ? Optional.empty()
                : Drift.of(asking.world(), release)
                        .map(d -> d.sentence(asking.world(), asking.person()));
    }

    private static List<SignedStatement> given(ApprovalCount count) {
        return count.counting().stream().map(Given::signed).toList();
    }

    private List<SignedStatement> confirmed(Release release) {
        return asking.world().statements(release.id()).stream()
                .map(Given::signed)
                .filter(s -> s.statement().verdict() == Verdict.CONFIRM)
                .toList();
    }
}

package io.releasegate.engine;

import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.NextKind;
import io.releasegate.governance.FailureException;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Checks;
import io.releasegate.release.Drift;
import io.releasegate.release.Intent;
import io.releasegate.release.Naming;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One subject in one environment: what is active, and what comes next in words. */
record CellView(Questions questions, Questions.Asking asking, Subject subject, boolean corrupt) {

    Cell of(Environment environment) throws FailureException, StoreException {
        Optional<Release> active = asking.world().active(subject, environment.id());
        List<Cell> candidates = new ArrayList<>();
        if (corrupt) {
            candidates.add(
                    cell(
                            environment,
                            NextKind.CORRUPT,
                            Optional.empty(),
                            "the record contradicts itself, run ledger-verify"));
        }
        asking.world().releasesOf(subject).stream()
                .filter(r -> r.environment().equals(environment.id()))
                .filter(Inbox::confirmation)
                .forEach(r -> candidates.add(confirmDue(environment, r)));
        for (Release open : open(environment)) {
            candidates.add(next(environment, open));
        }
        onward(environment, active).ifPresent(candidates::add);
        return candidates.stream()
                .min(Comparator.comparing(Cell::next))
                .orElseGet(() -> quiet(environment, active));
    }

    private List<Release> open(Environment environment) {
        return asking.world().releasesOf(subject).reversed().stream()
                .filter(r -> r.environment().equals(environment.id()))
                .filter(r -> !r.lifecycle().isEnd() && r.lifecycle() != Lifecycle.ACTIVE)
                .toList();
    }

    private Cell confirmDue(Environment environment, Release release) {
        boolean overdue = release.confirmBy().orElseThrow().isBefore(asking.now());
        return cell(
                environment,
                NextKind.CONFIRM_DUE,
                Optional.of(release),
                "rollback to confirm "
                        + (overdue ? "since " : "until ")
                        + Naming.time(release.confirmBy().orElseThrow()));
    }

    private Cell next(Environment environment, Release open)
            throws FailureException, StoreException {
        String alias = EngineBoards.alias(open);
        boolean drifted = Drift.of(asking.world(), open).isPresent();
        if (open.hold().isPresent() || drifted) {
            return cell(
                    environment,
                    NextKind.ON_HOLD,
                    Optional.of(open),
                    alias + (drifted ? " on hold, the base moved" : " on hold"));
        }
        Explanation explanation =
                questions.about(
                        asking.as(open.requester()),
                        open,
                        environment,
                        Intent.ACTIVATE,
                        Optional.empty());
        Optional<Check> blocking = blocking(explanation);
        if (blocking.isPresent()) {
            return cell(
                    environment,
                    NextKind.BLOCKED,
                    Optional.of(open),
                    alias + " blocked by " + blocking.get().title().toLowerCase(Locale.ROOT));
        }
        return plain(environment, open, explanation);
    }

    /** Waiting for approval or for its time is on the way; everything else that fails blocks. */
    private static Optional<Check> blocking(Explanation explanation) {
        return explanation.checks().stream()
                .filter(c -> c.result() != Check.Result.PASSED)
                .filter(c -> !c.code().equals(Checks.APPROVALS))
                .filter(c -> !c.code().equals(Checks.LIFECYCLE))
                .findFirst();
    }

    private Cell plain(Environment environment, Release open, Explanation explanation) {
        String alias = EngineBoards.alias(open);
        return switch (open.lifecycle()) {
            case DRAFT ->
                    cell(environment, NextKind.DRAFT, Optional.of(open), alias + " is a draft");
            case AWAITING_APPROVAL ->
                    cell(
                            environment,
                            NextKind.AWAITING_APPROVAL,
                            Optional.of(open),
                            alias
                                    + " awaits "
                                    + explanation.approvalsGiven()
                                    + " of "
                                    + explanation.approvalsNeeded());
            case READY -> cell(environment, NextKind.READY, Optional.of(open), alias + " is ready");
            case SCHEDULED ->
                    cell(
                            environment,
                            NextKind.SCHEDULED,
                            Optional.of(open),
                            alias
                                    + " scheduled "
                                    + open.effectiveAt().map(Naming::time).orElse(""));
            case ACTIVE, SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    throw new IllegalStateException("not open: " + open);
        };
    }

    /** What is active here, on its way to the environment that takes from here. */
    private Optional<Cell> onward(Environment environment, Optional<Release> active) {
        World world = asking.world();
        Optional<Environment> next =
                world.environments().stream()
                        .filter(e -> e.promotesFrom().equals(Optional.of(environment.id())))
                        .findFirst();
        if (active.isEmpty() || next.isEmpty()) {
            return Optional.empty();
        }
        Environment to = next.get();
        Release here = active.get();
        boolean there =
                world.active(subject, to.id())
                        .map(r -> r.snapshot().equals(here.snapshot()))
                        .orElse(false);
        if (there) {
            return Optional.empty();
        }
        boolean asked = open(to).stream().anyMatch(r -> r.snapshot().equals(here.snapshot()));
        String where = Naming.environment(to);
        return Optional.of(
                asked
                        ? cell(
                                environment,
                                NextKind.REQUESTED_NEXT,
                                Optional.empty(),
                                "requested in " + where)
                        : cell(
                                environment,
                                NextKind.CAN_MOVE_ON,
                                Optional.empty(),
                                "can move on to " + where));
    }

    private Cell quiet(Environment environment, Optional<Release> active) {
        if (active.isEmpty()) {
            return cell(environment, NextKind.NOTHING_YET, Optional.empty(), "nothing active yet");
        }
        boolean rolledBack = active.get().kind() == ReleaseKind.ROLLBACK;
        return rolledBack
                ? cell(environment, NextKind.ROLLED_BACK, Optional.empty(), "rolled back")
                : cell(environment, NextKind.UP_TO_DATE, Optional.empty(), "up to date");
    }

    private Cell cell(
            Environment environment, NextKind kind, Optional<Release> about, String sentence) {
        return new Cell(
                environment.id(),
                asking.world().active(subject, environment.id()),
                kind,
                about,
                sentence);
    }
}

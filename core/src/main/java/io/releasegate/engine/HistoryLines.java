package io.releasegate.engine;

import io.releasegate.governance.Releases.HistoryLine;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Activation;
import io.releasegate.release.Refusal;
import io.releasegate.release.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What became of a subject: releases in their present state, and refused commands. */
final class HistoryLines {
    private HistoryLines() {}

    /** Newest first. */
    static List<HistoryLine> of(World world, Subject subject) {
        List<HistoryLine> lines = new ArrayList<>();
        world.releasesOf(subject).forEach(r -> lines.add(line(world, r)));
        world.refusals().stream()
                .filter(r -> subjectOf(world, r).equals(subject))
                .forEach(r -> lines.add(line(world, r)));
        lines.sort(
                Comparator.comparing(HistoryLine::at).thenComparing(HistoryLine::seq).reversed());
        return lines;
    }

    private static Subject subjectOf(World world, Refusal refusal) {
        String target = refusal.refused().target();
        return world.release(new ReleaseId(target))
                .map(Release::subject)
                .orElseGet(() -> Subject.parse(target));
    }

    private static HistoryLine line(World world, Release release) {
        LedgerEntry entry =
                world.lastEntry(release.id())
                        .orElseThrow(() -> new IllegalStateException("no entry of " + release));
        return new HistoryLine(
                since(release, entry),
                release.environment(),
                Optional.of(release),
                replaced(world, release),
                release.requester(),
                approvedBy(world, release),
                release.reason(),
                List.of(),
                entry.hash(),
                entry.seq());
    }

    private static HistoryLine line(World world, Refusal refusal) {
        Optional<Release> release = world.release(new ReleaseId(refusal.refused().target()));
        EnvironmentId environment =
                refusal.refused()
                        .environment()
                        .or(() -> release.map(Release::environment))
                        .orElse(io.releasegate.model.environment.Environment.GLOBAL);
        return new HistoryLine(
                refusal.entry().at(),
                environment,
                Optional.empty(),
                Optional.empty(),
                refusal.entry().actor(),
                List.of(),
                refusal.refused().command(),
                refusal.refused().reasons(),
                refusal.entry().hash(),
                refusal.entry().seq());
    }

    /** A confirmation or a further approval is no new state. */
    private static Instant since(Release release, LedgerEntry entry) {
        return switch (release.lifecycle()) {
            case ACTIVE -> release.activatedAt().orElse(entry.at());
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    release.endedAt().orElse(entry.at());
            case DRAFT, AWAITING_APPROVAL, READY, SCHEDULED -> entry.at();
        };
    }

    private static Optional<Sha256> replaced(World world, Release release) {
        return world.activations(release.subject(), release.environment()).stream()
                .filter(a -> a.release().equals(release.id()))
                .findFirst()
                .flatMap(Activation::replaced)
                .flatMap(world::release)
                .map(Release::snapshot);
    }

    /** The approvals of the last round of asking; earlier ones no longer counted. */
    private static List<PersonId> approvedBy(World world, Release release) {
        return release.request().stream()
                .flatMap(request -> world.statements(release.id(), request).stream())
                .filter(g -> g.signed().statement().verdict() == Verdict.APPROVE)
                .map(g -> g.signed().statement().person())
                .distinct()
                .toList();
    }
}

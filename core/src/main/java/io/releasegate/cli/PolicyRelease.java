package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.PersonId;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the release commands say alike. */
final class PolicyRelease {
    private PolicyRelease() {}

    /** Answers with a release and says on the side what it waits for. */
    static void answer(Visit visit, PersonId person, Release release) throws FailureException {
        visit.answer(ReleaseJson.release(visit.tenant(), release), ReleaseJson.text(release));
        sayWhatIsNext(visit, person, release);
    }

    /** The same for a release that may fall short of the wish; then it is a finding. */
    static ExitCode answer(Visit visit, PersonId person, Releases.Placed placed)
            throws FailureException {
        visit.answer(
                ReleaseJson.placed(visit.tenant(), placed), ReleaseJson.text(placed.release()));
        for (Reason reason : placed.missing()) {
            visit.note(ReleaseGateCli.line(reason));
        }
        if (placed.missing().isEmpty()
                || placed.release().lifecycle() == Lifecycle.AWAITING_APPROVAL) {
            sayWhatIsNext(visit, person, placed.release());
        }
        return placed.missing().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void sayWhatIsNext(Visit visit, PersonId person, Release release)
            throws FailureException {
        String id = release.id().value();
        if (release.confirmBy().isPresent()) {
            visit.note(
                    "Another person has to confirm this rollback until "
                            + release.confirmBy().get().truncatedTo(ChronoUnit.SECONDS)
                            + ": policy-release-confirm --release-id "
                            + id);
        } else if (release.hold().isPresent()) {
            visit.note("Ask again with: policy-release-request --release-id " + id);
        } else if (release.lifecycle() == Lifecycle.AWAITING_APPROVAL) {
            visit.note(whoMayApprove(visit.governance().releases().explain(person, release.id())));
        } else if (release.lifecycle() == Lifecycle.READY
                || release.lifecycle() == Lifecycle.DRAFT) {
            visit.note("Activate it with: policy-release-activate --release-id " + id);
        }
    }

    static String whoMayApprove(Explanation why) {
        List<Eligibility> able =
                why.people().stream().filter(p -> p.excluded().isEmpty() && !p.approved()).toList();
        String names =
                able.stream()
                        .map(p -> p.name() + " (" + p.person() + ")")
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Waits for approval, %d of %d given. May approve: %s.",
                why.approvalsGiven(),
                why.approvalsNeeded(),
                names.isEmpty() ? "nobody; give somebody the role approver" : names);
    }
}

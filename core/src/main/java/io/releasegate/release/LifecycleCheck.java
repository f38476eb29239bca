package io.releasegate.release;

import io.releasegate.model.explain.Check;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.util.Optional;

/** Whether the table allows the move from where the release is. */
final class LifecycleCheck {
    private static final String TITLE = "State";

    private LifecycleCheck() {}

    /** Empty where there is no release yet, and where the missing approvals say it already. */
    static Optional<Check> of(Question question, Optional<ApprovalCount> count) {
        return question.release().flatMap(r -> check(question, r, count));
    }

    private static Optional<Check> check(
            Question question, Release release, Optional<ApprovalCount> count) {
        if (release.hold().isPresent()) {
            Hold hold = release.hold().get();
            return Optional.of(
                    Checks.failed(
                            Checks.LIFECYCLE,
                            TITLE,
                            "On hold since " + Naming.time(hold.since()) + ": " + hold.sentence(),
                            "Ask for approval again, or cancel it."));
        }
        boolean waits = release.lifecycle() == Lifecycle.AWAITING_APPROVAL;
        if (waits && count.filter(c -> !c.complete()).isPresent()) {
            return Optional.empty();
        }
        Move move = question.intent() == Intent.SCHEDULE ? Move.SCHEDULE : Move.ACTIVATE;
        LifecycleTable.Conditions when =
                Conditions.of(question.world(), release, question.environment(), question.now());
        return Optional.of(
                switch (LifecycleTable.move(release.lifecycle(), move, when)) {
                    case LifecycleTable.Step.To _ ->
                            Checks.passed(
                                    Checks.LIFECYCLE,
                                    TITLE,
                                    "It is " + Naming.words(release.lifecycle()) + ".");
                    case LifecycleTable.Step.Illegal(String why) ->
                            Checks.failed(Checks.LIFECYCLE, TITLE, why, "");
                });
    }
}

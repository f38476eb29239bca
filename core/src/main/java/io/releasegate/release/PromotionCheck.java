package io.releasegate.release;

import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a version may move, and says why: commands act on the same answer that people are
 * shown. A check that could not run is a no.
 */
public final class PromotionCheck {
    private PromotionCheck() {}

    public static Explanation explain(Question question) {
        if (question.candidate().isEmpty()) {
            return answer(question, List.of(PlaceChecks.nothingToMove(question)), List.of(), 0);
        }
        Candidate candidate = question.candidate().get();
        Round round = Round.of(question, candidate);
        Optional<ApprovalCount> count =
                question.release()
                        .map(r ->
                                ApprovalCount.of(
                                        question.world(),
                                        r,
                                        question.environment(),
                                        question.now()));
        List<Eligibility> people =
                Eligibilities.of(
                        question.world(),
                        round,
                        question.actor(),
                        count.map(ApprovalCount::people).orElse(Set.of()));
        List<Check> checks = checks(question, candidate, count, people);
        int given = count.map(c -> c.counting().size()).orElse(0);
        return answer(question, checks, people, given);
    }

    private static List<Check> checks(
            Question question,
            Candidate candidate,
            Optional<ApprovalCount> count,
            List<Eligibility> people) {
        List<Check> checks = new ArrayList<>();
        checks.add(PermissionCheck.of(question));
        checks.add(PlaceChecks.pointer(question, candidate));
        checks.add(PlaceChecks.source(question, candidate));
        checks.add(ContentChecks.snapshot(candidate));
        if (question.intent() != Intent.PLACE) {
            checks.add(ContentChecks.lint(question));
            checks.add(ApprovalsCheck.of(question, count, people));
            ContentChecks.ticket(question).ifPresent(checks::add);
            LifecycleCheck.of(question, count).ifPresent(checks::add);
        }
        ApprovalsCheck.confirmation(question).ifPresent(checks::add);
        return checks;
    }

    private static Explanation answer(
            Question question, List<Check> checks, List<Eligibility> people, int given) {
        List<Check> ordered =
                checks.stream().sorted(Comparator.comparingInt(PromotionCheck::weight)).toList();
        return new Explanation(
                question.subject(),
                question.environment().id(),
                question.candidate().map(Candidate::snapshot),
                question.release().map(Release::id),
                question.world()
                        .active(question.subject(), question.environment().id())
                        .map(Release::snapshot),
                question.now(),
                ordered,
                RollbackRules.approvalsNeeded(question.environment(), question.kind()),
                given,
                people);
    }

    private static int weight(Check check) {
        return switch (check.result()) {
            case FAILED -> 0;
            case UNKNOWN -> 1;
            case PASSED -> 2;
        };
    }
}

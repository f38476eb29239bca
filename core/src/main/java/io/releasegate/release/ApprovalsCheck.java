package io.releasegate.release;

import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import java.util.List;
import java.util.Optional;

/** Whether enough people agreed, and who still could. */
final class ApprovalsCheck {
    private static final String TITLE = "Approvals";

    private ApprovalsCheck() {}

    static Check of(Question question, Optional<ApprovalCount> count, List<Eligibility> people) {
        int needed = RollbackRules.approvalsNeeded(question.environment(), question.kind());
        String where = Naming.environment(question.environment());
        if (needed == 0) {
            return Checks.passed(Checks.APPROVALS, TITLE, "None is needed for " + where + " here.");
        }
        int given = count.map(c -> c.counting().size()).orElse(0);
        String sentence =
                given
                        + " of "
                        + Naming.count(needed, "approval")
                        + by(question, count)
                        + "."
                        + fallen(question, count);
        return given >= needed
                ? Checks.passed(Checks.APPROVALS, TITLE, sentence)
                : Checks.failed(Checks.APPROVALS, TITLE, sentence, next(question, people));
    }

    /** Empty unless a rollback acts in place of approvals. */
    static Optional<Check> confirmation(Question question) {
        if (question.kind() != ReleaseKind.ROLLBACK) {
            return Optional.empty();
        }
        return RollbackRules.confirmBy(question.environment(), question.kind(), question.now())
                .map(due ->
                        Checks.passed(
                                Checks.CONFIRMATION,
                                "Confirmation",
                                "It acts at once; another person has to confirm it within"
                                        + " 24 hours, until "
                                        + Naming.time(due)
                                        + "."));
    }

    private static String by(Question question, Optional<ApprovalCount> count) {
        List<String> names =
                count.map(ApprovalCount::counting).orElse(List.of()).stream()
                        .map(g -> g.signed().statement().person())
                        .map(p -> Naming.person(question.world(), p, question.actor()))
                        .toList();
        return names.isEmpty() ? "" : ", by " + Naming.list(names, "and");
    }

    private static String fallen(Question question, Optional<ApprovalCount> count) {
        StringBuilder out = new StringBuilder();
        for (ApprovalCount.Fallen one : count.map(ApprovalCount::fallen).orElse(List.of())) {
            String who =
                    Naming.person(
                            question.world(),
                            one.given().signed().statement().person(),
                            question.actor());
            out.append(" The approval by ")
                    .append(who)
                    .append(" does not count: ")
                    .append(one.why())
                    .append('.');
        }
        return out.toString();
    }

    private static String next(Question question, List<Eligibility> people) {
        List<String> eligible =
                people.stream()
                        .filter(e -> e.excluded().isEmpty())
                        .map(e -> e.person().equals(question.actor()) ? "yourself" : e.name())
                        .toList();
        if (eligible.isEmpty()) {
            return "Nobody can give it now: everybody is excluded. Give the role to another"
                    + " person, then ask again.";
        }
        if (eligible.equals(List.of("yourself"))) {
            return "You may approve it yourself.";
        }
        String who = Naming.list(eligible, "or");
        Optional<Lifecycle> lifecycle = question.release().map(Release::lifecycle);
        if (lifecycle.isEmpty()) {
            return "Create the release and ask " + who + " to approve it.";
        }
        return lifecycle.get() == Lifecycle.AWAITING_APPROVAL
                ? "Ask " + who + " to approve it."
                : "Ask for approval; " + who + " can give it.";
    }
}

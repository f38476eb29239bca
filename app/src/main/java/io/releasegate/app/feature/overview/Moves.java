package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.action.Readiness;
import io.releasegate.model.Alias;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When the two acts on a cell are ready, and what they say when not. */
final class Moves {
    /** What asking for the move brings about, or asks for itself. */
    private static final Set<String> COMES_WITH_ASKING = Set.of("APPROVALS", "TICKET");

    private Moves() {}

    /** Asking for the version that could move here. */
    static Readiness promote(Optional<WhyAnswer> known) {
        return Readiness.unless(known.map(Moves::whyNotPromote).orElse("Being checked"));
    }

    private static String whyNotPromote(WhyAnswer answer) {
        Explanation why = answer.explanation();
        if (why.release().isPresent()) {
            return alias(why) + " was asked for already";
        }
        return switch (answer.verdict()) {
            case ALLOW -> "";
            case IN_PLACE -> "Nothing waits to move there";
            case NOTHING -> "No version can move there yet";
            case DENY, UNKNOWN -> stopped(why);
        };
    }

    private static String stopped(Explanation why) {
        List<Check> against =
                why.checks().stream()
                        .filter(check -> check.result() != Check.Result.PASSED)
                        .toList();
        if (against.stream().allMatch(check -> COMES_WITH_ASKING.contains(check.code()))) {
            return "";
        }
        return "Not yet: "
                + against.size()
                + " of "
                + why.checks().size()
                + (against.size() == 1 ? " checks fails" : " checks fail");
    }

    /** Going on with a release that is open here. */
    static Readiness open(Optional<WhyAnswer> known) {
        return Readiness.unless(
                known.map(answer ->
                                answer.explanation().release().isPresent()
                                        ? ""
                                        : "Nothing was asked for there yet")
                        .orElse("Being checked"));
    }

    private static String alias(Explanation why) {
        return why.candidate().map(hash -> Alias.of(hash).words()).orElse("A release");
    }
}

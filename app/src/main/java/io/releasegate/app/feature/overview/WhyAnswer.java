package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.Alias;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * Why a version may or may not move into a cell, as it is shown.
 *
 * @param active what is active in that cell
 */
record WhyAnswer(CellKey key, Optional<Release> active, Explanation explanation) {

    /** What the explanation comes down to. */
    enum Verdict {
        ALLOW,
        DENY,
        /** A check could not run, and none failed. */
        UNKNOWN,
        /** What could move there is there already. */
        IN_PLACE,
        /** There is no version that could move. */
        NOTHING
    }

    Verdict verdict() {
        if (explanation.candidate().isEmpty()) {
            return Verdict.NOTHING;
        }
        if (explanation.release().isEmpty()
                && explanation.candidate().equals(explanation.current())) {
            return Verdict.IN_PLACE;
        }
        if (explanation.allowed()) {
            return Verdict.ALLOW;
        }
        boolean fails =
                explanation.checks().stream().anyMatch(c -> c.result() == Check.Result.FAILED);
        return fails ? Verdict.DENY : Verdict.UNKNOWN;
    }

    /** How many checks do not pass. */
    long against() {
        return explanation.reasons().size();
    }

    StatusKind badge() {
        return switch (verdict()) {
            case ALLOW -> StatusKind.ALLOW;
            case DENY -> StatusKind.DENY;
            case UNKNOWN -> StatusKind.UNKNOWN;
            case IN_PLACE -> StatusKind.ACTIVE;
            case NOTHING -> StatusKind.NOT_PRESENT;
        };
    }

    /** The word of the badge. */
    String word() {
        return switch (verdict()) {
            case ALLOW, DENY, UNKNOWN, IN_PLACE -> badge().word();
            case NOTHING -> "nothing to move";
        };
    }

    /** The sentence up to the hash of the version. */
    String before() {
        String what =
                key.subject().key()
                        + explanation.candidate().map(hash -> " " + Alias.of(hash)).orElse("");
        return switch (verdict()) {
            case ALLOW, IN_PLACE -> what;
            case DENY -> "Why can’t " + what;
            case UNKNOWN -> "Whether " + what;
            case NOTHING -> "No version of " + what;
        };
    }

    Optional<Sha256> hash() {
        return explanation.candidate();
    }

    /** The sentence from the hash to the environment. */
    String between() {
        return switch (verdict()) {
            case ALLOW, UNKNOWN -> "may move to";
            case DENY -> "move to";
            case IN_PLACE -> "is active in";
            case NOTHING -> "can move to";
        };
    }

    /** The sentence after the environment. */
    String after() {
        return switch (verdict()) {
            case ALLOW -> "now.";
            case DENY -> "now?";
            case UNKNOWN -> "now cannot be told.";
            case IN_PLACE -> "and nothing waits to move there.";
            case NOTHING -> "yet.";
        };
    }

    /** The whole sentence, for screen readers and the clipboard. */
    String sentence(Seat seat) {
        return before()
                + hash().map(hash -> " " + hash.short8()).orElse("")
                + " "
                + between()
                + " "
                + seat.look(key.environment()).name()
                + " "
                + after();
    }

    List<WhyLine> failures() {
        return explanation.checks().stream()
                .filter(check -> check.result() != Check.Result.PASSED)
                .map(WhyLine::of)
                .toList();
    }

    /** What to do about the failures, each said once. */
    List<WhyLine> steps() {
        return explanation.reasons().stream()
                .map(reason -> reason.next().strip())
                .filter(next -> !next.isEmpty())
                .distinct()
                .map(next -> new WhyLine(WhyLine.Kind.NEXT, "", next))
                .toList();
    }

    List<WhyLine> passes() {
        return explanation.checks().stream()
                .filter(check -> check.result() == Check.Result.PASSED)
                .map(WhyLine::of)
                .toList();
    }
}

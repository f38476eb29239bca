package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.action.Readiness;
import io.releasegate.governance.Approvals.Box;
import io.releasegate.governance.Approvals.Item;
import java.util.Optional;

/**
 * When a decision may be signed from here, and why not. The engine decides again; this only spares
 * people a refusal.
 */
final class SigningRules {
    private static final int LEAST_WORDS_PROTECTED = 20;

    private SigningRules() {}

    /**
     * What the person did so far.
     *
     * @param opened whether the change was shown
     * @param typed characters of the note
     */
    record Facts(boolean sending, boolean opened, int typed, boolean isProtected) {
        private int least() {
            return isProtected ? LEAST_WORDS_PROTECTED : 1;
        }

        private String missing(String lead) {
            if (typed >= least()) {
                return "";
            }
            String soFar = typed == 0 ? "" : ", " + typed + " so far";
            return least() == 1 ? lead : lead + " in at least " + least() + " characters" + soFar;
        }
    }

    static Readiness approve(Optional<Item> chosen, Facts facts) {
        return chosen.map(item -> Readiness.unless(againstApproving(item, facts)))
                .orElse(Readiness.off("Nothing is chosen"));
    }

    static Readiness reject(Optional<Item> chosen, Facts facts) {
        return chosen.map(item -> Readiness.unless(againstRejecting(item, facts)))
                .orElse(Readiness.off("Nothing is chosen"));
    }

    private static String againstApproving(Item item, Facts facts) {
        return blocked(item, facts)
                .or(item::drift)
                .orElseGet(
                        () -> facts.opened() ? facts.missing("Say why") : "Open the changes first");
    }

    private static String againstRejecting(Item item, Facts facts) {
        if (item.confirmation()) {
            return "It has already happened: confirm it, or roll forward";
        }
        return blocked(item, facts).orElseGet(() -> facts.missing("A rejection says why"));
    }

    private static Optional<String> blocked(Item item, Facts facts) {
        if (facts.sending()) {
            return Optional.of("Being sent");
        }
        return item.box() == Box.MINE
                ? item.excluded()
                : Optional.of(item.excluded().orElse("There is nothing for you to decide here"));
    }
}

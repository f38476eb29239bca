package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.widget.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What happens after a button was pressed. */
final class NextWords {

    private NextWords() {}

    static String approvals(int count) {
        return count == 1 ? "1 approval" : count + " approvals";
    }

    /**
     * @param at when it is to take effect; empty for by hand
     */
    static String placed(int needed, Optional<Instant> at, ZoneId zone) {
        if (at.isPresent()) {
            String when = TimeText.absolute(at.get(), zone);
            String first =
                    needed == 0
                            ? "It is scheduled at once; "
                            : "After " + approvals(needed) + " it is scheduled; ";
            return first
                    + "the scheduler activates it for you on "
                    + when
                    + ", if every check holds then.";
        }
        return needed == 0
                ? "It becomes active at once."
                : "After "
                        + approvals(needed)
                        + " it becomes ready; then you activate it. Approval alone never does.";
    }
}

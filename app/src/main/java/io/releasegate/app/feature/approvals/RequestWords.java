package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.model.Alias;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;

/** Requests in words. */
final class RequestWords {

    private RequestWords() {}

    /** What is asked for, as the first word of a sentence. */
    static String verb(Item item) {
        if (item.confirmation()) {
            return "Confirm after the fact";
        }
        return item.release().kind() == ReleaseKind.ROLLBACK ? "Roll back" : "Promote";
    }

    /** The whole request as a screen reader says it. */
    static String spoken(Item item, Seat seat) {
        Release release = item.release();
        return verb(item)
                + " "
                + release.subject().key()
                + " "
                + Alias.of(release.snapshot())
                + " to "
                + seat.look(release.environment()).name()
                + ", asked by "
                + seat.nameOf(release.requester())
                + ", "
                + item.given().size()
                + " of "
                + item.needed()
                + " approvals"
                + item.drift().map(words -> ", " + words).orElse("");
    }

    /** The name of the deciding action: it says which hash will be signed. */
    static String favour(Item item) {
        return (item.confirmation() ? "Confirm " : "Approve ") + item.release().snapshot().short8();
    }
}

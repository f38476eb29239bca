package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.PaneState;
import io.releasegate.governance.Approvals.Box;

/** What an empty part of the inbox says. */
final class EmptyBox {

    private EmptyBox() {}

    static PaneState of(Box box) {
        return switch (box) {
            case MINE ->
                    PaneState.empty(
                            "Nothing waits for you",
                            "A request appears here when your approval would count.");
            case WAITING_ON_OTHERS ->
                    PaneState.empty(
                            "Nothing waits for others",
                            "Requests that you cannot decide appear here, with the reason.");
            case DONE ->
                    PaneState.empty(
                            "Nothing was decided yet",
                            "Requests that were approved, rejected or withdrawn appear here.");
        };
    }
}

package io.releasegate.governance;

import java.util.function.Consumer;

/**
 * Everything the console and the command line can ask of a backend. Thread-safe; calls may block,
 * so no window calls them on its own thread.
 */
public interface Governance extends AutoCloseable {

    /** The state of the backend; never throws, for the connection light. */
    Health check();

    Capabilities capabilities();

    Policies policies();

    Releases releases();

    Approvals approvals();

    Configurations configurations();

    People people();

    Boards boards();

    Ledger ledger();

    /** Calls the listener after each recorded command, on a thread of the backend's. */
    Subscription subscribe(Consumer<? super GovernanceEvent> listener);

    @Override
    void close();

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

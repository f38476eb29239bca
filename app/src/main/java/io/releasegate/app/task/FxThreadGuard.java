package io.releasegate.app.task;

import javafx.application.Platform;

/**
 * Fails when something that may wait runs on the FX thread. Whoever wraps the port calls {@link
 * #check} first in each method, so that the mistake shows at once and not as a frozen window.
 */
public final class FxThreadGuard {

    private FxThreadGuard() {}

    /**
     * @param call what was called, such as {@code Releases.history}
     * @throws IllegalStateException on the FX thread
     */
    public static void check(String call) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException(
                    call + " was called on the FX thread; go through TaskRunner");
        }
    }
}

package io.releasegate.app.task;

import javafx.application.Platform;

/** Starts and ends the toolkit behind every window. */
public final class Toolkit {

    private Toolkit() {}

    /** Starts the toolkit and then runs the first code on the FX thread. */
    public static void start(Runnable first) {
        // Inside the start itself a window is made but never drawn.
        Platform.startup(() -> Platform.runLater(first));
    }

    /** Does this when the process ends, also when it is told to by a signal. */
    public static void atExit(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(last, "at-exit"));
    }

    /** Ends the toolkit; the process ends when nothing else runs. */
    public static void stop() {
        Platform.exit();
    }
}

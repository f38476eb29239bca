package io.releasegate.app.feature.policies;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until somebody pauses. */
@FunctionalInterface
interface Rest {

    /** Runs it once nothing with this key was asked for during so many milliseconds. */
    void after(String key, int millis, Runnable then);

    /** Waits without a thread; belongs to the FX thread. */
    static Rest onFxThread() {
        Map<String, PauseTransition> waiting = new HashMap<>();
        return (key, millis, then) -> {
            PauseTransition pause = waiting.computeIfAbsent(key, it -> new PauseTransition());
            pause.stop();
            pause.setDuration(Duration.millis(millis));
            pause.setOnFinished(event -> then.run());
            pause.playFromStart();
        };
    }
}

package io.releasegate.launch.sample;

import io.releasegate.governance.FailureException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Acts with the time at which they happen; told in any order, played in the order of time. */
final class SampleScript {
    private final Instant now;
    private final List<Act> acts = new ArrayList<>();

    SampleScript(Instant now) {
        this.now = now;
    }

    /** One thing somebody does. */
    interface Scene {
        void play(SampleStage stage) throws FailureException;
    }

    private record Act(Instant at, Scene scene) {}

    /** How long ago something happened, in days, hours and minutes. */
    static Duration ago(long days, long hours, long minutes) {
        return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes);
    }

    static Duration ago(long days, long hours) {
        return ago(days, hours, 0);
    }

    static Duration minutesAgo(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    Instant now() {
        return now;
    }

    void add(Duration ago, Scene scene) {
        acts.add(new Act(now.minus(ago), scene));
    }

    /** Plays everything; acts of one instant in the order in which they were told. */
    void play(SampleStage stage, SampleClock clock) throws FailureException {
        acts.sort(Comparator.comparing(Act::at));
        for (Act act : acts) {
            clock.forwardTo(act.at());
            act.scene().play(stage);
        }
    }
}

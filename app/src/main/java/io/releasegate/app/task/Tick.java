package io.releasegate.app.task;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The present moment, shared by everything in a window that shows how long ago something was. */
public final class Tick {
    private final ReadOnlyObjectWrapper<Instant> now;
    private final InstantSource clock;
    private final ZoneId zone;

    private Tick(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.now = new ReadOnlyObjectWrapper<>(this, "now", clock.instant());
    }

    /** Follows the clock once a second, for as long as the console runs. */
    public static Tick everySecond(InstantSource clock, ZoneId zone) {
        Tick tick = new Tick(clock, zone);
        Timeline timeline =
                new Timeline(new KeyFrame(Duration.seconds(1), event -> tick.refresh()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return tick;
    }

    /** Moves only when {@link #refresh} is called, for tests and pictures. */
    public static Tick manual(InstantSource clock, ZoneId zone) {
        return new Tick(clock, zone);
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public Instant now() {
        return now.get();
    }

    /** The zone in which the person reads times. */
    public ZoneId zone() {
        return zone;
    }

    public void refresh() {
        now.set(clock.instant());
    }
}

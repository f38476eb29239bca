package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.model.EnvironmentId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is painted, in pixels.
 *
 * @param now where the present is; empty where it is outside
 */
public record TimelinePicture(
        double width,
        double height,
        List<Lane> lanes,
        List<Tick> ticks,
        List<Bar> bars,
        List<Marker> markers,
        List<Arc> arcs,
        List<Text> texts,
        Optional<Double> now) {
    private static final double REACH = 9;

    /** The middle line of an environment. */
    public record Lane(EnvironmentId environment, double y) {}

    /** A line of the grid with its day. */
    public record Tick(double x, String words) {}

    /** A stretch in which a version is active; dashed for what is still open. */
    public record Bar(double y, double from, double to, Look look) {

        /** How it is painted. */
        public enum Look {
            PRESENT,
            PAST,
            ROLLED_BACK,
            AHEAD
        }
    }

    /**
     * A ring, or one ring for several events that lie too close together.
     *
     * @param keys of the events, newest last
     * @param kind the one that counts most among them
     */
    public record Marker(double x, double y, Kind kind, List<String> keys) {
        public Marker {
            keys = List.copyOf(keys);
        }

        public boolean isCluster() {
            return keys.size() > 1;
        }
    }

    /** From the marker of a rollback back to the marker of what it restored. */
    public record Arc(double from, double to, double y, String key) {}

    /**
     * Words beside a marker.
     *
     * @param state whether {@code name} is a state in its colour rather than a version
     * @param x left edge
     * @param y base line
     * @param name in strong letters
     * @param digits in mono behind it; may be empty
     * @param rest in second colour behind it; may be empty
     */
    public record Text(
            double x,
            double y,
            Kind kind,
            boolean state,
            String name,
            String digits,
            String rest) {}

    /** The marker nearest to a point, if the point is on it. */
    public Optional<Marker> at(double x, double y) {
        return markers.stream()
                .filter(m -> Math.abs(m.y() - y) <= REACH && Math.abs(m.x() - x) <= REACH)
                .min((a, b) -> Double.compare(Math.abs(a.x() - x), Math.abs(b.x() - x)));
    }

    /** The marker that stands for an event; empty where it is outside. */
    public Optional<Marker> of(String key) {
        return markers.stream().filter(m -> m.keys().contains(key)).findFirst();
    }
}

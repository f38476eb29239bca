package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Arc;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Bar;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Lane;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Marker;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Text;
import io.releasegate.model.EnvironmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns events into positions. Pure: the width of words is asked of a ruler.
 *
 * @param compact for low windows: lanes lie closer together
 */
public record TimelineLayout(TimelineScene scene, double width, boolean compact, TextRuler ruler) {
    /** Height of the axis. */
    public static final double AXIS = 28;

    /** Width of the column with the plates. */
    public static final double LABELS = 112;

    private static final double PITCH = 82;
    private static final double PITCH_COMPACT = 64;
    private static final double FIRST = 56;
    private static final double FIRST_COMPACT = 38;
    private static final double RIGHT = 16;
    private static final double CLOSE = 10;

    /** Where what waits for a person stands, right of now; the next one further on. */
    private static final double WAITING_AT = 28;

    private static final Comparator<Placed> BY_X = Comparator.comparingDouble(Placed::x);

    private double height() {
        return laneAt(Math.max(0, scene.lanes().size() - 1)) + (compact ? 34 : 44);
    }

    private double laneAt(int number) {
        return AXIS
                + (compact ? FIRST_COMPACT : FIRST)
                + (compact ? PITCH_COMPACT : PITCH) * number;
    }

    /** An event and its place. */
    record Placed(TimelineEvent event, double x, double y) {}

    public TimelinePicture picture() {
        List<Lane> rows = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < scene.lanes().size(); i++) {
            EnvironmentId lane = scene.lanes().get(i);
            double y = laneAt(i);
            rows.add(new Lane(lane, y));
            List<Placed> placed = placed(lane, y);
            bars.addAll(bars(lane, y));
            List<Arc> own = arcs(placed, lane, y);
            List<Marker> rings = rings(placed);
            markers.addAll(rings);
            arcs.addAll(own);
            texts.addAll(
                    new LabelPlacement(ruler, left(), right(), x(scene.now()), own)
                            .place(rings, scene.events(), y));
        }
        return new TimelinePicture(
                width,
                height(),
                List.copyOf(rows),
                TimelineAxis.ticks(scene.window(), scene.zone(), left(), right()),
                List.copyOf(bars),
                List.copyOf(markers),
                List.copyOf(arcs),
                List.copyOf(texts),
                shown(scene.now()) ? Optional.of(x(scene.now())) : Optional.empty());
    }

    private double left() {
        return LABELS;
    }

    private double right() {
        return Math.max(left() + 1, width - RIGHT);
    }

    private double x(Instant instant) {
        return left() + scene.window().share(instant) * (right() - left());
    }

    private double inside(double x) {
        return Math.clamp(x, left(), right());
    }

    private boolean shown(Instant instant) {
        return !instant.isBefore(scene.window().from()) && !instant.isAfter(scene.window().to());
    }

    private List<Placed> placed(EnvironmentId lane, double y) {
        List<Placed> placed = new ArrayList<>();
        double waiting = x(scene.now()) + WAITING_AT;
        for (TimelineEvent event : scene.events()) {
            if (!event.environment().equals(lane)) {
                continue;
            }
            if (event.at().isPresent()) {
                if (shown(event.at().get())) {
                    placed.add(new Placed(event, x(event.at().get()), y));
                }
            } else if (shown(scene.now()) && waiting <= right()) {
                placed.add(new Placed(event, waiting, y));
                waiting += WAITING_AT;
            }
        }
        placed.sort(BY_X);
        return placed;
    }

    private List<Bar> bars(EnvironmentId lane, double y) {
        List<Bar> bars = new ArrayList<>();
        for (TimelineEvent event : scene.events()) {
            if (event.environment().equals(lane) && event.kind().isFact()) {
                double from = inside(x(event.at().orElseThrow()));
                double to = inside(x(event.until().orElse(scene.now())));
                if (to > from) {
                    bars.add(new Bar(y, from, to, look(event.kind())));
                }
            }
        }
        double present = inside(x(scene.now()));
        if (present < right()) {
            bars.add(new Bar(y, present, right(), Bar.Look.AHEAD));
        }
        return bars;
    }

    private static Bar.Look look(Kind kind) {
        return switch (kind) {
            case PRESENT -> Bar.Look.PRESENT;
            case PAST -> Bar.Look.PAST;
            case ROLLED_BACK -> Bar.Look.ROLLED_BACK;
            case WAITING, SCHEDULED -> Bar.Look.AHEAD;
        };
    }

    private List<Arc> arcs(List<Placed> placed, EnvironmentId lane, double y) {
        Map<String, TimelineEvent> byKey = new HashMap<>();
        scene.events().forEach(event -> byKey.put(event.key(), event));
        List<Arc> arcs = new ArrayList<>();
        for (Placed one : placed) {
            Optional<TimelineEvent> target =
                    one.event().restores().map(byKey::get).filter(e -> e.at().isPresent());
            target.filter(e -> e.environment().equals(lane))
                    .map(e -> inside(x(e.at().orElseThrow())))
                    .filter(to -> to < one.x() - CLOSE)
                    .ifPresent(to -> arcs.add(new Arc(one.x(), to, y, one.event().key())));
        }
        return arcs;
    }

    /** What lies closer than ten pixels becomes one ring. */
    private static List<Marker> rings(List<Placed> placed) {
        List<Marker> rings = new ArrayList<>();
        List<Placed> group = new ArrayList<>();
        for (Placed one : placed) {
            if (!group.isEmpty() && one.x() - group.getLast().x() >= CLOSE) {
                rings.add(ring(group));
                group.clear();
            }
            group.add(one);
        }
        if (!group.isEmpty()) {
            rings.add(ring(group));
        }
        return rings;
    }

    private static Marker ring(List<Placed> group) {
        Kind kind = group.stream().map(p -> p.event().kind()).min(Kind::compareTo).orElseThrow();
        double x =
                group.size() == 1
                        ? group.getFirst().x()
                        : (group.getFirst().x() + group.getLast().x()) / 2;
        return new Marker(
                x, group.getFirst().y(), kind, group.stream().map(p -> p.event().key()).toList());
    }
}

package io.releasegate.app.feature.releases.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Arc;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Bar;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A window of 1000 hours on 1000 pixels: an hour is a pixel. */
class TimelineLayoutTest {
    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final EnvironmentId DEV = new EnvironmentId("dev");
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NOW = hour(900);
    private static final double LEFT = TimelineLayout.LABELS;

    /** Seven pixels a letter, whatever it is. */
    private static final TextRuler RULER =
            new TextRuler() {
                @Override
                public double strong(String words) {
                    return 7.0 * words.length();
                }

                @Override
                public double mono(String words) {
                    return 7.0 * words.length();
                }

                @Override
                public double plain(String words) {
                    return 7.0 * words.length();
                }
            };

    @Test
    void a_bar_lasts_as_long_as_its_version_and_the_future_is_dashed() {
        TimelinePicture picture =
                picture(
                        fact("a", Kind.PAST, 100, 400, "11"),
                        fact("b", Kind.PRESENT, 400, -1, "22"));
        assertEquals(
                List.of(
                        new Bar(84, LEFT + 100, LEFT + 400, Bar.Look.PAST),
                        new Bar(84, LEFT + 400, LEFT + 900, Bar.Look.PRESENT),
                        new Bar(84, LEFT + 900, LEFT + 1000, Bar.Look.AHEAD)),
                picture.bars());
        assertEquals(
                List.of(LEFT + 100, LEFT + 400),
                picture.markers().stream().map(TimelinePicture.Marker::x).toList());
        assertEquals(Optional.of(LEFT + 900), picture.now());
    }

    @Test
    void what_began_before_the_window_has_a_bar_from_its_edge_and_no_marker() {
        TimelinePicture picture = picture(fact("a", Kind.PAST, -50, 300, "11"));
        assertEquals(new Bar(84, LEFT, LEFT + 300, Bar.Look.PAST), picture.bars().getFirst());
        assertEquals(List.of(), picture.markers());
    }

    @Test
    void events_closer_than_ten_pixels_share_one_ring_in_the_colour_that_counts_most() {
        TimelinePicture picture =
                picture(
                        fact("a", Kind.PAST, 500, 504, "11"),
                        fact("b", Kind.ROLLED_BACK, 504, 511, "22"),
                        fact("c", Kind.PAST, 511, 530, "33"),
                        fact("d", Kind.PRESENT, 530, -1, "44"));
        assertEquals(2, picture.markers().size());
        assertEquals(List.of("a", "b", "c"), picture.markers().getFirst().keys());
        assertEquals(Kind.ROLLED_BACK, picture.markers().getFirst().kind());
        assertEquals(List.of("d"), picture.markers().getLast().keys());
    }

    @Test
    void a_label_that_finds_no_room_goes_below_and_the_oldest_one_is_hidden() {
        TimelinePicture picture =
                picture(
                        fact("a", Kind.PAST, 500, 520, "11"),
                        fact("b", Kind.PAST, 520, 540, "22"),
                        fact("c", Kind.PRESENT, 540, -1, "33"));
        assertEquals(
                List.of(
                        alias("33") + " 33333333 at " + (LEFT + 534) + "/70.0",
                        alias("22") + " 22222222 at " + (LEFT + 514) + "/109.0"),
                picture.texts().stream()
                        .map(t -> t.name() + " " + t.digits() + " at " + t.x() + "/" + t.y())
                        .toList());
    }

    @Test
    void a_rollback_draws_an_arc_and_labels_under_it_go_below() {
        TimelineEvent restored =
                new TimelineEvent(
                        "c",
                        PROD,
                        Kind.PRESENT,
                        Optional.of(hour(600)),
                        Optional.empty(),
                        Optional.of(hash("11")),
                        Optional.of("a"),
                        "p99 regression");
        TimelinePicture picture =
                picture(
                        fact("a", Kind.PAST, 200, 400, "11"),
                        fact("b", Kind.ROLLED_BACK, 400, 600, "22"),
                        restored);
        assertEquals(List.of(new Arc(LEFT + 600, LEFT + 200, 84, "c")), picture.arcs());
        assertEquals(
                List.of("above", "Rolled back below", "below", "below"),
                picture.texts().stream()
                        .map(t ->
                                (t.state() ? t.name() + " " : "")
                                        + (t.y() > 84 ? "below" : "above"))
                        .toList());
    }

    @Test
    void what_waits_for_a_person_stands_right_of_now_one_after_the_other() {
        TimelinePicture picture = picture(waiting("a", "awaits 1 of 2"), waiting("b", "draft"));
        assertEquals(
                List.of(LEFT + 928, LEFT + 956),
                picture.markers().stream().map(TimelinePicture.Marker::x).toList());
        assertEquals(Optional.of("a"), picture.at(LEFT + 930, 86).map(m -> m.keys().getFirst()));
        assertEquals(Optional.empty(), picture.at(LEFT + 600, 86));
    }

    @Test
    void lanes_do_not_disturb_each_other_and_weeks_begin_on_monday() {
        TimelineEvent dev =
                new TimelineEvent(
                        "d",
                        DEV,
                        Kind.PRESENT,
                        Optional.of(hour(500)),
                        Optional.empty(),
                        Optional.of(hash("44")),
                        Optional.empty(),
                        "");
        TimelinePicture picture = picture(fact("a", Kind.PRESENT, 500, -1, "11"), dev);
        assertEquals(
                List.of(84.0, 166.0),
                picture.markers().stream().map(TimelinePicture.Marker::y).toList());
        assertEquals(
                List.of("5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov"),
                picture.ticks().stream().map(TimelinePicture.Tick::words).toList());
    }

    @Test
    void zooming_keeps_its_instant_in_place_and_ends_at_six_hours() {
        TimelineWindow window = new TimelineWindow(START, hour(1000));
        TimelineWindow closer = window.zoomed(0.5, hour(900));
        assertEquals(Duration.ofHours(500), closer.length());
        assertEquals(window.share(hour(900)), closer.share(hour(900)), 1e-9);
        TimelineWindow least = new TimelineWindow(START, hour(8));
        assertEquals(least, least.zoomed(0.5, hour(4)));
    }

    private static TimelinePicture picture(TimelineEvent... events) {
        TimelineScene scene =
                new TimelineScene(
                        List.of(PROD, DEV),
                        List.of(events),
                        new TimelineWindow(START, hour(1000)),
                        NOW,
                        ZoneId.of("UTC"));
        TimelinePicture picture = new TimelineLayout(scene, LEFT + 1016, false, RULER).picture();
        return new TimelinePicture(
                picture.width(),
                picture.height(),
                picture.lanes(),
                picture.ticks(),
                picture.bars().stream().filter(bar -> bar.y() == 84).toList(),
                picture.markers(),
                picture.arcs(),
                picture.texts(),
                picture.now());
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    private static Sha256 hash(String two) {
        return new Sha256(two.repeat(32));
    }

    private static String alias(String two) {
        return Alias.of(hash(two)).words();
    }

    private static TimelineEvent fact(String key, Kind kind, int from, int to, String two) {
        return new TimelineEvent(
                key,
                PROD,
                kind,
                Optional.of(hour(from)),
                to < 0 ? Optional.empty() : Optional.of(hour(to)),
                Optional.of(hash(two)),
                Optional.empty(),
                "");
    }

    private static TimelineEvent waiting(String key, String note) {
        return new TimelineEvent(
                key,
                PROD,
                Kind.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.of(hash("77")),
                Optional.empty(),
                note);
    }
}

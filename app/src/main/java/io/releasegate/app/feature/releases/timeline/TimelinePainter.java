package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.feature.releases.timeline.Inks.Ink;
import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Arc;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Bar;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Marker;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Text;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Tick;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Paints a picture. */
final class TimelinePainter {
    private static final double RING = 12;
    private static final double FLAG_WIDE = 34;

    private final GraphicsContext g;
    private final Inks inks;

    TimelinePainter(GraphicsContext g, Inks inks) {
        this.g = g;
        this.inks = inks;
    }

    /**
     * @param selected the event to stress; empty for none
     */
    void paint(TimelinePicture picture, Optional<String> selected) {
        // The default caps would close the gaps of dashes.
        g.setLineCap(StrokeLineCap.BUTT);
        g.setFill(inks.of(Ink.PAPER));
        g.fillRect(0, 0, picture.width(), picture.height());
        g.setFill(inks.of(Ink.AXIS));
        g.fillRect(0, 0, picture.width(), TimelineLayout.AXIS);
        picture.ticks().forEach(tick -> tick(tick, picture));
        line(Ink.LINE, 1, 0, TimelineLayout.AXIS, picture.width(), TimelineLayout.AXIS);
        picture.lanes()
                .forEach(lane ->
                        line(
                                Ink.GRID,
                                1,
                                TimelineLayout.LABELS,
                                lane.y(),
                                right(picture),
                                lane.y()));
        picture.bars().forEach(this::bar);
        picture.now().ifPresent(x -> now(x, picture.height()));
        picture.arcs().forEach(arc -> arc(arc, selected.filter(arc.key()::equals).isPresent()));
        picture.markers()
                .forEach(marker -> marker(marker, selected.filter(marker.keys()::contains)));
        picture.texts().forEach(this::text);
    }

    private static double right(TimelinePicture picture) {
        return picture.width() - 16;
    }

    private void tick(Tick tick, TimelinePicture picture) {
        line(Ink.GRID, 1, tick.x(), TimelineLayout.AXIS, tick.x(), picture.height());
        boolean underFlag =
                picture.now()
                        .filter(x ->
                                tick.x() + FontRuler.width(tick.words(), FontRuler.PLAIN) > x - 6
                                        && tick.x() < x + FLAG_WIDE)
                        .isPresent();
        if (!underFlag && tick.x() < picture.width() - 50) {
            g.setFont(FontRuler.PLAIN);
            g.setFill(inks.of(Ink.MUTED));
            g.fillText(tick.words(), Math.rint(tick.x()), 18);
        }
    }

    private void bar(Bar bar) {
        switch (bar.look()) {
            case PRESENT -> line(Ink.PRESENT, 4, bar.from(), bar.y(), bar.to(), bar.y());
            case PAST -> line(Ink.PAST_BAR, 4, bar.from(), bar.y(), bar.to(), bar.y());
            case ROLLED_BACK ->
                    line(Ink.ROLLED_BACK_BAR, 4, bar.from(), bar.y(), bar.to(), bar.y());
            case AHEAD -> {
                g.setLineDashes(4, 4);
                line(Ink.PAST_BAR, 2, bar.from(), bar.y(), bar.to(), bar.y());
                g.setLineDashes((double[]) null);
            }
        }
    }

    private void now(double x, double height) {
        line(Ink.NOW, 1, x, TimelineLayout.AXIS, x, height);
        g.setFill(inks.of(Ink.NOW));
        g.fillRoundRect(Math.rint(x) - 2, 6, FLAG_WIDE, 17, 8, 8);
        g.setFill(inks.of(Ink.ON_NOW));
        g.setFont(FontRuler.SMALL_STRONG);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("now", Math.rint(x) - 2 + FLAG_WIDE / 2, 18.5);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void arc(Arc arc, boolean bold) {
        g.setStroke(inks.of(Ink.ROLLED_BACK));
        g.setLineWidth(bold ? 2.5 : 1.5);
        double room = arc.y() - TimelineLayout.AXIS - 2;
        double rise = Math.min(Math.min(46, room), 16 + (arc.from() - arc.to()) * 0.4);
        double bend = Math.min(44, (arc.from() - arc.to()) / 3);
        g.beginPath();
        g.moveTo(arc.from() - 3, arc.y() - 8);
        g.bezierCurveTo(
                arc.from() - bend / 2,
                arc.y() - rise,
                arc.to() + bend,
                arc.y() - rise,
                arc.to() + 6,
                arc.y() - 9);
        g.stroke();
        g.strokePolyline(
                new double[] {arc.to() + 14, arc.to() + 6, arc.to() + 6},
                new double[] {arc.y() - 11, arc.y() - 9, arc.y() - 18},
                3);
    }

    private void marker(Marker marker, Optional<String> selected) {
        double x = marker.x();
        double y = marker.y();
        boolean many = marker.isCluster();
        double size = many ? 18 : marker.kind() == Kind.PRESENT ? 14 : RING;
        if (selected.isPresent()) {
            g.setFill(inks.of(Ink.SELECTED_FILL));
            g.fillOval(x - size / 2 - 5, y - size / 2 - 5, size + 10, size + 10);
            g.setStroke(inks.of(Ink.SELECTED));
            g.setLineWidth(2);
            g.strokeOval(x - size / 2 - 4, y - size / 2 - 4, size + 8, size + 8);
        }
        g.setFill(inks.of(Ink.PAPER));
        g.fillOval(x - size / 2, y - size / 2, size, size);
        g.setStroke(inks.of(ring(marker.kind())));
        boolean ahead = marker.kind() == Kind.WAITING || marker.kind() == Kind.SCHEDULED;
        g.setLineWidth(ahead ? 2 : marker.kind() == Kind.PRESENT ? 3.5 : 2.5);
        if (ahead) {
            g.setLineDashes(3, 2);
        }
        g.strokeArc(x - size / 2, y - size / 2, size, size, 0, 360, ArcType.OPEN);
        g.setLineDashes((double[]) null);
        if (many) {
            g.setFill(inks.of(Ink.WORDS));
            g.setFont(FontRuler.SMALL_STRONG);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Integer.toString(marker.keys().size()), x, y + 4);
            g.setTextAlign(TextAlignment.LEFT);
        }
    }

    private static Ink ring(Kind kind) {
        return switch (kind) {
            case PRESENT -> Ink.PRESENT;
            case PAST -> Ink.PAST;
            case ROLLED_BACK -> Ink.ROLLED_BACK;
            case WAITING -> Ink.WAITING;
            case SCHEDULED -> Ink.SCHEDULED;
        };
    }

    private void text(Text text) {
        double x = Math.rint(text.x());
        g.setFont(FontRuler.STRONG);
        g.setFill(inks.of(text.state() ? words(text.kind()) : Ink.WORDS));
        g.fillText(text.name(), x, text.y());
        double next = x + FontRuler.width(text.name(), FontRuler.STRONG) + 6;
        if (!text.digits().isEmpty()) {
            g.setFont(FontRuler.MONO);
            g.setFill(inks.of(Ink.MUTED));
            g.fillText(text.digits(), next, text.y());
        }
        if (!text.rest().isEmpty()) {
            g.setFont(FontRuler.PLAIN);
            g.setFill(inks.of(Ink.MUTED));
            g.fillText(text.rest(), next, text.y());
        }
    }

    private static Ink words(Kind kind) {
        return switch (kind) {
            case ROLLED_BACK -> Ink.ROLLED_BACK_WORDS;
            case WAITING -> Ink.WAITING_WORDS;
            case PRESENT, PAST, SCHEDULED -> Ink.MUTED;
        };
    }

    /** Straight lines of odd width stand on half pixels, so that they are sharp. */
    private void line(Ink ink, double wide, double x1, double y1, double x2, double y2) {
        double shift = wide % 2 == 1 ? 0.5 : 0;
        g.setStroke(inks.of(ink));
        g.setLineWidth(wide);
        g.strokeLine(
                Math.rint(x1) + shift,
                Math.rint(y1) + shift,
                Math.rint(x2) + shift,
                Math.rint(y2) + shift);
    }
}

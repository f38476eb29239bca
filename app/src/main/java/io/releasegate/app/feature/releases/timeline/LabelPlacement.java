package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Arc;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Marker;
import io.releasegate.app.feature.releases.timeline.TimelinePicture.Text;
import io.releasegate.model.Alias;
import io.releasegate.model.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds room for the words of one lane: above the marker, below where an arc or a neighbour needs
 * the place, and nowhere where a newer label has it.
 */
final class LabelPlacement {
    private static final double ABOVE = -14;
    private static final double BELOW = 25;
    private static final double GAP = 6;
    private static final double AIR = 8;
    private static final double NOTE_MOST = 420;

    private final TextRuler ruler;
    private final double left;
    private final double right;
    private final double now;
    private final List<Arc> arcs;
    private final List<double[]> takenAbove = new ArrayList<>();
    private final List<double[]> takenBelow = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();

    /**
     * @param now where the present is; beyond the right edge where it is not shown
     */
    LabelPlacement(TextRuler ruler, double left, double right, double now, List<Arc> arcs) {
        this.ruler = ruler;
        this.left = left;
        this.right = right;
        this.now = now;
        this.arcs = arcs;
        arcs.forEach(arc -> takenAbove.add(new double[] {arc.to() - 10, arc.from() - 1}));
    }

    List<Text> place(List<Marker> rings, List<TimelineEvent> events, double y) {
        Map<String, TimelineEvent> byKey = new HashMap<>();
        events.forEach(event -> byKey.put(event.key(), event));
        for (Marker ring : important(rings)) {
            TimelineEvent event = byKey.get(newest(ring, byKey));
            if (event != null) {
                label(ring, event, y);
            }
        }
        return texts;
    }

    /** What is to come, then what is active, then from the newest to the oldest. */
    private static List<Marker> important(List<Marker> rings) {
        List<Marker> order = new ArrayList<>(rings.reversed());
        order.sort(Comparator.comparingInt(ring -> rank(ring.kind())));
        return order;
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case WAITING, SCHEDULED -> 0;
            case PRESENT -> 1;
            case ROLLED_BACK, PAST -> 2;
        };
    }

    /** Of a cluster, the one that gave it its kind. */
    private static String newest(Marker ring, Map<String, TimelineEvent> byKey) {
        return ring.keys().reversed().stream()
                .filter(key ->
                        Optional.ofNullable(byKey.get(key))
                                .filter(event -> event.kind() == ring.kind())
                                .isPresent())
                .findFirst()
                .orElse(ring.keys().getLast());
    }

    private void label(Marker ring, TimelineEvent event, double y) {
        Optional<Sha256> version = event.version();
        if (version.isEmpty()) {
            note(ring, event, y);
            return;
        }
        String name = Alias.of(version.get()).words();
        String digits = version.get().short8();
        boolean placed =
                fits(ring, false, event.kind(), name, digits)
                        || fits(ring, false, event.kind(), name, "")
                        || fits(ring, true, event.kind(), name, digits)
                        || fits(ring, true, event.kind(), name, "");
        if (placed) {
            note(ring, event, y);
        }
    }

    private boolean fits(Marker ring, boolean below, Kind kind, String name, String digits) {
        double wide = ruler.strong(name) + (digits.isEmpty() ? 0 : GAP + ruler.mono(digits));
        double x = start(ring, wide);
        boolean turned = x + wide <= ring.x() + 7;
        boolean ahead = kind == Kind.WAITING || kind == Kind.SCHEDULED;
        if (ahead && turned && !digits.isEmpty()) {
            return false;
        }
        if (!take(below ? takenBelow : takenAbove, x, x + wide)) {
            return false;
        }
        texts.add(new Text(x, ring.y() + (below ? BELOW : ABOVE), kind, false, name, digits, ""));
        return true;
    }

    /** Words below the marker: why it was rolled back, or what it waits for. */
    private void note(Marker ring, TimelineEvent event, double y) {
        if (event.note().isBlank()) {
            return;
        }
        boolean restored = event.restores().isPresent();
        String name = restored ? "Rolled back" : event.note();
        String rest = restored ? event.note() : "";
        double lead = ruler.strong(name);
        double most = Math.min(NOTE_MOST, freeBelow(ring, lead) - lead - GAP);
        rest = cut(rest, most);
        double wide = lead + (rest.isEmpty() ? 0 : GAP + ruler.plain(rest));
        double x = start(ring, wide);
        if (take(takenBelow, x, x + wide)) {
            Kind kind = restored ? Kind.ROLLED_BACK : event.kind();
            texts.add(new Text(x, y + BELOW, kind, true, name, "", rest));
        }
    }

    private String cut(String words, double most) {
        if (ruler.plain(words) <= most) {
            return words;
        }
        String shorter = words;
        while (!shorter.isEmpty() && ruler.plain(shorter + "…") > most) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter.isBlank() ? "" : shorter.strip() + "…";
    }

    /** How much room there is below, from the marker to the next words or the edge. */
    private double freeBelow(Marker ring, double lead) {
        double from = start(ring, lead);
        double end = right;
        for (double[] other : takenBelow) {
            if (other[0] > from) {
                end = Math.min(end, other[0] - AIR);
            }
        }
        return end - from;
    }

    /**
     * Left edge of words of that width: beside the marker, never over an edge, and on one side of
     * the line of the present where that is possible.
     */
    private double start(Marker ring, double wide) {
        boolean afterArc = arcs.stream().anyMatch(arc -> Math.abs(arc.from() - ring.x()) < 1);
        double x = ring.x() + (afterArc ? 14 : -6);
        double turned = ring.x() + 6 - wide;
        if (Math.abs(ring.x() - now) <= 8 && now + 8 + wide <= right) {
            return now + 8;
        }
        boolean crossesNow = ring.x() < now && x + wide > now && !afterArc;
        if (x + wide > right || (crossesNow && turned >= left && free(takenAbove, turned, wide))) {
            x = Math.min(turned, right - wide);
        }
        return Math.max(left, x);
    }

    private static boolean free(List<double[]> taken, double from, double wide) {
        return taken.stream()
                .noneMatch(other -> from < other[1] + AIR && other[0] < from + wide + AIR);
    }

    private static boolean take(List<double[]> taken, double from, double to) {
        if (!free(taken, from, to - from)) {
            return false;
        }
        taken.add(new double[] {from, to});
        return true;
    }
}

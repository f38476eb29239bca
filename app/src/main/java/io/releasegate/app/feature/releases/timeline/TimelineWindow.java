package io.releasegate.app.feature.releases.timeline;

import java.time.Duration;
import java.time.Instant;

/** The stretch of time that is shown. */
public record TimelineWindow(Instant from, Instant to) {
    private static final double AHEAD = 0.15;
    private static final Duration SHORTEST = Duration.ofHours(6);
    private static final Duration LONGEST = Duration.ofDays(4000);

    public TimelineWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    /** A stretch of that length whose last part is still to come. */
    public static TimelineWindow around(Instant now, Duration length) {
        Instant to = now.plus(part(length, AHEAD));
        return new TimelineWindow(to.minus(length), to);
    }

    /** From the first thing that happened until some time from now. */
    public static TimelineWindow since(Instant first, Instant now) {
        Duration past = Duration.between(first, now);
        Duration shown = past.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : past;
        Duration air = part(shown, 0.06);
        return new TimelineWindow(
                now.minus(shown).minus(air), now.plus(part(shown, AHEAD)).plus(air));
    }

    /** The same stretch, ending late enough to show that instant. */
    public TimelineWindow reaching(Instant instant) {
        Instant needed = instant.plus(part(length(), 0.06));
        Instant latest = to.plus(part(length(), 0.5));
        if (!needed.isAfter(to)) {
            return this;
        }
        return new TimelineWindow(from, needed.isBefore(latest) ? needed : latest);
    }

    /** Half or twice the time, with {@code fixed} staying where it is. */
    public TimelineWindow zoomed(double factor, Instant fixed) {
        Duration length = part(length(), factor);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            return this;
        }
        double share = Math.clamp(share(fixed), 0, 1);
        Instant start = fixed.minus(part(length, share));
        return new TimelineWindow(start, start.plus(length));
    }

    /** Moved by a part of its length; negative is into the past. */
    public TimelineWindow moved(double part) {
        Duration by = part(length(), part);
        return new TimelineWindow(from.plus(by), to.plus(by));
    }

    /** Moved as little as needed to show that instant away from the edges. */
    public TimelineWindow showing(Instant instant) {
        double share = share(instant);
        if (share >= 0.04 && share <= 0.96) {
            return this;
        }
        return share < 0.04 ? moved(share - 0.2) : moved(share - 0.8);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Where an instant is: 0 at the left edge, 1 at the right one. */
    public double share(Instant instant) {
        return (double) Duration.between(from, instant).toMillis() / length().toMillis();
    }

    private static Duration part(Duration length, double share) {
        return Duration.ofMillis(Math.round(length.toMillis() * share));
    }
}

package io.releasegate.app.widget;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
public final class TimeText {
    private static final Duration RELATIVE_LIMIT = Duration.ofDays(45);
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter FULL = format("EEE d MMM uuuu HH:mm:ss");
    private static final DateTimeFormatter ZONE = format("zzz");
    private static final DateTimeFormatter TABLE = format("d MMM HH:mm");
    private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
    private static final DateTimeFormatter STATUS = format("EEE d MMM HH:mm");

    private TimeText() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** How long ago, such as {@code 5 min} or {@code 3 d}; the day after 45 days. */
    public static String age(Instant then, Instant now, ZoneId zone) {
        Duration age = Duration.between(then, now).abs();
        if (age.compareTo(RELATIVE_LIMIT) > 0) {
            return day(then, now, zone);
        }
        return span(age);
    }

    /** {@code 5 min ago}, {@code in 2 h}, {@code now}, or a day. */
    public static String relative(Instant then, Instant now, ZoneId zone) {
        Duration age = Duration.between(then, now);
        if (age.abs().compareTo(RELATIVE_LIMIT) > 0) {
            return day(then, now, zone);
        }
        if (age.abs().toSeconds() < 1) {
            return "now";
        }
        return age.isNegative() ? "in " + span(age.abs()) : span(age) + " ago";
    }

    /** A length of time in its largest unit, such as {@code 40 min}. */
    public static String span(Duration length) {
        if (length.toSeconds() < 60) {
            return length.toSeconds() + " s";
        }
        if (length.toMinutes() < 60) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 24 ? length.toHours() + " h" : length.toDays() + " d";
    }

    /** A length of time in two units, such as {@code 3 d 12 h}, where it counts. */
    public static String exactSpan(Duration length) {
        if (length.toHours() < 1) {
            return span(length);
        }
        if (length.toDays() < 1) {
            long minutes = length.toMinutesPart();
            return length.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " m");
        }
        long hours = length.toHoursPart();
        return length.toDays() + " d" + (hours == 0 ? "" : " " + hours + " h");
    }

    /** {@code Thu 19 Nov 2026 13:50:07 CET (UTC+1)}. */
    public static String absolute(Instant then, ZoneId zone) {
        return FULL.format(then.atZone(zone)) + " " + zone(then, zone);
    }

    /** {@code 19 Nov 13:50}, for columns in mono. */
    public static String table(Instant then, ZoneId zone) {
        return TABLE.format(then.atZone(zone));
    }

    /** {@code 15:50:12}. */
    public static String seconds(Instant then, ZoneId zone) {
        return SECONDS.format(then.atZone(zone));
    }

    /** {@code Thu 19 Nov 15:50}, for the status bar. */
    public static String status(Instant then, ZoneId zone) {
        return STATUS.format(then.atZone(zone));
    }

    /** {@code CET (UTC+1)}. */
    public static String zone(Instant then, ZoneId zone) {
        String name = ZONE.format(then.atZone(zone));
        String offset = offset(zone.getRules().getOffset(then));
        return name.equals(offset) ? name : name + " (" + offset + ")";
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = minutes < 0 ? "\u2212" : "+";
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return "UTC" + sign + hours + (rest == 0 ? "" : String.format(Locale.ROOT, ":%02d", rest));
    }

    private static String day(Instant then, Instant now, ZoneId zone) {
        ZonedDateTime day = then.atZone(zone);
        return (day.getYear() == now.atZone(zone).getYear() ? DAY : DAY_YEAR).format(day);
    }
}

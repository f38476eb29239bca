package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.feature.releases.timeline.TimelinePicture.Tick;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The grid of a window: hours, days, Mondays, months or years, as many as have room. */
final class TimelineAxis {
    private static final double ROOM = 88;

    private TimelineAxis() {}

    /** Steps from short to long. */
    private enum Step {
        HOUR_3(Duration.ofHours(3), "d MMM HH:mm"),
        HOUR_12(Duration.ofHours(12), "d MMM HH:mm"),
        DAY(Duration.ofDays(1), "d MMM"),
        DAY_2(Duration.ofDays(2), "d MMM"),
        WEEK(Duration.ofDays(7), "d MMM"),
        WEEK_2(Duration.ofDays(14), "d MMM"),
        MONTH(Duration.ofDays(30), "MMM uuuu"),
        QUARTER(Duration.ofDays(91), "MMM uuuu"),
        YEAR(Duration.ofDays(365), "uuuu");

        private final Duration length;
        private final DateTimeFormatter words;

        Step(Duration length, String pattern) {
            this.length = length;
            this.words = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }

        LocalDateTime before(LocalDateTime time) {
            LocalDate day = time.toLocalDate();
            return switch (this) {
                case HOUR_3 -> day.atTime(time.getHour() / 3 * 3, 0);
                case HOUR_12 -> day.atTime(time.getHour() / 12 * 12, 0);
                case DAY, DAY_2 -> day.atStartOfDay();
                case WEEK, WEEK_2 ->
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
                case MONTH -> day.withDayOfMonth(1).atStartOfDay();
                case QUARTER ->
                        day.withDayOfMonth(1)
                                .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                                .atStartOfDay();
                case YEAR -> day.withDayOfYear(1).atStartOfDay();
            };
        }

        LocalDateTime after(LocalDateTime time) {
            return switch (this) {
                case HOUR_3 -> time.plusHours(3);
                case HOUR_12 -> time.plusHours(12);
                case DAY -> time.plusDays(1);
                case DAY_2 -> time.plusDays(2);
                case WEEK -> time.plusWeeks(1);
                case WEEK_2 -> time.plusWeeks(2);
                case MONTH -> time.plusMonths(1);
                case QUARTER -> time.plusMonths(3);
                case YEAR -> time.plusYears(1);
            };
        }
    }

    static List<Tick> ticks(TimelineWindow window, ZoneId zone, double left, double right) {
        Step step = step(window, right - left);
        ZonedDateTime from = window.from().atZone(zone);
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime at = step.before(from.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
        while (true) {
            ZonedDateTime here = at.atZone(zone);
            double share = window.share(here.toInstant());
            if (share > 1) {
                return ticks;
            }
            if (share >= 0) {
                ticks.add(new Tick(left + share * (right - left), step.words.format(here)));
            }
            at = step.after(at);
        }
    }

    private static Step step(TimelineWindow window, double width) {
        double most = Math.max(1, width / ROOM);
        for (Step step : Step.values()) {
            if ((double) window.length().toMillis() / step.length.toMillis() <= most) {
                return step;
            }
        }
        return Step.YEAR;
    }
}

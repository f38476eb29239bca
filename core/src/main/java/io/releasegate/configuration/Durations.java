package io.releasegate.configuration;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as documents write them: {@code 90m}, {@code 48h}, {@code 7d}. */
final class Durations {
    static final String RULE = "Write minutes, hours or days, such as 90m, 48h or 7d.";
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

    private Durations() {}

    static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}

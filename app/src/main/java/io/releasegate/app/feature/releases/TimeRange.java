package io.releasegate.app.feature.releases;

import java.time.Duration;
import java.util.Optional;

/** How much time the timeline shows. */
enum TimeRange {
    TWO_WEEKS("2-w", "2 w", 14),
    NINE_WEEKS("9-w", "9 w", 63),
    YEAR("1-y", "1 y", 365),
    ALL("all", "All", 0);

    private final String id;
    private final String words;
    private final int days;

    TimeRange(String id, String words, int days) {
        this.id = id;
        this.words = words;
        this.days = days;
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    /** Empty for everything there is. */
    Optional<Duration> length() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
}

package io.releasegate.app.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTextTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-19T14:50:00Z");

    @Test
    void ages_are_told_in_their_largest_unit_and_become_days_of_the_year() {
        List<String> ages =
                Stream.of("PT20S", "PT5M", "PT20H", "P3DT12H", "P45D", "P45DT1H", "P400D")
                        .map(Duration::parse)
                        .map(age -> TimeText.age(NOW.minus(age), NOW, BERLIN))
                        .toList();

        assertEquals(List.of("20 s", "5 min", "20 h", "3 d", "45 d", "5 Oct", "15 Oct 2025"), ages);
    }

    @Test
    void past_and_future_are_told_apart() {
        assertEquals("2 h ago", TimeText.relative(NOW.minusSeconds(7200), NOW, BERLIN));
        assertEquals("in 10 min", TimeText.relative(NOW.plusSeconds(600), NOW, BERLIN));
        assertEquals("now", TimeText.relative(NOW, NOW, BERLIN));
        assertEquals("3 d 12 h", TimeText.exactSpan(Duration.parse("P3DT12H")));
        assertEquals("4 h 12 m", TimeText.exactSpan(Duration.parse("PT4H12M")));
    }

    @Test
    void absolute_times_name_their_zone() {
        assertEquals("Thu 19 Nov 2026 15:50:00 CET (UTC+1)", TimeText.absolute(NOW, BERLIN));
        assertEquals(
                "Thu 19 Nov 2026 20:20:00 IST (UTC+5:30)",
                TimeText.absolute(NOW, ZoneId.of("Asia/Kolkata")));
        assertEquals("Thu 19 Nov 2026 14:50:00 UTC", TimeText.absolute(NOW, ZoneId.of("UTC")));
    }
}

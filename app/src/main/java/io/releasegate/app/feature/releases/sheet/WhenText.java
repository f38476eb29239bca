package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.widget.TimeText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** An instant as a person types it: date and time in the zone that stands beside the field. */
public sealed interface WhenText {
    DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** An instant to come. */
    record At(Instant instant) implements WhenText {}

    /** No instant that can be used, and why. */
    record Unusable(String why) implements WhenText {}

    /** Reads a text; {@code now} is what is past. */
    static WhenText read(String text, ZoneId zone, Instant now) {
        Instant at;
        try {
            at = instant(text.strip(), zone);
        } catch (DateTimeParseException e) {
            return new Unusable("Write date and time such as " + suggestion(zone, now));
        } catch (NoSuchTimeException e) {
            return new Unusable("The clocks skip that time in this zone; choose another");
        }
        return at.isAfter(now)
                ? new At(at)
                : new Unusable(
                        "That is " + TimeText.relative(at, now, zone) + "; choose a time to come");
    }

    /** The next full hour that is at least one hour away. */
    static String suggestion(ZoneId zone, Instant now) {
        return FORM.format(now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(2));
    }

    private static Instant instant(String text, ZoneId zone) throws NoSuchTimeException {
        if (text.contains("T")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(text, FORM);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new NoSuchTimeException();
        }
        return local.toInstant(offsets.getFirst());
    }

    /** The clocks are set forward over this time. */
    final class NoSuchTimeException extends Exception {
        private static final long serialVersionUID = 1;
    }
}

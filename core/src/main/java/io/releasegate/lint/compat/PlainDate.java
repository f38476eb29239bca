package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date or a time that YAML reads from text without quotes. It is no text to the reference, though
 * it becomes one again where values are compared.
 *
 * @param iso how it is compared
 * @param spelled how it is named
 */
record PlainDate(String iso, String spelled) {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)"
                            + "(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?");
    private static final Pattern ANCHOR = Pattern.compile("&\\S+\\s+");
    private static final int FRACTION_DIGITS = 6;

    /** Text without quotes, which YAML may read as something else. */
    static boolean isPlain(Tree tree, SourceNode node) {
        return node.value() instanceof Value.Text text && written(tree, node).equals(text.value());
    }

    private static String written(Tree tree, SourceNode node) {
        String all = tree.text().text().substring(node.start(), node.end());
        Matcher anchor = ANCHOR.matcher(all);
        return anchor.lookingAt() ? all.substring(anchor.end()) : all;
    }

    /**
     * The date that stands there, if one does.
     *
     * @throws DateTimeException for a day or an hour that does not exist
     */
    static Optional<PlainDate> of(Tree tree, SourceNode node) {
        if (!(node.value() instanceof Value.Text text) || !startsWithDigit(text.value())) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text.value());
        Matcher time = TIME.matcher(text.value());
        boolean isDate = date.matches();
        if (!(isDate || time.matches()) || !isPlain(tree, node)) {
            return Optional.empty();
        }
        return Optional.of(isDate ? onlyDay(date) : dayAndTime(time));
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    private static PlainDate onlyDay(Matcher parts) {
        String day = day(parts).toString();
        return new PlainDate(day, day);
    }

    private static LocalDate day(Matcher parts) {
        LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        if (day.getYear() < 1) {
            throw new DateTimeException("there is no year 0");
        }
        return day;
    }

    private static PlainDate dayAndTime(Matcher parts) {
        LocalDate day = day(parts);
        LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
        String fraction = fraction(parts.group(7));
        String clock =
                "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        String zone = zone(parts);
        return new PlainDate(
                day + "T" + clock + fraction + (zone.equals("+00:00") ? "Z" : zone),
                day + " " + clock + fraction + zone);
    }

    private static String fraction(String digits) {
        String most = digits == null ? "" : digits;
        String six = (most + "000000").substring(0, FRACTION_DIGITS);
        return six.equals("000000") ? "" : "." + six;
    }

    private static String zone(Matcher parts) {
        if (parts.group(8) == null) {
            return "";
        }
        if (parts.group(8).equals("Z")) {
            return "+00:00";
        }
        int minutes = parts.group(11) == null ? 0 : number(parts, 11);
        int sign = parts.group(9).equals("-") ? -1 : 1;
        ZoneOffset offset = ZoneOffset.ofHoursMinutes(sign * number(parts, 10), sign * minutes);
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}

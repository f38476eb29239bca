package io.releasegate.lint;

import io.releasegate.logic.Extent;
import io.releasegate.logic.Interval;
import io.releasegate.logic.Region;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words which inputs a region holds. */
public final class RegionWording {
    private static final int MOST_DIGITS = 30;

    private RegionWording() {}

    /** As the end of a sentence: {@code `environment` is "prod" and `risk.score` is above 70}. */
    public static String of(Region region) {
        return region.sides().isEmpty()
                ? "nothing is asked, that is, everywhere"
                : region.sides().entrySet().stream()
                        .map(side ->
                                "`" + side.getKey() + "` is " + words(side.getValue().extent()))
                        .collect(Collectors.joining(" and "));
    }

    /** What holds nearly everything is told by what it leaves out. */
    static String words(Extent extent) {
        List<String> left = new ArrayList<>();
        values(extent.left()).ifPresent(left::add);
        if (!extent.numbers().isEmpty()) {
            Interval.between(extent.numbers())
                    .forEach(gap -> left.add((gap.isPoint() ? "" : "a number ") + words(gap)));
        }
        boolean open = extent.unnamedTexts() || extent.otherKinds();
        if (open && extent.missing() && !left.isEmpty()) {
            return "anything but " + String.join(" or ", left);
        }
        List<String> held = new ArrayList<>();
        values(extent.named().stream().filter(it -> !open || isTold(it, extent)).toList())
                .ifPresent(held::add);
        if (extent.unnamedTexts()) {
            held.add(values(extent.left()).map("a text other than "::concat).orElse("any text"));
        }
        extent.numbers().forEach(interval -> held.add(words(interval)));
        if (extent.otherKinds()) {
            held.add("of another kind");
        }
        if (extent.missing()) {
            held.add("missing");
        }
        return String.join(" or ", held);
    }

    /** Named texts go without saying where unnamed ones are held. */
    private static boolean isTold(Value value, Extent extent) {
        return !(value instanceof Value.Text) || !extent.unnamedTexts();
    }

    private static Optional<String> values(List<Value> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream().map(Wording::json).collect(Collectors.joining(" or ")));
    }

    private static String words(Interval interval) {
        String low = interval.low().map(RegionWording::number).orElse("");
        String high = interval.high().map(RegionWording::number).orElse("");
        String above = (interval.lowClosed() ? "at least " : "above ") + low;
        String below = (interval.highClosed() ? "at most " : "below ") + high;
        if (interval.isEverything()) {
            return "any number";
        }
        if (interval.isPoint()) {
            return low;
        }
        if (interval.low().isPresent() && interval.high().isPresent()) {
            return above + " and " + below;
        }
        return interval.low().isPresent() ? above : below;
    }

    /** As short as it was written: a number that came from a real has many digits. */
    private static String number(BigDecimal number) {
        return number.precision() > MOST_DIGITS
                ? Double.toString(number.doubleValue())
                : number.toPlainString();
    }
}

package io.releasegate.lint;

import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends of number ranges, both belonging to the range. */
final class SignalBounds {
    private SignalBounds() {}

    static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Whole whole -> Optional.of(new BigDecimal(whole.value()));
            case Value.Real real when Double.isFinite(real.value()) ->
                    Optional.of(new BigDecimal(real.value()));
            case Value.Real _,
                    Value.Null _,
                    Value.Bool _,
                    Value.Text _,
                    Value.Sequence _,
                    Value.Mapping _ ->
                    Optional.empty();
        };
    }

    static Optional<BigDecimal> whole(Value value) {
        return number(value).filter(it -> it.stripTrailingZeros().scale() <= 0);
    }

    static Predicate<BigDecimal> between(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return it ->
                least.filter(end -> it.compareTo(end) < 0).isEmpty()
                        && most.filter(end -> it.compareTo(end) > 0).isEmpty();
    }

    static String words(Optional<?> least, Optional<?> most) {
        return least.map(it -> " from " + it).orElse("") + most.map(it -> " to " + it).orElse("");
    }
}

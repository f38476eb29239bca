package io.releasegate.lint.compat;

import java.util.List;
import java.util.Optional;

/**
 * The numeric bounds of one signal. Real numbers, so that nothing whole needs to lie between them.
 *
 * @param lower empty where there is none
 * @param last the control read last
 */
record Bounds(Optional<End> lower, Optional<End> upper, Optional<CompatControl> last) {

    /** One end; a closed one includes its value. */
    record End(double value, boolean closed) {}

    /** The tightest ends. A bound that is not a number stays when it comes first. */
    static Bounds of(List<CompatControl> controls) {
        End lower = null;
        End upper = null;
        CompatControl last = null;
        for (CompatControl control : controls) {
            boolean isLower = control.isLower();
            if (!isLower && !control.isUpper()) {
                continue;
            }
            last = control;
            End end = new End(control.number().orElseThrow(), control.isClosed());
            if (isLower) {
                lower = lower == null || isTighter(end, lower, 1) ? end : lower;
            } else {
                upper = upper == null || isTighter(end, upper, -1) ? end : upper;
            }
        }
        return new Bounds(
                Optional.ofNullable(lower), Optional.ofNullable(upper), Optional.ofNullable(last));
    }

    private static boolean isTighter(End end, End kept, int direction) {
        double left = direction * end.value();
        double right = direction * kept.value();
        return left > right || (left == right && !end.closed() && kept.closed());
    }

    boolean areCrossed() {
        if (lower.isEmpty() || upper.isEmpty()) {
            return false;
        }
        double low = lower.get().value();
        double high = upper.get().value();
        return low > high || (low == high && !(lower.get().closed() && upper.get().closed()));
    }

    boolean areUnlimited() {
        return lower.isEmpty() && upper.isEmpty();
    }

    /** Whether a bound is not a number; then the order of the controls decides what it does. */
    static boolean isOdd(List<CompatControl> controls) {
        return controls.stream()
                .filter(control -> control.isLower() || control.isUpper())
                .anyMatch(control -> Double.isNaN(control.number().orElse(0.0)));
    }

    double low() {
        return lower.map(End::value).orElse(Double.NEGATIVE_INFINITY);
    }

    double high() {
        return upper.map(End::value).orElse(Double.POSITIVE_INFINITY);
    }
}

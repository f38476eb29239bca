package io.releasegate.canonical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Binary64 numbers as Python writes them: the fewest digits that read back as the same number. */
final class RealText {
    private static final int SMALLEST_FIXED_EXPONENT = -4;
    private static final int LARGEST_FIXED_EXPONENT = 15;
    private static final double EXACT_WHOLE_LIMIT = 1e21;

    private RealText() {}

    /** As {@code repr}: {@code 1.0}, {@code 1e-07}, {@code 1e+16}, {@code NaN}. */
    static String repr(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return Double.doubleToRawLongBits(value) < 0 ? "-0.0" : "0.0";
        }
        String sign = value < 0 ? "-" : "";
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        boolean fixed = exponent >= SMALLEST_FIXED_EXPONENT && exponent <= LARGEST_FIXED_EXPONENT;
        return sign + (fixed ? fixed(shortest) : scientific(digits, exponent));
    }

    /** As C3 writes it: whole numbers below 1e21 without a fraction, either zero as {@code 0}. */
    static String withoutFraction(double value) {
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE_LIMIT) {
            return new BigDecimal(value).toBigInteger().toString();
        }
        return repr(value);
    }

    /** The JDK gives the fewest digits, but never fewer than two: a single digit may do. */
    private static BigDecimal shortest(double value) {
        BigDecimal jdk = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (jdk.precision() == 2) {
            BigDecimal single = jdk.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (single.doubleValue() == value) {
                return single.stripTrailingZeros();
            }
        }
        return jdk;
    }

    private static String fixed(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(String digits, int exponent) {
        String mantissa =
                digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
    }
}

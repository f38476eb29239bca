package io.releasegate.canonical.source;

import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What an unquoted YAML scalar is, by YAML 1.1 as the reference reads it: {@code yes} is a boolean,
 * {@code 1e3} a text, {@code 1:30} the number 90, {@code 07} seven. A date stays the text it is.
 */
final class YamlScalars {
    /** Marks a scalar whose type its spelling decides. */
    static final Tag IMPLICIT = new Tag("releasegate:implicit");

    static final String MERGE = "<<";

    private static final Set<String> TRUE =
            Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*+)|[-+]?0x[0-9a-fA-F_]+"
                            + "|[-+]?[1-9][0-9_]*+(?::[0-5]?[0-9])++");
    private static final Pattern REAL =
            Pattern.compile(
                    "[-+]?[0-9][0-9_]*+\\.[0-9_]*+(?:[eE][-+][0-9]+)?"
                            + "|\\.[0-9][0-9_]*+(?:[eE][-+][0-9]+)?"
                            + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++\\.[0-9_]*+");
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(?:nan|NaN|NAN)");

    private YamlScalars() {}

    /** Leaves every unquoted scalar to {@link #implicit}. */
    static final class Spelling extends Resolver {
        /** None is ever asked, and making their tables for each text is a third of reading it. */
        @Override
        protected void addImplicitResolvers() {}

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return kind == NodeId.scalar && implicit
                    ? IMPLICIT
                    : kind == NodeId.scalar ? Tag.STR : super.resolve(kind, value, implicit);
        }
    }

    static Value implicit(String text) {
        if (NULL.contains(text)) {
            return Value.NULL;
        }
        if (TRUE.contains(text)) {
            return Value.TRUE;
        }
        if (FALSE.contains(text)) {
            return Value.FALSE;
        }
        return number(text).orElseGet(() -> Value.of(text));
    }

    /** The value under an explicit tag such as {@code !!int}; empty where it does not fit. */
    static Optional<Value> tagged(Tag tag, String text) {
        if (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP)) {
            return Optional.of(Value.of(text));
        }
        Value spelled = implicit(text);
        if (tag.equals(Tag.NULL) && spelled instanceof Value.Null) {
            return Optional.of(spelled);
        }
        if (tag.equals(Tag.BOOL) && spelled instanceof Value.Bool) {
            return Optional.of(spelled);
        }
        if (tag.equals(Tag.INT) && spelled instanceof Value.Whole) {
            return Optional.of(spelled);
        }
        if (tag.equals(Tag.FLOAT)) {
            return real(text, spelled);
        }
        return Optional.empty();
    }

    private static Optional<Value> real(String text, Value spelled) {
        if (spelled instanceof Value.Real) {
            return Optional.of(spelled);
        }
        if (spelled instanceof Value.Whole whole) {
            return Optional.of(Value.of(whole.value().doubleValue()));
        }
        return text.matches("[-+]?[0-9]{1,400}(?:\\.[0-9]*)?[eE][-+]?[0-9]{1,9}")
                ? Optional.of(Value.of(Double.parseDouble(text)))
                : Optional.empty();
    }

    /** Most scalars are words: they are told from numbers without a pattern. */
    private static boolean canStartNumber(char first) {
        return (first >= '0' && first <= '9') || "+-.".indexOf(first) >= 0;
    }

    private static Optional<Value> number(String text) {
        if (text.length() > Limits.NUMBER_DIGITS || !canStartNumber(text.charAt(0))) {
            return Optional.empty();
        }
        if (WHOLE.matcher(text).matches()) {
            return whole(text);
        }
        if (REAL.matcher(text).matches()) {
            return Optional.of(Value.of(real(text)));
        }
        if (INFINITE.matcher(text).matches()) {
            return Optional.of(
                    Value.of(
                            text.startsWith("-")
                                    ? Double.NEGATIVE_INFINITY
                                    : Double.POSITIVE_INFINITY));
        }
        return NOT_A_NUMBER.matcher(text).matches()
                ? Optional.of(Value.of(Double.NaN))
                : Optional.empty();
    }

    private static Optional<Value> whole(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        Optional<BigInteger> size = magnitude(digits);
        return size.map(found -> new Value.Whole(negative ? found.negate() : found));
    }

    private static Optional<BigInteger> magnitude(String digits) {
        if (digits.equals("0")) {
            return Optional.of(BigInteger.ZERO);
        }
        if (digits.startsWith("0b") || digits.startsWith("0x")) {
            int radix = digits.startsWith("0b") ? 2 : 16;
            return digits.length() == 2
                    ? Optional.empty()
                    : Optional.of(new BigInteger(digits.substring(2), radix));
        }
        if (digits.startsWith("0")) {
            return Optional.of(new BigInteger(digits, 8));
        }
        BigInteger total = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            total = total.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return Optional.of(total);
    }

    private static double real(String text) {
        String digits = text.replace("_", "");
        if (!digits.contains(":")) {
            return Double.parseDouble(digits);
        }
        boolean negative = digits.startsWith("-");
        String size = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        double total = 0;
        for (String part : size.split(":", -1)) {
            total = total * 60 + Double.parseDouble(part);
        }
        return negative ? -total : total;
    }
}

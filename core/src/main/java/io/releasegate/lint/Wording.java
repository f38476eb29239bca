package io.releasegate.lint;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How findings spell values, tests and names, so that all of them speak alike. */
public final class Wording {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private Wording() {}

    /** The value as JSON text. */
    public static String json(Value value) {
        return CanonicalJson.text(value, Encoder.C1);
    }

    /** A test as its author could have written it. */
    public static String test(Condition.Test test) {
        return test.signal() + " " + symbol(test.operator()) + " " + json(test.expected());
    }

    /** A word to stand in place of another one: in quotes where that was, or where it has to be. */
    public static String inPlace(PolicyDocument policy, Span of, String word) {
        char first = policy.source().text().text().charAt(of.start().offset());
        boolean plain = PLAIN.matcher(word).matches() && first != '"' && first != '\'';
        return plain ? word : json(Value.of(word));
    }

    /** {@code `a`, `b` and `c`}. */
    public static String list(List<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + quoted.getLast();
    }

    /** With a capital first letter, as sentences begin. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQUAL,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    CONTAINS ->
                    operator.text();
            case GREATER_IF_NUMBER -> Operator.GREATER.text();
            case GREATER_OR_EQUAL_IF_NUMBER -> Operator.GREATER_OR_EQUAL.text();
            case LESS_IF_NUMBER -> Operator.LESS.text();
            case LESS_OR_EQUAL_IF_NUMBER -> Operator.LESS_OR_EQUAL.text();
        };
    }
}

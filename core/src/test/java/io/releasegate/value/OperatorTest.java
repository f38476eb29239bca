package io.releasegate.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.canonical.JsonReader;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperatorTest {

    @ParameterizedTest
    @EnumSource(Operator.class)
    void a_missing_or_null_signal_makes_every_operator_false(Operator operator) {
        for (String expected : new String[] {"null", "1", "\"x\"", "[1]", "[]", "{}"}) {
            assertFalse(operator.holds(null, JsonReader.value(expected)), expected);
            assertFalse(operator.holds(Value.NULL, JsonReader.value(expected)), expected);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "true | == | 1 | true",
                "true | == | 1.0 | true",
                "1 | == | 1.0 | true",
                "false | == | 0 | true",
                "5 | == | \"5\" | false",
                "\"HIGH\" | == | \"high\" | false",
                "9007199254740993 | == | 9007199254740992.0 | false",
                "[1, true] | == | [1.0, 1] | true",
                "{\"a\": 1} | == | {\"a\": true} | true",
                "{\"a\": 1} | == | {\"b\": 1} | false",
                "\"x\" | != | \"y\" | true",
                "1 | != | true | false",
                "\"x\" | != | null | true",
                "5 | > | 4 | true",
                "4 | > | 4 | false",
                "4 | >= | 4 | true",
                "\"5\" | > | 4 | true",
                "\" 5 \" | > | \"4\" | true",
                "\"1_000\" | >= | 1000 | true",
                "\"1__0\" | > | 0 | false",
                "\"_1\" | > | 0 | false",
                "\"1e3\" | > | 999 | true",
                "\".5\" | < | 1 | true",
                "\"5.\" | < | 6 | true",
                "\"٣\" | == | 3 | false",
                "\"٣\" | >= | 3 | true",
                "\"inf\" | > | 1e308 | true",
                "\"-Infinity\" | < | 0 | true",
                "\"nan\" | >= | 0 | false",
                "\"nan\" | <= | 0 | false",
                "\"x\" | > | 4 | false",
                "\"\" | < | 4 | false",
                "true | > | 0 | true",
                "5 | > | null | false",
                "[5] | > | 4 | false",
                "{} | > | 4 | false",
                "\"a\" | in | [\"a\"] | true",
                "\"a\" | not in | [\"a\"] | false",
                "\"HIGH\" | in | [\"high\"] | false",
                "\"5\" | in | [5] | false",
                "1 | in | [true] | true",
                "[\"a\", \"z\"] | in | [\"z\"] | true",
                "[\"a\"] | not in | [\"z\"] | true",
                "[] | not in | [\"z\"] | true",
                "[] | in | [\"z\"] | false",
                "\"ell\" | in | \"hello\" | true",
                "\"xyz\" | not in | \"hello\" | true",
                "3 | in | \"123\" | false",
                "3 | not in | \"123\" | false",
                "\"k\" | in | {\"k\": 1} | true",
                "\"v\" | in | {\"k\": \"v\"} | false",
                "\"v\" | not in | {\"k\": \"v\"} | true",
                "3 | in | 5 | false",
                "3 | not in | 5 | false",
                "[] | not in | 5 | false",
                "[[1]] | in | [[1]] | true",
                "{\"a\": 1} | in | [{\"a\": 1}] | true",
                "{\"a\": 1} | not in | {\"a\": 1} | false",
                "5 | gt | 4 | true",
                "3 | gt | 4 | false",
                "\"x\" | gt | 4 | true",
                "\"3\" | gt | 4 | true",
                "true | lt | 0 | true",
                "3 | lte | \"4\" | true",
                "4 | gte | 4 | true",
                "[\"a\"] | contains | \"a\" | true",
                "\"abc\" | contains | \"b\" | true",
                "\"abc\" | contains | 1 | false",
                "5 | contains | 5 | false"
            })
    void a_comparison_means_what_the_rules_say(
            String actual, String operator, String expected, boolean holds) {
        assertEquals(
                holds,
                byText(operator).holds(JsonReader.value(actual), JsonReader.value(expected)));
    }

    @Test
    void authors_write_eight_operators_by_exact_text() {
        assertEquals(Optional.of(Operator.NOT_IN), Operator.ofControl("not in"));
        assertEquals(Optional.empty(), Operator.ofControl("not  in"));
        assertEquals(Optional.empty(), Operator.ofControl("IN"));
        assertEquals(Optional.empty(), Operator.ofControl("="));
        assertEquals(Optional.empty(), Operator.ofControl("gt"));
        assertEquals(8, Stream.of(Operator.values()).filter(Operator::isControlOperator).count());
    }

    @Test
    void a_whole_number_beyond_binary64_still_orders() {
        Value huge = JsonReader.value("1" + "0".repeat(400));
        assertEquals(true, Operator.GREATER.holds(huge, Value.of(1)));
        assertEquals(false, Operator.LESS.holds(huge, Value.of(1)));
    }

    @Property
    void equal_and_not_equal_are_opposites_of_present_values(
            @ForAll double left, @ForAll long right) {
        Value a = Value.of(left);
        Value b = Value.of(right);
        assertEquals(!Operator.EQUAL.holds(a, b), Operator.NOT_EQUAL.holds(a, b));
        assertEquals(Operator.EQUAL.holds(a, b), Operator.EQUAL.holds(b, a));
    }

    @Property
    void exactly_one_of_less_equal_and_greater_holds_for_doubles(
            @ForAll double left, @ForAll double right) {
        Value a = Value.of(left);
        Value b = Value.of(right);
        long holding =
                Stream.of(Operator.LESS, Operator.EQUAL, Operator.GREATER)
                        .filter(operator -> operator.holds(a, b))
                        .count();
        assertEquals(1, holding);
    }

    @Property
    void in_and_not_in_a_list_are_opposites(@ForAll String item, @ForAll String[] list) {
        Value expected = Value.of(Stream.of(list).map(Value::of).toList());
        Value actual = Value.of(item);
        assertEquals(!Operator.IN.holds(actual, expected), Operator.NOT_IN.holds(actual, expected));
    }

    private static Operator byText(String text) {
        return Stream.of(Operator.values())
                .filter(operator -> operator.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}

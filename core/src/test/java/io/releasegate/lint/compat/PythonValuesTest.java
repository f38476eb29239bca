package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PythonValuesTest {
    @Test
    void values_are_spelled_as_in_a_program() {
        Map<String, Value> map = new LinkedHashMap<>();
        map.put("a", Value.NULL);
        map.put("b", Value.of(List.of(Value.TRUE, Value.of(1.0), Value.of("x"))));

        assertEquals("{'a': None, 'b': [True, 1.0, 'x']}", PythonValues.text(Value.of(map)));
        assertEquals("text", PythonValues.text(Value.of("text")));
        assertEquals("nan", PythonValues.text(Value.of(Double.NaN)));
        assertEquals("-inf", PythonValues.text(Value.of(Double.NEGATIVE_INFINITY)));
        assertEquals("1e+16", PythonValues.text(Value.of(1e16)));
    }

    @Test
    void quotes_and_invisible_characters_are_escaped() {
        assertEquals("\"it's\"", PythonValues.repr(Value.of("it's")));
        assertEquals("'it\\'s \"x\"'", PythonValues.repr(Value.of("it's \"x\"")));
        assertEquals(
                "'a\\n\\t\\\\\\x00\\u200b é'", PythonValues.repr(Value.of("a\n\t\\\0\u200b é")));
    }

    @Test
    void nothing_zero_and_empty_count_as_false() {
        for (Value no :
                List.of(
                        Value.NULL,
                        Value.FALSE,
                        Value.of(0),
                        Value.of(-0.0),
                        Value.of(""),
                        Value.of(List.<Value>of()),
                        Value.of(Map.<String, Value>of()))) {
            assertEquals(false, PythonValues.isTruthy(no), no.toString());
        }
        assertEquals(true, PythonValues.isTruthy(Value.of("false")));
        assertEquals(true, PythonValues.isTruthy(Value.of(Double.NaN)));
    }

    @Test
    void whole_numbers_are_read_from_many_spellings() {
        assertEquals(Optional.of(BigInteger.TEN), PythonValues.whole(Value.of(" 1_0 ")));
        assertEquals(Optional.of(BigInteger.valueOf(-5)), PythonValues.whole(Value.of(-5.9)));
        assertEquals(Optional.of(BigInteger.ONE), PythonValues.whole(Value.TRUE));
        assertEquals(Optional.empty(), PythonValues.whole(Value.of("1.5")));
        assertEquals(Optional.empty(), PythonValues.whole(Value.of(Double.NaN)));
        assertEquals(Optional.empty(), PythonValues.whole(null));
    }

    @Test
    void texts_are_sorted_by_code_point() {
        assertEquals(
                List.of("a", "\uffff", "\ud83d\ude00"),
                List.of("\ud83d\ude00", "\uffff", "a").stream()
                        .sorted(PythonValues.CODE_POINTS)
                        .toList());
    }
}

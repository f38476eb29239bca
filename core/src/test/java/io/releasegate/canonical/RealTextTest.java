package io.releasegate.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Value;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "1e23, 1e+23",
        "2e23, 2e+23",
        "4.9e-324, 5e-324",
        "1e-4, 0.0001",
        "1e-5, 1e-05",
        "123456789012345680, 1.2345678901234568e+17",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "9007199254740993, 9007199254740992.0",
        "-2.681447534367114e18, -2.681447534367114e+18",
        "1.7976931348623157e308, 1.7976931348623157e+308"
    })
    void reals_are_written_as_python_writes_them(double value, String text) {
        assertEquals(text, CanonicalJson.text(Value.of(value), Encoder.C1));
    }

    @ParameterizedTest
    @CsvSource({"-0.0, 0", "1.0, 1", "1e20, 100000000000000000000", "1e21, 1e+21", "0.5, 0.5"})
    void c3_writes_whole_reals_without_a_fraction(double value, String text) {
        assertEquals(text, CanonicalJson.text(Value.of(value), Encoder.C3));
    }

    @Property
    void every_finite_real_reads_back_as_itself(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value)) {
            return;
        }
        Value read = JsonReader.value(CanonicalJson.text(Value.of(value), Encoder.C2));
        assertTrue(read instanceof Value.Real);
        assertEquals(Value.of(value), read);
    }
}

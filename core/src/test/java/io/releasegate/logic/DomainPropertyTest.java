package io.releasegate.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Value;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class DomainPropertyTest {

    @Provide
    Arbitrary<List<Constraint>> tests() {
        return ArbitraryTests.constraints(List.of("signal")).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Value> values() {
        return ArbitraryTests.values();
    }

    @Property(tries = 3000)
    void a_domain_contains_exactly_what_the_truth_function_accepts(
            @ForAll("tests") List<Constraint> tests, @ForAll("values") Value value) {
        SignalCells cells =
                SignalCells.ordinary(tests, Needed.all(tests), new ValueType.Anything())
                        .withStructures(Needed.all(tests));
        if (cells.gap().isEmpty()) {
            assertEquals(accepted(tests, value), Domain.of(tests).contains(value));
        }
    }

    @Property(tries = 300)
    void missing_is_accepted_only_where_nothing_is_asked(@ForAll("tests") List<Constraint> tests) {
        assertEquals(tests.isEmpty(), Domain.of(tests).contains(null));
    }

    @Property(tries = 3000)
    void every_value_has_a_cell_and_every_witness_is_a_member(
            @ForAll("tests") List<Constraint> tests, @ForAll("values") Value value) {
        SignalCells cells =
                SignalCells.ordinary(tests, Needed.all(tests), new ValueType.Anything())
                        .withStructures(Needed.all(tests));
        assertTrue(
                cells.gap().isPresent() || cells.cellOf(value).isPresent(),
                () -> tests + " " + value);
        Domain domain = Domain.of(tests);
        if (!domain.isEmpty()) {
            assertTrue(accepted(tests, domain.witness().orElse(null)));
        }
    }

    private static boolean accepted(List<Constraint> tests, @Nullable Value value) {
        return tests.stream().allMatch(test -> test.holds(value));
    }
}

package io.releasegate.logic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReasonerPropertyTest {
    private static final List<String> SIGNALS = List.of("a", "b");

    @Provide
    Arbitrary<Trigger> triggers() {
        return ArbitraryTests.triggers(SIGNALS);
    }

    @Provide
    Arbitrary<List<Trigger>> several() {
        return ArbitraryTests.triggers(SIGNALS).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Point>> points() {
        return Arbitraries.maps(Arbitraries.of(SIGNALS), ArbitraryTests.values())
                .map((Map<String, Value> values) -> Point.of(values))
                .list()
                .ofSize(60);
    }

    @Property(tries = 1500)
    void an_answer_is_a_true_witness_or_no_input_contradicts_it(
            @ForAll("triggers") Trigger inside,
            @ForAll("several") List<Trigger> outside,
            @ForAll("points") List<Point> points) {
        switch (new Reasoner().outside(inside, outside)) {
            case Answer.Witnessed found -> {
                assertTrue(found.point().satisfies(inside));
                outside.forEach(other -> assertFalse(found.point().satisfies(other)));
            }
            case Answer.Impossible _ ->
                    points.forEach(point ->
                            assertTrue(
                                    !point.satisfies(inside)
                                            || outside.stream().anyMatch(point::satisfies),
                                    point::toString));
            case Answer.Unknown _ -> {}
        }
    }

    @Property(tries = 1500)
    void overlap_agrees_with_trying_inputs(
            @ForAll("triggers") Trigger left,
            @ForAll("triggers") Trigger right,
            @ForAll("points") List<Point> points) {
        Answer answer = new Reasoner().overlap(left, right);
        answer.witness()
                .ifPresent(point -> assertTrue(point.satisfies(left) && point.satisfies(right)));
        if (answer.isImpossible()) {
            points.forEach(point -> assertFalse(point.satisfies(left) && point.satisfies(right)));
        }
    }
}

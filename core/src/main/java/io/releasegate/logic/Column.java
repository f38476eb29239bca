package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of some ordinary samples pass a test. Values that a test names are looked up, so that
 * a thousand tests that each name a few cost no million comparisons.
 */
final class Column {
    private final List<Sample> samples;
    private final BitSet present = new BitSet();
    private final BitSet notNumbers = new BitSet();
    private final double[] numbers;
    private final Map<Object, List<Integer>> byKey = new HashMap<>();

    Column(List<Sample> samples) {
        this.samples = samples;
        this.numbers = new double[samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            @Nullable Object key = samples.get(i).key();
            numbers[i] = samples.get(i).number();
            if (key != null) {
                present.set(i);
                notNumbers.set(i, !Probe.isNumber(samples.get(i).value()));
                byKey.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(i);
            }
        }
    }

    BitSet of(Constraint test) {
        boolean isList = test.expected() instanceof Value.Sequence;
        return switch (test.operator()) {
            case EQUAL -> equalTo(List.of(test.expected()));
            case NOT_EQUAL -> others(equalTo(List.of(test.expected())));
            case IN -> isList ? equalTo(test.mentioned()) : probed(test);
            case NOT_IN -> isList ? others(equalTo(test.mentioned())) : probed(test);
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> within(test);
            case GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER -> {
                BitSet cells = within(test);
                cells.or(notNumbers);
                yield cells;
            }
            case CONTAINS -> probed(test);
        };
    }

    private BitSet equalTo(List<Value> values) {
        BitSet cells = new BitSet(samples.size());
        for (Value value : values) {
            byKey.getOrDefault(Keys.of(value), List.of()).forEach(cells::set);
        }
        return cells;
    }

    private BitSet others(BitSet cells) {
        BitSet rest = (BitSet) present.clone();
        rest.andNot(cells);
        return rest;
    }

    /** What reads as a number that the bound lets pass; what reads as none compares false. */
    private BitSet within(Constraint test) {
        double bound = Numbers.asDouble(test.expected()).orElse(Double.NaN);
        BitSet cells = new BitSet(numbers.length);
        boolean above = Probe.isLowerBound(test.operator());
        boolean closed = test.operator().holds(Value.of(0), Value.of(0));
        for (int i = 0; i < numbers.length; i++) {
            double number = numbers[i];
            if ((above ? number > bound : number < bound) || (closed && number == bound)) {
                cells.set(i);
            }
        }
        return cells;
    }

    private BitSet probed(Constraint test) {
        Probe probe = new Probe(test);
        BitSet cells = new BitSet(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            if (probe.holds(samples.get(i))) {
                cells.set(i);
            }
        }
        return cells;
    }
}

package io.releasegate.policy;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a rule fires: a tree of comparisons, each with its place in the text. */
public sealed interface Condition {

    Span span();

    /** True when every part is; with no parts always true. */
    record All(List<Condition> parts, Span span) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True when some part is; with no parts never true. */
    record Any(List<Condition> parts, Span span) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One comparison.
     *
     * @param signal the flattened name, such as {@code core_risk.severity_level}
     * @param span the whole comparison in the text
     * @param valueSpan the expected value alone
     */
    record Test(String signal, Operator operator, Value expected, Span span, Span valueSpan)
            implements Condition {}

    /**
     * Whether the condition is true.
     *
     * @param signals the value of a signal, null where it is missing
     */
    default boolean holds(Function<String, @Nullable Value> signals) {
        return switch (this) {
            case All all -> all.parts.stream().allMatch(part -> part.holds(signals));
            case Any any -> any.parts.stream().anyMatch(part -> part.holds(signals));
            case Test test -> test.operator.holds(signals.apply(test.signal), test.expected);
        };
    }

    /** Every comparison, in document order. */
    default Stream<Test> tests() {
        return switch (this) {
            case All all -> all.parts.stream().flatMap(Condition::tests);
            case Any any -> any.parts.stream().flatMap(Condition::tests);
            case Test test -> Stream.of(test);
        };
    }

    /** The same tree with every comparison replaced, as when environment names are resolved. */
    default Condition mapTests(UnaryOperator<Test> change) {
        return switch (this) {
            case All all ->
                    new All(
                            all.parts.stream().map(part -> part.mapTests(change)).toList(),
                            all.span);
            case Any any ->
                    new Any(
                            any.parts.stream().map(part -> part.mapTests(change)).toList(),
                            any.span);
            case Test test -> change.apply(test);
        };
    }
}

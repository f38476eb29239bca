package io.releasegate.diagnostic;

import java.util.List;

/**
 * A concrete input that proves a finding, and what each rule concerned says of it.
 *
 * @param facts the input, one line for each signal
 * @param outcomes what each rule answers for that input
 * @param consequence what follows, in one sentence
 */
public record Witness(List<Fact> facts, List<RuleOutcome> outcomes, String consequence) {
    public Witness {
        facts = List.copyOf(facts);
        outcomes = List.copyOf(outcomes);
    }

    /** A signal and its value as JSON text; {@code missing} where the signal must be absent. */
    public record Fact(String signal, String json) {
        public static final String MISSING = "missing";
    }

    /** A rule by its name in the document and the result word it gives. */
    public record RuleOutcome(String rule, String result) {}
}

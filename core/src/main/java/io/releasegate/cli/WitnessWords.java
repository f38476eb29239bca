package io.releasegate.cli;

import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Witnesses;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A witness as people would say it. */
final class WitnessWords {
    private static final Set<String> VERBS =
            Set.of(Witnesses.SILENT, Witnesses.HOLDS, Witnesses.FAILS);

    private WitnessWords() {}

    /** {@code With risk.score = 80, `a` says BLOCK and `b` says WARN. The first decides.} */
    static String of(Witness witness) {
        String input = input(witness.facts());
        String outcomes = joined(witness.outcomes().stream().map(WitnessWords::outcome).toList());
        String sentence = outcomes.isEmpty() ? input : input + ", " + outcomes;
        return (sentence + ". " + witness.consequence()).strip();
    }

    private static String input(List<Witness.Fact> facts) {
        return facts.isEmpty()
                ? "With any input"
                : "With " + joined(facts.stream().map(WitnessWords::fact).toList());
    }

    private static String fact(Witness.Fact fact) {
        return fact.json().equals(Witness.Fact.MISSING)
                ? fact.signal() + " missing"
                : fact.signal() + " = " + fact.json();
    }

    private static String outcome(Witness.RuleOutcome outcome) {
        String verb = VERBS.contains(outcome.result()) ? "" : "says ";
        return "`" + outcome.rule() + "` " + verb + outcome.result();
    }

    private static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + parts.getLast();
    }
}

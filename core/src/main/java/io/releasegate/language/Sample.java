package io.releasegate.language;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Witness;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input to try policies with.
 *
 * @param name how sentences call it
 * @param facts the value of each signal; one that is not named is missing
 */
public record Sample(String name, Map<String, Value> facts) {
    public Sample {
        facts = Map.copyOf(new LinkedHashMap<>(facts));
    }

    /** The input that proves a finding. */
    public static Sample of(String name, Witness witness) {
        return ofTexts(
                name,
                witness.facts().stream()
                        .filter(fact -> !fact.json().equals(Witness.Fact.MISSING))
                        .toList());
    }

    /** Facts as somebody wrote them; one without a value is missing. */
    public static Sample ofTexts(String name, List<Witness.Fact> facts) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Witness.Fact fact : facts) {
            read(fact.json()).ifPresent(value -> values.put(fact.signal(), value));
        }
        return new Sample(name, values);
    }

    /**
     * A value as an author would write it: {@code 26}, {@code true}, {@code [hotfix]}, {@code
     * "text"}, or bare words. Empty for nothing and for the word {@code missing}.
     */
    public static Optional<Value> read(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.equals(Witness.Fact.MISSING)) {
            return Optional.empty();
        }
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        byte[] yaml = ("v: " + text).getBytes(StandardCharsets.UTF_8);
        return value(DocumentReader.json("fact", json, Duplicates.REFUSED), "")
                .or(() -> value(DocumentReader.read("fact", yaml), "/v"))
                .or(() -> Optional.of(Value.of(text)));
    }

    private static Optional<Value> value(Reading reading, String pointer) {
        return reading.hasErrors()
                ? Optional.empty()
                : reading.tree().flatMap(tree -> tree.find(pointer)).map(SourceNode::value);
    }

    /** Null where the signal is missing. */
    public @Nullable Value value(String signal) {
        return facts.get(signal);
    }
}

package io.releasegate.language;

import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.SignalCatalogue;
import io.releasegate.lint.SignalType;
import io.releasegate.policy.guide.Content;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words a workspace knows: what is configured, and what its policies mention.
 *
 * @param environments their ids, in pipeline order
 * @param mentions of all texts, in the order of the texts
 */
public record Vocabulary(
        SignalCatalogue catalogue, List<String> environments, List<Mention> mentions) {
    public static final Vocabulary BASE =
            new Vocabulary(SignalCatalogue.BASE, List.of(), List.of());

    public Vocabulary {
        environments = List.copyOf(environments);
        mentions = List.copyOf(mentions);
    }

    public static Vocabulary of(
            SignalCatalogue catalogue,
            List<String> environments,
            Collection<List<Mention>> perText) {
        return new Vocabulary(
                catalogue, environments, perText.stream().flatMap(List::stream).toList());
    }

    /** The different words with a meaning, sorted. */
    public List<String> words(Content.Meaning meaning) {
        return mentions.stream()
                .filter(mention -> mention.meaning() == meaning)
                .map(Mention::word)
                .distinct()
                .sorted()
                .toList();
    }

    /** Signals that are configured or compared somewhere, sorted. */
    public List<String> signals() {
        return Stream.concat(catalogue.names().stream(), words(Content.Meaning.SIGNAL).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a signal is compared with elsewhere, as JSON text, sorted. */
    public List<String> valuesOf(String signal) {
        return mentions.stream()
                .filter(mention -> mention.meaning() == Content.Meaning.EXPECTED)
                .filter(mention -> mention.signal().equals(Optional.of(signal)))
                .map(Mention::word)
                .distinct()
                .sorted()
                .toList();
    }

    public SignalType typeOf(String signal) {
        return catalogue.typeOf(signal);
    }

    public Optional<KnownSignal> known(String signal) {
        return catalogue.find(signal);
    }

    /** How often policies compare a signal. */
    public long uses(String signal) {
        return mentions.stream()
                .filter(mention -> mention.meaning() == Content.Meaning.SIGNAL)
                .filter(mention -> mention.word().equals(signal))
                .count();
    }
}

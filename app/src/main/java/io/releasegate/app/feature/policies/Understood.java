package io.releasegate.app.feature.policies;

import io.releasegate.canonical.source.Reading;
import io.releasegate.language.Mention;
import io.releasegate.language.Mentions;
import io.releasegate.language.Vocabulary;
import io.releasegate.lint.LintSettings;
import io.releasegate.policy.PolicyDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the texts of the folder mean: words for completion, policies for trying out.
 *
 * @param texts by path
 * @param policies those that can be read, by path
 * @param words what they mention, and what is configured
 */
record Understood(
        Map<String, Known> texts, Map<String, PolicyDocument> policies, Vocabulary words) {
    static final Understood NOTHING = new Understood(Map.of(), Map.of(), Vocabulary.BASE);

    /** A text that was read, and what it mentions. */
    record Known(Reading reading, List<Mention> mentions) {}

    /** A text that was not read anew since is not looked through again. */
    static Understood of(
            Understood before,
            Map<String, Reading> readings,
            List<PolicyDocument> documents,
            LintSettings settings,
            List<String> environments) {
        Map<String, Known> texts = new TreeMap<>();
        readings.forEach((name, reading) -> {
            Known known = before.texts.get(name);
            texts.put(
                    name,
                    known != null && isTheOne(known.reading(), reading)
                            ? known
                            : new Known(reading, Mentions.of(reading)));
        });
        Map<String, PolicyDocument> policies = new HashMap<>();
        documents.forEach(document -> policies.put(document.spanOf("").source(), document));
        Vocabulary words =
                Vocabulary.of(
                        settings.catalogue(),
                        environments,
                        texts.values().stream().map(Known::mentions).toList());
        return new Understood(texts, policies, words);
    }

    /** Lint hands out the same reading for a text that did not change; comparing them is slow. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isTheOne(Reading before, Reading now) {
        return before == now;
    }

    Optional<Reading> reading(String path) {
        return Optional.ofNullable(texts.get(path)).map(Known::reading);
    }
}

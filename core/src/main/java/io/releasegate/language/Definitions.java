package io.releasegate.language;

import io.releasegate.diagnostic.Span;
import io.releasegate.policy.guide.Content;
import java.util.List;

/** Where a name is defined, and where it is used. */
public final class Definitions {
    private static final String IN_WORDS = "_-./:";

    private Definitions() {}

    /** The name around an offset; empty where there is none. */
    public static String wordAt(String text, int offset) {
        int start = Math.clamp(offset, 0, text.length());
        int end = start;
        while (start > 0 && isPart(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(start, end);
        return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }

    /** Where a rule or a policy gets this id; in any text. */
    public static List<Span> of(String word, Vocabulary words) {
        return places(word, words, Content.Meaning.RULE_ID, Content.Meaning.POLICY_ID);
    }

    /** Where a signal, role or transition of this name is mentioned; in any text. */
    public static List<Span> uses(String word, Vocabulary words) {
        return places(
                word,
                words,
                Content.Meaning.SIGNAL,
                Content.Meaning.ROLE,
                Content.Meaning.TRANSITION,
                Content.Meaning.ENVIRONMENT);
    }

    private static List<Span> places(String word, Vocabulary words, Content.Meaning... meanings) {
        List<Content.Meaning> wanted = List.of(meanings);
        return words.mentions().stream()
                .filter(mention -> wanted.contains(mention.meaning()))
                .filter(mention -> mention.word().equals(word))
                .map(Mention::span)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || IN_WORDS.indexOf(c) >= 0;
    }
}

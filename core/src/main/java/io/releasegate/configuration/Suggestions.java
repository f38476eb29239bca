package io.releasegate.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Suggestions {
    private Suggestions() {}

    /** The nearest known word, where it is near: a slip or two, a third of a long word. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(k -> distance(wanted, k) <= reach(k))
                .min(
                        Comparator.comparingInt((String k) -> distance(wanted, k))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int reach(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

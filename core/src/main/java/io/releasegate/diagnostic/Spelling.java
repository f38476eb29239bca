package io.releasegate.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Spelling {
    private static final int MOST_EDITS = 2;

    private Spelling() {}

    /**
     * The candidate nearest to a word: the same letters but for case, {@code _}, {@code -} and
     * blanks, or at most two edits and a third of the length away. Empty where nothing is near.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String bare = bare(word);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(word)) {
                continue;
            }
            int allowed = Math.min(MOST_EDITS, Math.min(word.length(), candidate.length()) / 3);
            int distance = sameLetters(candidate, bare) ? 0 : distance(word, candidate);
            if (distance <= allowed && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a word is another one's {@link #bare} letters, without writing them down. */
    private static boolean sameLetters(String word, String bare) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '_' && c != '-' && !Character.isWhitespace(c)) {
                if (at == bare.length() || Character.toLowerCase(c) != bare.charAt(at)) {
                    return false;
                }
                at++;
            }
        }
        return at == bare.length();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours; large when clearly far apart.
     */
    private static int distance(String left, String right) {
        if (Math.abs(left.length() - right.length()) > MOST_EDITS) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            int best = Integer.MAX_VALUE;
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, left, right, i, j);
                best = Math.min(best, cost[i][j]);
            }
            if (best > MOST_EDITS + 1) {
                return Integer.MAX_VALUE;
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}

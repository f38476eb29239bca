package io.releasegate.app.feature.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of an explanation in their places: what stands against at the left, what passes at the
 * right, and the rest of what passes in one line.
 *
 * @param folded what passes and is not shown; empty when everything is
 */
record WhyColumns(List<WhyLine> left, List<WhyLine> right, List<WhyLine> folded) {
    private static final int LINES = 3;

    static WhyColumns of(
            List<WhyLine> leading, List<WhyLine> passing, boolean all, boolean narrow) {
        if (narrow) {
            return narrow(leading, passing, all);
        }
        if (leading.isEmpty()) {
            int half = all ? (passing.size() + 1) / 2 : Math.min(LINES, passing.size());
            return right(passing.subList(0, half), passing.subList(half, passing.size()), all);
        }
        return right(leading, passing, all);
    }

    private static WhyColumns right(List<WhyLine> left, List<WhyLine> right, boolean all) {
        int shown = all || right.size() <= LINES ? right.size() : LINES - 1;
        return new WhyColumns(left, right.subList(0, shown), right.subList(shown, right.size()));
    }

    private static WhyColumns narrow(List<WhyLine> leading, List<WhyLine> passing, boolean all) {
        int room = all ? passing.size() : Math.max(0, LINES - 1 - leading.size());
        int shown = Math.min(room, passing.size());
        if (passing.size() - shown == 1 && leading.size() + passing.size() <= LINES) {
            shown = passing.size();
        }
        List<WhyLine> left = new ArrayList<>(leading);
        left.addAll(passing.subList(0, shown));
        return new WhyColumns(left, List.of(), passing.subList(shown, passing.size()));
    }

    /** How many lines are folded, such as {@code 4 more pass}. */
    String foldedCount() {
        boolean some =
                left.stream().anyMatch(line -> line.kind() == WhyLine.Kind.PASSED)
                        || !right.isEmpty();
        return folded.size() + (some ? " more" : "") + (folded.size() == 1 ? " passes" : " pass");
    }

    /** The folded lines in words, such as {@code 4 more pass: lint, approvals}. */
    String foldedWords() {
        return foldedCount()
                + ": "
                + folded.stream()
                        .map(line -> line.title().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}

package io.releasegate.app.shell;

import io.releasegate.app.shell.PaletteHit.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How well a row answers a query. Each word of the query must be found: at the start of a word,
 * else inside one, else letter by letter in order. Lower is better.
 */
record PaletteMatch(int cost, List<Mark> marks) {
    private static final int INSIDE = 4;
    private static final int BESIDE_TITLE = 3;
    private static final int SCATTERED = 12;

    /** Empty where some word of the query is not found. */
    static Optional<PaletteMatch> of(String query, String title, String rest) {
        int cost = 0;
        List<Mark> marks = new ArrayList<>();
        String lowerTitle = title.toLowerCase(Locale.ROOT);
        String lowerRest = rest.toLowerCase(Locale.ROOT);
        for (String word : words(query)) {
            Optional<PaletteMatch> found =
                    findWhole(word, lowerTitle)
                            .or(() -> findWhole(word, lowerRest).map(PaletteMatch::besideTitle))
                            .or(() -> scattered(word, lowerTitle));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            cost += found.get().cost();
            marks.addAll(found.get().marks());
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return Optional.of(new PaletteMatch(cost, merged(marks)));
    }

    private PaletteMatch besideTitle() {
        return new PaletteMatch(cost + BESIDE_TITLE, List.of());
    }

    private static List<String> words(String query) {
        return Pattern.compile("\\s+")
                .splitAsStream(query.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<PaletteMatch> findWhole(String word, String text) {
        int inside = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return Optional.of(
                        new PaletteMatch(
                                at == 0 ? 0 : 1, List.of(new Mark(at, at + word.length()))));
            }
            inside = inside < 0 ? at : inside;
        }
        return inside < 0
                ? Optional.empty()
                : Optional.of(
                        new PaletteMatch(
                                INSIDE, List.of(new Mark(inside, inside + word.length()))));
    }

    private static Optional<PaletteMatch> scattered(String word, String text) {
        if (word.length() < 3) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = text.indexOf(word.charAt(i), from);
            if (at < 0) {
                return Optional.empty();
            }
            marks.add(new Mark(at, at + 1));
            from = at + 1;
        }
        int spread = marks.getLast().end() - marks.getFirst().start() - word.length();
        return Optional.of(new PaletteMatch(SCATTERED + spread, marks));
    }

    private static List<Mark> merged(List<Mark> sorted) {
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : sorted) {
            if (!merged.isEmpty() && mark.start() <= merged.getLast().end()) {
                Mark last = merged.removeLast();
                merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return List.copyOf(merged);
    }
}

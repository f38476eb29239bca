package io.releasegate.app.widget.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where words stand in a text, whatever their case. Pure. */
final class TextHits {
    private TextHits() {}

    /** Offsets of hits that do not overlap, in order; none for no words. */
    static List<Integer> of(String text, String wanted) {
        List<Integer> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        String in = text.toLowerCase(Locale.ROOT);
        String word = wanted.toLowerCase(Locale.ROOT);
        if (in.length() != text.length() || word.length() != wanted.length()) {
            // A letter that changes its length would shift every offset behind it.
            in = text;
            word = wanted;
        }
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + word.length())) {
            hits.add(at);
        }
        return hits;
    }

    /** The hit to go to from a selection, around the ends; -1 without hits. */
    static int next(List<Integer> hits, int selected, boolean forward, boolean leave) {
        if (hits.isEmpty()) {
            return -1;
        }
        int from = selected + (leave ? 1 : 0);
        if (forward) {
            for (int i = 0; i < hits.size(); i++) {
                if (hits.get(i) >= from) {
                    return i;
                }
            }
            return 0;
        }
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i) < selected) {
                return i;
            }
        }
        return hits.size() - 1;
    }
}

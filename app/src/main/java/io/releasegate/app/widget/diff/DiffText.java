package io.releasegate.app.widget.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.releasegate.app.widget.diff.DiffLine.Changed;
import io.releasegate.app.widget.diff.DiffLine.Piece;
import io.releasegate.app.widget.diff.DiffLine.Same;
import io.releasegate.app.widget.diff.DiffLine.Side;
import io.releasegate.app.widget.diff.DiffLine.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two texts line by line, and replaced lines word by word. Pure. */
public final class DiffText {
    private static final int CONTEXT = 3;
    private static final Pattern WORDS =
            Pattern.compile("(?<=\\W)(?=\\w)|(?<=\\w)(?=\\W)|(?<=\\W)(?=\\W)");

    /** How much was added and removed. */
    public record Size(int added, int removed) {

        /** {@code +18 −9}, or {@code no change}. */
        public String words() {
            return added == 0 && removed == 0 ? "no change" : "+" + added + " \u2212" + removed;
        }
    }

    private DiffText() {}

    /** Rows of the comparison; three equal lines stay around each change. */
    public static List<DiffLine> compare(String left, String right) {
        return folded(all(lines(left), lines(right)));
    }

    /** How many lines differ. */
    public static Size size(List<DiffLine> rows) {
        int added = 0;
        int removed = 0;
        for (DiffLine row : rows) {
            if (row instanceof Changed changed) {
                added += changed.right().isPresent() ? 1 : 0;
                removed += changed.left().isPresent() ? 1 : 0;
            }
        }
        return new Size(added, removed);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<DiffLine> all(List<String> left, List<String> right) {
        List<DiffLine> rows = new ArrayList<>();
        int l = 0;
        int r = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            while (l < delta.getSource().getPosition()) {
                rows.add(same(left.get(l), ++l, ++r));
            }
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                rows.add(
                        changed(
                                i < gone.size() ? gone.get(i) : null,
                                l + i + 1,
                                i < come.size() ? come.get(i) : null,
                                r + i + 1));
            }
            l += gone.size();
            r += come.size();
        }
        while (l < left.size()) {
            rows.add(same(left.get(l), ++l, ++r));
        }
        return rows;
    }

    private static DiffLine same(String text, int left, int right) {
        List<Piece> whole = List.of(new Piece(text, false));
        return new Same(new Side(left, whole), new Side(right, whole));
    }

    private static DiffLine changed(
            @Nullable String gone, int left, @Nullable String come, int right) {
        if (gone == null || come == null) {
            return new Changed(
                    Optional.ofNullable(gone).map(text -> whole(text, left)),
                    Optional.ofNullable(come).map(text -> whole(text, right)));
        }
        List<String> before = words(gone);
        List<String> after = words(come);
        boolean[] goneWords = new boolean[before.size()];
        boolean[] newWords = new boolean[after.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                mark(goneWords, delta.getSource().getPosition(), delta.getSource().size());
                mark(newWords, delta.getTarget().getPosition(), delta.getTarget().size());
            }
        }
        return new Changed(
                Optional.of(new Side(left, pieces(before, goneWords))),
                Optional.of(new Side(right, pieces(after, newWords))));
    }

    private static Side whole(String text, int number) {
        return new Side(number, List.of(new Piece(text, false)));
    }

    private static List<String> words(String line) {
        return WORDS.splitAsStream(line).toList();
    }

    private static void mark(boolean[] words, int from, int count) {
        for (int i = from; i < from + count; i++) {
            words[i] = true;
        }
    }

    private static List<Piece> pieces(List<String> words, boolean[] changed) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Piece next = new Piece(words.get(i), changed[i]);
            if (!pieces.isEmpty() && pieces.getLast().changed() == changed[i]) {
                next = new Piece(pieces.removeLast().text() + next.text(), changed[i]);
            }
            pieces.add(next);
        }
        return pieces;
    }

    private static List<DiffLine> folded(List<DiffLine> rows) {
        boolean[] kept = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Changed) {
                int from = Math.max(0, i - CONTEXT);
                int to = Math.min(rows.size() - 1, i + CONTEXT);
                mark(kept, from, to - from + 1);
            }
        }
        List<DiffLine> folded = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!kept[i]) {
                skipped++;
                continue;
            }
            if (skipped > 0) {
                folded.add(new Skipped(skipped));
                skipped = 0;
            }
            folded.add(rows.get(i));
        }
        if (skipped > 0) {
            folded.add(new Skipped(skipped));
        }
        return List.copyOf(folded);
    }
}

package io.releasegate.app.widget.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How each line of a text differs from another text. Pure. */
public final class LineChanges {

    /** What became of a line. */
    public enum Kind {
        SAME,
        ADDED,
        CHANGED,
        /** Lines that stood after this one, or before the first, are gone. */
        REMOVED_HERE
    }

    private LineChanges() {}

    /** One kind for each line of {@code now}, as an editor counts lines. */
    public static List<Kind> of(String base, String now) {
        List<String> before = lines(base);
        List<String> after = lines(now);
        List<Kind> kinds = new ArrayList<>(Collections.nCopies(after.size(), Kind.SAME));
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int at = delta.getTarget().getPosition();
            int gone = delta.getSource().size();
            int come = delta.getTarget().size();
            if (come == 0) {
                int line = Math.max(0, at - 1);
                if (kinds.get(line) == Kind.SAME) {
                    kinds.set(line, Kind.REMOVED_HERE);
                }
            }
            for (int i = 0; i < come; i++) {
                kinds.set(at + i, i < gone ? Kind.CHANGED : Kind.ADDED);
            }
        }
        return List.copyOf(kinds);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}

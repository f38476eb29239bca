package io.releasegate.app.widget.diff;

import java.util.List;
import java.util.Optional;

/** One row of a comparison: what stands left and right of the middle. */
public sealed interface DiffLine {

    /** Text that is marked where it differs from the other side. */
    record Piece(String text, boolean changed) {}

    /**
     * A line of one side.
     *
     * @param number from 1
     */
    record Side(int number, List<Piece> pieces) {
        public Side {
            pieces = List.copyOf(pieces);
        }

        /** The whole line. */
        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /** The same on both sides. */
    record Same(Side left, Side right) implements DiffLine {}

    /** Removed, added, or one replaced by the other. */
    record Changed(Optional<Side> left, Optional<Side> right) implements DiffLine {}

    /** Lines that are the same on both sides and not shown. */
    record Skipped(int count) implements DiffLine {}
}

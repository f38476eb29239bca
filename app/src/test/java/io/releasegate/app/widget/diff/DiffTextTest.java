package io.releasegate.app.widget.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.app.widget.diff.DiffLine.Changed;
import io.releasegate.app.widget.diff.DiffLine.Piece;
import io.releasegate.app.widget.diff.DiffLine.Side;
import io.releasegate.app.widget.diff.DiffLine.Skipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffTextTest {

    private static Side side(int number, Piece... pieces) {
        return new Side(number, List.of(pieces));
    }

    private static Piece same(String text) {
        return new Piece(text, false);
    }

    private static Piece changed(String text) {
        return new Piece(text, true);
    }

    @Test
    void replaced_lines_are_compared_word_by_word_and_added_ones_stand_alone() {
        List<DiffLine> rows =
                DiffText.compare("soak: { gte: 12 }\n", "soak: { gte: 24 }\nresult: BLOCK\n");

        assertEquals(
                List.of(
                        new Changed(
                                Optional.of(
                                        side(1, same("soak: { gte: "), changed("12"), same(" }"))),
                                Optional.of(
                                        side(1, same("soak: { gte: "), changed("24"), same(" }")))),
                        new Changed(Optional.empty(), Optional.of(side(2, same("result: BLOCK"))))),
                rows);
        assertEquals("+2 \u22121", DiffText.size(rows).words());
    }

    @Test
    void long_equal_stretches_are_folded_but_for_three_lines() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

        List<DiffLine> rows = DiffText.compare(before, before.replace("5\n", ""));

        assertEquals(
                List.of("skipped 1", "2", "3", "4", "-5", "6", "7", "8", "skipped 1"),
                rows.stream().map(DiffTextTest::word).toList());
    }

    private static String word(DiffLine row) {
        return switch (row) {
            case DiffLine.Same same -> same.right().text();
            case Changed changed -> "-" + changed.left().map(Side::text).orElse("");
            case Skipped skipped -> "skipped " + skipped.count();
        };
    }

    @Test
    void equal_texts_have_no_change() {
        assertEquals("no change", DiffText.size(DiffText.compare("a\nb\n", "a\nb\n")).words());
    }
}

package io.releasegate.app.widget.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlineDiffTest {

    @Test
    void removed_lines_of_a_stretch_come_before_the_added_ones_and_far_lines_are_folded() {
        List<InlineDiff.Row> rows =
                InlineDiff.rows(
                        DiffText.compare("1\n2\n3\n4\na\nb\nz\n", "1\n2\n3\n4\nc\nd\ne\nz\n"));
        assertEquals(
                List.of("1 folded", "2", "3", "4", "\u2212a", "\u2212b", "+c", "+d", "+e", "z"),
                rows.stream()
                        .map(row ->
                                row.side()
                                        .map(side -> row.sign() + side.text())
                                        .orElse(row.folded() + " folded"))
                        .toList());
    }
}

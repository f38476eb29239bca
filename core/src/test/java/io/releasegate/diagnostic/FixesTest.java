package io.releasegate.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static final SourceText TEXT = new SourceText("a.yaml", "one two\r\nthree four\n");

    private static Fix.Edit edit(int start, int end, String replacement) {
        return new Fix.Edit(TEXT.span(start, end), replacement);
    }

    private static Fix fix(String title, Fix.Edit... edits) {
        return new Fix(title, List.of(edits));
    }

    private static Diagnostic finding(Fix... fixes) {
        return new Diagnostic(
                "C",
                Severity.ERROR,
                "It is wrong.",
                TEXT.span(0, 3),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(fixes),
                Map.of());
    }

    @Test
    void fixes_are_made_and_all_else_stays_to_the_letter() {
        List<Fix> fixes = List.of(fix("b", edit(9, 14, "3")), fix("a", edit(0, 3, "1")));

        assertEquals("1 two\r\n3 four\n", Fixes.apply(TEXT, Fixes.together(fixes)));
        assertEquals(TEXT.text(), Fixes.apply(TEXT, List.of()));
    }

    @Test
    void of_two_that_overlap_the_first_in_the_text_is_made_whatever_the_order() {
        Fix early = fix("early", edit(0, 5, "E"));
        Fix late = fix("late", edit(4, 7, "L"));

        assertEquals(List.of(early), Fixes.together(List.of(late, early)));
        assertEquals(List.of(early), Fixes.together(List.of(early, late)));
    }

    @Test
    void two_insertions_at_one_place_are_a_dispute_and_the_same_edit_twice_is_none() {
        Fix x = fix("x", edit(3, 3, "X"));
        Fix y = fix("y", edit(3, 3, "Y"));
        Fix sameAsX = fix("same", edit(3, 3, "X"));

        assertEquals(List.of(x), Fixes.together(List.of(y, x)));
        assertEquals(
                "oneX two\r\nthree four\n", Fixes.apply(TEXT, Fixes.together(List.of(x, sameAsX))));
    }

    @Test
    void a_fix_is_left_out_as_a_whole() {
        Fix first = fix("first", edit(0, 3, "1"));
        Fix both = fix("both", edit(2, 4, ""), edit(9, 14, "3"));
        Fix last = fix("last", edit(10, 12, "!"));

        assertEquals(List.of(first, last), Fixes.together(List.of(both, last, first)));
    }

    @Test
    void edits_of_other_texts_are_left_to_them() {
        SourceText other = new SourceText("b.yaml", "one");
        Fix across = fix("across", edit(0, 3, "1"), new Fix.Edit(other.span(0, 3), "2"));

        assertEquals("1 two\r\nthree four\n", Fixes.apply(TEXT, List.of(across)));
        assertEquals("2", Fixes.apply(other, List.of(across)));
    }

    @Test
    void edits_that_were_not_chosen_together_are_refused() {
        List<Fix> fixes = List.of(fix("a", edit(0, 5, "")), fix("b", edit(4, 7, "")));

        assertThrows(IllegalArgumentException.class, () -> Fixes.apply(TEXT, fixes));
        assertThrows(
                IllegalArgumentException.class,
                () -> Fixes.apply(new SourceText("a.yaml", "short"), List.of(fixes.get(1))));
    }

    @Test
    void only_a_single_sure_fix_may_be_made_unasked() {
        Fix sure = fix("sure", edit(0, 3, "1"));
        Fix other = fix("other", edit(0, 3, "2"));
        Fix proposal = Fix.proposal("maybe", List.of(edit(0, 3, "3")));

        assertEquals(Optional.of(sure), Fixes.sure(finding(sure)));
        assertEquals(Optional.of(sure), Fixes.sure(finding(proposal, sure)));
        assertEquals(Optional.empty(), Fixes.sure(finding(sure, other)));
        assertEquals(Optional.empty(), Fixes.sure(finding(proposal)));
        assertEquals(Optional.empty(), Fixes.sure(finding()));
    }
}

package io.releasegate.app.feature.policies.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final String BASE = "a\nb\nc\nd\ne\n";

    @Test
    void changes_of_different_lines_come_together() {
        assertEquals(
                Optional.of("A\nb\nc\nd\ne\nf\n"),
                ThreeWay.merge(BASE, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\ne\nf\n"));
        assertEquals(
                Optional.of("b\nc\nX\nd\ne\n"),
                ThreeWay.merge(BASE, "b\nc\nd\ne\n", "a\nb\nc\nX\nd\ne\n"));
        assertEquals(Optional.of(BASE), ThreeWay.merge(BASE, BASE, BASE));
    }

    @Test
    void the_same_change_on_both_sides_is_made_once() {
        assertEquals(
                Optional.of("a\nB\nc\nd\nE\n"),
                ThreeWay.merge(BASE, "a\nB\nc\nd\ne\n", "a\nB\nc\nd\nE\n"));
    }

    @Test
    void changes_of_the_same_or_neighbouring_lines_are_not_put_together() {
        assertEquals(Optional.empty(), ThreeWay.merge(BASE, "a\nB\nc\nd\ne\n", "a\nX\nc\nd\ne\n"));
        assertEquals(Optional.empty(), ThreeWay.merge(BASE, "a\nB\nc\nd\ne\n", "a\nb\nC\nd\ne\n"));
        assertEquals(Optional.empty(), ThreeWay.merge(BASE, BASE + "mine\n", BASE + "theirs\n"));
    }
}

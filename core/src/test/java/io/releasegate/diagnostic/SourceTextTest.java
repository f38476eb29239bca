package io.releasegate.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void lines_end_with_a_feed_a_return_or_both() {
        SourceText text = new SourceText("t", "a\nbc\r\nd\re");
        assertEquals(4, text.lineCount());
        assertEquals("bc", text.line(2));
        assertEquals("e", text.line(4));
        assertEquals(new Position(3, 2, 2), text.position(3));
        assertEquals(new Position(6, 3, 1), text.position(6));
        assertEquals(new Position(8, 4, 1), text.position(8));
    }

    @Test
    void offsets_outside_become_the_ends() {
        SourceText text = new SourceText("t", "ab\n");
        assertEquals(Position.START, text.position(-4));
        assertEquals(new Position(3, 2, 1), text.position(99));
        assertEquals("", text.line(2));
    }

    @Property
    void line_and_column_lead_back_to_the_offset(@ForAll String string, @ForAll int offset) {
        SourceText text = new SourceText("t", string);
        Position position = text.position(offset);
        int lineStart = position.offset() - position.column() + 1;
        assertEquals(position.line(), text.position(lineStart).line());
        assertEquals(1, text.position(lineStart).column());
    }
}

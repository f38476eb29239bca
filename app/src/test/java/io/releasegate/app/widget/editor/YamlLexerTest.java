package io.releasegate.app.widget.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.app.widget.editor.LineChanges.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlLexerTest {

    @Test
    void a_key_its_colon_and_its_value_are_told_apart() {
        assertEquals(
                "KEY(policy_id) PUNCTUATION(:) STRING(payments)", parts("policy_id: payments"));
        assertEquals("KEY(min) PUNCTUATION(:) NUMBER(2)", parts("  min: 2"));
        assertEquals("KEY(version) PUNCTUATION(:) NUMBER(14.1.0)", parts("version: 14.1.0"));
        assertEquals("KEY(strict) PUNCTUATION(:) KEYWORD(true)", parts("strict: true"));
        assertEquals("KEY(result) PUNCTUATION(:) KEYWORD(BLOCK)", parts("result: BLOCK"));
    }

    @Test
    void a_list_item_may_be_a_key() {
        assertEquals(
                "PUNCTUATION(-) KEY(rule_id) PUNCTUATION(:) STRING(prod-soak)",
                parts("  - rule_id: prod-soak"));
    }

    @Test
    void flow_collections_end_plain_words() {
        assertEquals(
                "KEY(soak.hours) PUNCTUATION(:) PUNCTUATION({) KEY(gte) PUNCTUATION(:) NUMBER(24)"
                        + " PUNCTUATION(})",
                parts("soak.hours: { gte: 24 }"));
        assertEquals(
                "KEY(roles) PUNCTUATION(:) PUNCTUATION([) STRING(approver) PUNCTUATION(,)"
                        + " STRING(release manager) PUNCTUATION(])",
                parts("roles: [approver, release manager]"));
    }

    @Test
    void a_hash_starts_a_comment_only_after_a_blank() {
        assertEquals("COMMENT(# all of it: yes)", parts("# all of it: yes"));
        assertEquals("KEY(a) PUNCTUATION(:) STRING(b#c) COMMENT(# d)", parts("a: b#c # d"));
    }

    @Test
    void quotes_hide_what_they_hold_and_json_keys_are_keys() {
        assertEquals(
                "PUNCTUATION({) KEY(\"a\") PUNCTUATION(:) STRING(\"b: \\\"c\\\" # d\")"
                        + " PUNCTUATION(})",
                parts("{\"a\": \"b: \\\"c\\\" # d\"}"));
        assertEquals("KEY(op) PUNCTUATION(:) STRING('==')", parts("op: '=='"));
    }

    @Test
    void anchors_aliases_and_tags_have_a_colour_of_their_own() {
        assertEquals("KEY(a) PUNCTUATION(:) ANCHOR(&base)", parts("a: &base"));
        assertEquals("KEY(b) PUNCTUATION(:) ANCHOR(*base)", parts("b: *base"));
        assertEquals("KEY(c) PUNCTUATION(:) ANCHOR(!!str) NUMBER(1)", parts("c: !!str 1"));
    }

    @Test
    void half_typed_lines_are_read_too() {
        assertEquals("STRING(\"open)", parts("\"open"));
        assertEquals("STRING(\"\\)", parts("\"\\"));
        assertEquals("", parts("   "));
        assertEquals("PUNCTUATION(:)", parts(":"));
        assertEquals("PUNCTUATION(-)", parts("-"));
        assertEquals("PUNCTUATION(]) PUNCTUATION(])", parts("]]"));
    }

    @Test
    void lines_are_compared_with_the_base() {
        assertEquals(
                List.of(Kind.SAME, Kind.CHANGED, Kind.ADDED, Kind.REMOVED_HERE, Kind.SAME),
                LineChanges.of("a\nb\nc\nd\ne", "a\nB\nnew\nc\ne"));
        assertEquals(List.of(Kind.SAME), LineChanges.of("", ""));
    }

    @Test
    void a_mark_follows_the_text_it_stands_under() {
        EditorMark mark = new EditorMark(10, 14, io.releasegate.diagnostic.Severity.ERROR, "no");
        assertEquals(12, mark.moved(3, 0, 2).start());
        assertEquals(mark, mark.moved(14, 0, 5));
        assertEquals(16, mark.moved(11, 1, 3).end());
    }

    private static String parts(String line) {
        return YamlLexer.line(line).stream()
                .map(t -> t.part() + "(" + line.substring(t.start(), t.end()) + ")")
                .collect(Collectors.joining(" "));
    }
}

package io.releasegate.canonical.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yes | true",
                "NO | false",
                "On | true",
                "y | \"y\"",
                "~ | null",
                "1e3 | \"1e3\"",
                "1.0e+3 | 1000.0",
                "1.5e3 | \"1.5e3\"",
                "1. | 1.0",
                ".5 | 0.5",
                "-.5 | \"-.5\"",
                "1:30 | 90",
                "1:30.5 | 90.5",
                "-1:00 | -60",
                "1_000 | 1000",
                "0o7 | \"0o7\"",
                "07 | 7",
                "08 | \"08\"",
                "0x1F | 31",
                "0b101 | 5",
                "-0 | 0",
                "+12 | 12",
                "2026-01-01 | \"2026-01-01\"",
                "= | \"=\"",
                "'yes' | \"yes\"",
                "\"1\" | \"1\"",
                "!!str 1 | \"1\"",
                "!!float 3 | 3.0",
                "!!int '3' | 3",
                "1234567890123456789012345678901234567890 | 1234567890123456789012345678901234567890"
            })
    void unquoted_scalars_are_read_as_yaml_1_1(String scalar, String json) {
        assertEquals("{\"v\":" + json + "}", json("v: " + scalar));
    }

    @Test
    void aliases_and_merge_keys_are_written_out() {
        assertEquals(
                "{\"a\":{\"x\":1,\"y\":2},\"b\":{\"x\":9,\"y\":2,\"z\":3},\"c\":{\"x\":1,\"y\":2}}",
                json("a: &a {x: 1, y: 2}\nb: {<<: *a, x: 9, z: 3}\nc: *a\n"));
        assertEquals(
                "{\"l\":[{\"p\":1},{\"p\":2,\"q\":3},{\"p\":1,\"q\":3}]}",
                json("l:\n- &f {p: 1}\n- &s {p: 2, q: 3}\n- <<: [*f, *s]\n"));
    }

    @Test
    void every_part_knows_its_place() {
        Tree tree = tree("p.yaml", "# é😀\ncontrols:\n  - signal: '😀'\n    value: [1, 2]\nb: x\n");
        assertEquals("4:12-4:18", place(tree.spanOf("/controls/0/value")));
        assertEquals("4:16-4:17", place(tree.spanOf("/controls/0/value/1")));
        assertEquals("3:5-4:18", place(tree.spanOf("/controls/0")));
        assertEquals("3:5-3:11", place(tree.keySpanOf("/controls/0/signal").orElseThrow()));
        assertEquals("5:4-5:5", place(tree.spanOf("/b")));
        assertEquals("4:12-4:18", place(tree.spanOf("/controls/0/value/7")));
        assertEquals("'😀'", text(tree, "/controls/0/signal"));
    }

    @Test
    void json_parts_know_their_places_too() {
        Tree tree = tree("p.json", "{\"a/b\": [true, -1.5e2,\n \"x\\\"y\"],\t\"c\": {}}");
        assertEquals("-1.5e2", text(tree, "/a~1b/1"));
        assertEquals("\"x\\\"y\"", text(tree, "/a~1b/2"));
        assertEquals("[true, -1.5e2,\n \"x\\\"y\"]", text(tree, "/a~1b"));
        assertEquals("{}", text(tree, "/c"));
        assertEquals("1:2-1:7", place(tree.keySpanOf("/a~1b").orElseThrow()));
    }

    @Test
    void a_json_name_is_read_as_json_and_a_yaml_name_as_yaml() {
        assertEquals("[1000.0]", json("p.json", "[1e3]"));
        assertEquals("[\"1e3\"]", json("p.yaml", "[1e3]"));
        assertEquals("{\"a\":1}", json("p.yaml", "{\t\"a\":\t1}"));
    }

    @Test
    void duplicate_keys_are_refused_and_both_places_named() {
        List<Diagnostic> found = read("p.yaml", "a: 1\nb: 2\na: 3\n").diagnostics();
        assertEquals(
                List.of(
                        "3:1 RG-S006 The key \"a\" is already given on line 1. Remove one of the"
                                + " two."),
                lines(found));
        assertEquals(1, found.getFirst().related().getFirst().span().start().line());
        assertEquals(1, read("p.json", "{\"a\": 1, \"a\": 2}").diagnostics().size());
        assertEquals(
                "{\"a\":2}",
                CanonicalJson.text(
                        DocumentReader.json(
                                        "x",
                                        "{\"a\": 1, \"a\": 2}".getBytes(UTF_8),
                                        Duplicates.LAST_WINS)
                                .tree()
                                .orElseThrow()
                                .value(),
                        Encoder.C1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\n---\\nb: 2 | 3:1 RG-S007 A second document starts here. Keep one document"
                        + " in each file.",
                "on: 1 | 1:1 RG-S005 The key on is not read as text. Put it in quotes: \"on\".",
                "? [a]\\n: 1 | 1:3 RG-S005 A key must be text; a list or an object cannot be one.",
                "a: .inf | 1:4 RG-S005 This number is not finite, so it cannot be compared or"
                        + " hashed. Write the largest number you mean, or leave the bound out.",
                "a: \"\\\\ud800\" | 1:4 RG-S008 This text has half a surrogate pair, which UTF-8"
                        + " cannot hold. Write the whole character.",
                "a: &a [*a] | 1:4 RG-S008 This alias contains itself. Write the part out instead.",
                "a: *b | 1:4 RG-S008 This alias has no anchor before it (found undefined alias b)."
                        + " Define it first.",
                "operator: >= | 1:12 RG-S008 An operator that starts with > must stand in quotes,"
                        + " such as \">=\"; unquoted it starts a text block.",
                "operator: != | 1:11 RG-S008 \"!=\" without quotes is read as a YAML tag. Put it in"
                        + " quotes.",
                "a: !!binary aGk= | 1:4 RG-S008 The YAML tag \"!!binary\" is not supported here."
                        + " Remove it, or put the value in quotes.",
                "a: !java.lang.Runtime [x] | 1:4 RG-S008 The YAML tag \"!java.lang.Runtime\" is not"
                        + " supported here. Remove it, or put the value in quotes.",
                "<<: 3 | 1:5 RG-S008 Only objects can be merged with <<.",
                "a: b: c | 1:5 RG-S008 A colon is not allowed here. Put the text in quotes, or"
                        + " check the indentation of the line."
            })
    void what_two_readers_could_understand_differently_is_refused(String text, String finding) {
        String yaml = text.replace("\\n", "\n").replace("\\\\", "\\");
        assertEquals(List.of(finding), lines(read("p.yaml", yaml).diagnostics()));
    }

    @Test
    void an_alias_bomb_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append(
                    "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n"
                            .formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        Reading reading = read("p.yaml", bomb.toString());
        assertTrue(reading.tree().isEmpty());
        assertEquals(
                List.of(
                        "1:1 RG-S008 The document has more than 1000000 values once aliases are"
                                + " written out. Split it, or remove the aliases that multiply it."),
                lines(reading.diagnostics()));
    }

    @Test
    void deep_nesting_is_refused() {
        for (String name : List.of("p.yaml", "p.json")) {
            Reading reading = read(name, "[".repeat(100_000));
            assertTrue(reading.tree().isEmpty(), name);
            assertEquals(1, reading.diagnostics().size(), name);
        }
        assertTrue(
                read("p.yaml", "[".repeat(100) + "]".repeat(100))
                        .diagnostics()
                        .getFirst()
                        .message()
                        .startsWith("The document is nested more than 64 levels deep."));
    }

    @Test
    void bytes_that_are_not_utf8_are_named_with_their_offset() {
        byte[] bytes = "a: 1\nb: \u00ff\n".getBytes(UTF_8);
        bytes[8] = (byte) 0xff;
        assertEquals(
                List.of(
                        "2:4 RG-S008 The text is not UTF-8: byte 0xFF at offset 8. Save the file as"
                                + " UTF-8."),
                lines(DocumentReader.read("p.yaml", bytes).diagnostics()));
        byte[] utf16 = "\uFEFFa: 1".getBytes(UTF_16LE);
        assertEquals(
                List.of(
                        "1:1 RG-S008 The text is not UTF-8: byte 0xFF at offset 0 looks like"
                                + " UTF-16. Save the file as UTF-8."),
                lines(DocumentReader.read("p.yaml", utf16).diagnostics()));
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() {
        assertEquals("{\"a\":1}", json("\uFEFFa: 1"));
    }

    @Test
    void a_file_beyond_the_limit_is_refused_with_its_size() {
        byte[] large = new byte[12_900_000];
        Arrays.fill(large, (byte) '#');
        assertEquals(
                List.of(
                        "1:1 RG-S008 The file is 12.3 MB; the limit is 10 MB. Split it, or check"
                                + " that it is the file you meant."),
                lines(DocumentReader.read("p.yaml", large).diagnostics()));
    }

    @Test
    void control_characters_are_named() {
        assertEquals(
                List.of(
                        "1:4 RG-S008 The character U+0007 may not stand in YAML. Remove it, or"
                                + " write it as an escape in double quotes."),
                lines(read("p.yaml", "a: \u0007").diagnostics()));
    }

    @Test
    void broken_json_says_where() {
        Reading reading = read("p.json", "{\"a\": 1,\n \"b\" 2}");
        assertTrue(reading.tree().isEmpty());
        Diagnostic found = reading.diagnostics().getFirst();
        assertEquals(2, found.span().start().line());
        assertTrue(found.message().startsWith("This is not JSON: "), found.message());
        assertEquals(
                List.of(
                        "1:3 RG-S007 A second value follows the document. Keep one value in each"
                                + " file."),
                lines(read("p.json", "1 2").diagnostics()));
    }

    @Test
    void comments_are_known_with_their_places() {
        Reading reading =
                read(
                        "p.yaml",
                        """
                        # é😀 first
                        a: "# no" # second
                        b: x#no  #third
                        c: | # fourth
                          # no
                          text # no
                        # fifth
                        d: [1, # sixth
                          '# no', &x 2, *x] # seventh
                        e: plain
                          over lines # eighth
                        #
                        """);
        assertEquals(
                List.of(
                        "1:1 # é😀 first",
                        "2:11 # second",
                        "3:10 #third",
                        "4:6 # fourth",
                        "7:1 # fifth",
                        "8:8 # sixth",
                        "9:21 # seventh",
                        "11:14 # eighth",
                        "12:1 #"),
                reading.comments().stream()
                        .map(each ->
                                place(reading.text().span(each.start(), each.start()))
                                                .replaceAll("-.*", "")
                                        + " "
                                        + reading.text().text().substring(each.start(), each.end()))
                        .toList());
        assertEquals("é😀 first", reading.comments().getFirst().text());
    }

    @Test
    void comments_stop_before_a_second_document_and_are_unknown_without_a_tree() {
        assertEquals(
                List.of(new Comment(5, 7, "x")),
                read("p.yaml", "a: 1 #x\n---\nb: 2 # y\n").comments());
        assertEquals(List.of(), read("p.yaml", "a: b: c # x\n").comments());
        assertEquals(List.of(), read("p.json", "{\"a\": \" # x\"}").comments());
        assertEquals(List.of(new Comment(0, 3, "x")), read("p.yaml", "# x\n").comments());
    }

    @Test
    void an_empty_text_is_null_in_yaml() {
        Reading reading = read("p.yaml", "# only a comment\n");
        assertFalse(reading.hasErrors());
        assertEquals("null", CanonicalJson.text(reading.tree().orElseThrow().value(), Encoder.C1));
    }

    private static Reading read(String name, String text) {
        return DocumentReader.read(name, text.getBytes(UTF_8));
    }

    private static Tree tree(String name, String text) {
        Reading reading = read(name, text);
        assertEquals(List.of(), lines(reading.diagnostics()));
        return reading.tree().orElseThrow();
    }

    private static String json(String yaml) {
        return json("p.yaml", yaml);
    }

    private static String json(String name, String text) {
        return CanonicalJson.text(tree(name, text).value(), Encoder.C1);
    }

    private static String text(Tree tree, String pointer) {
        Span span = tree.spanOf(pointer);
        return tree.text().text().substring(span.start().offset(), span.end().offset());
    }

    private static String place(Span span) {
        return span.start().line()
                + ":"
                + span.start().column()
                + "-"
                + span.end().line()
                + ":"
                + span.end().column();
    }

    private static List<String> lines(List<Diagnostic> found) {
        return found.stream()
                .map(each ->
                        each.span().start().line()
                                + ":"
                                + each.span().start().column()
                                + " "
                                + each.code()
                                + " "
                                + each.message())
                .toList();
    }
}

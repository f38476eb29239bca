package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalizeCommandTest {
    @TempDir Path folder;

    private CommandLineRun run() {
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")));
    }

    @Test
    void keys_are_sorted_and_blanks_dropped_without_opening_a_workspace() {
        CommandLineRun.Result result =
                run().typing("{\"b\": 1, \"a\": \"é\"}").run("canonicalize", "-");

        assertEquals(new CommandLineRun.Result(0, "{\"a\":\"é\",\"b\":1}", ""), result);
    }

    @Test
    void the_encoder_decides_about_escapes_and_blanks() throws IOException {
        Files.writeString(folder.resolve("in.json"), "{\"b\":1,\"a\":\"é\"}");

        assertEquals(
                "{\"a\": \"\\u00e9\", \"b\": 1}",
                run().run("canonicalize", "in.json", "--encoder", "c5").out());
        assertEquals(
                "{\"a\":\"\\u00e9\",\"b\":1}",
                run().run("canonicalize", "in.json", "--encoder", "C4").out());
    }

    @Test
    void the_hash_is_of_the_canonical_bytes() {
        CommandLineRun.Result result = run().typing(" {} ").run("canonicalize", "--hash");

        assertEquals(
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n", result.out());
    }

    @Test
    void of_duplicate_keys_the_last_wins() {
        assertEquals("{\"a\":2}", run().typing("{\"a\":1,\"a\":2}").run("canonicalize").out());
    }

    @Test
    void what_is_no_json_is_invalid_input_with_its_place() {
        CommandLineRun.Result result = run().typing("{\"a\":\n nope}").run("canonicalize");

        assertEquals(2, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains("standard input:2:"), result.err());
    }

    @Test
    void a_missing_file_is_invalid_input() {
        CommandLineRun.Result result = run().run("canonicalize", "absent.json");

        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("There is no file "), result.err());
    }
}

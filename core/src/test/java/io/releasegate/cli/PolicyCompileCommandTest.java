package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCompileCommandTest {
    private static final String TEXT =
            """
            policy Card_Data {
                version: "1.0.0"
                name: "Card data"

                rules {
                    when secrets.detected == true {
                        enforce BLOCK
                    }

                    require approvals.count >= 2
                }
            }
            """;

    @TempDir Path folder;

    @BeforeEach
    void a_text_lies_in_the_folder() throws IOException {
        Files.writeString(folder.resolve("card.dsl"), TEXT);
    }

    private CommandLineRun.Result run(String... args) {
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    @Test
    void each_rule_becomes_a_file_and_compiling_again_changes_nothing() throws IOException {
        CommandLineRun.Result first = run("policy-compile", "card.dsl");

        assertEquals(0, first.code(), first.err());
        assertEquals(
                """
                written compiled/Card-Data.R1.yaml
                written compiled/Card-Data.R2.yaml
                written compiled/manifest.json
                """,
                first.out());
        assertTrue(
                Files.readString(folder.resolve("compiled/Card-Data.R2.yaml"))
                        .contains("\"message\": \"Requirement failed: approvals.count >= 2\""));
        String manifest = Files.readString(folder.resolve("compiled/manifest.json"));

        CommandLineRun.Result again = run("policy-compile", "card.dsl");
        assertEquals("", again.out());
        assertEquals(manifest, Files.readString(folder.resolve("compiled/manifest.json")));
        assertEquals(0, run("policy-compile", "--check", "card.dsl").code());
    }

    @Test
    void check_finds_edited_files_left_over_rules_and_changed_texts() throws IOException {
        run("policy-compile", "card.dsl");
        Files.writeString(
                folder.resolve("card.dsl"), TEXT.replace("require approvals.count >= 2", "# none"));
        Files.writeString(folder.resolve("compiled/Card-Data.R1.yaml"), "{}");

        CommandLineRun.Result check = run("policy-compile", "--check", "card.dsl");

        assertEquals(1, check.code());
        assertEquals(
                """
                differs compiled/Card-Data.R1.yaml
                left over compiled/Card-Data.R2.yaml
                differs compiled/manifest.json
                """,
                check.out());
        assertTrue(Files.exists(folder.resolve("compiled/Card-Data.R2.yaml")));

        run("policy-compile", "card.dsl");
        assertFalse(Files.exists(folder.resolve("compiled/Card-Data.R2.yaml")));
        assertEquals(0, run("policy-compile", "--check", "card.dsl").code());
    }

    @Test
    void a_text_with_errors_writes_nothing_and_says_where() throws IOException {
        Files.writeString(
                folder.resolve("bad.dsl"),
                TEXT.replace("Card_Data", "Bad").replace("enforce BLOCK", "enforce BLOK"));

        CommandLineRun.Result result = run("policy-compile", "card.dsl", "bad.dsl");

        assertEquals(2, result.code());
        assertTrue(
                result.err().contains("bad.dsl:7:21 RG-S003: `BLOK` is not a result. Did you mean"),
                result.err());
        assertFalse(Files.exists(folder.resolve("compiled")));
    }

    @Test
    void only_texts_of_the_policy_language_are_compiled() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "policies: x\n");

        assertEquals(2, run("policy-compile", "other.yaml").code());
        assertEquals(2, run("policy-compile", "gone.dsl").code());
    }

    @Test
    void lint_reads_the_text_and_its_compiled_files_together() throws IOException {
        run("policy-compile", "card.dsl", "--out", "policies");
        Files.copy(folder.resolve("card.dsl"), folder.resolve("policies/card.dsl"));

        CommandLineRun.Result clean = run("lint-policies", "--format", "json");
        assertTrue(clean.out().contains("\"policy_count\": 2"), clean.out());
        assertFalse(clean.out().contains("RG-D008"), clean.out());

        Files.writeString(folder.resolve("policies/card.dsl"), TEXT.replace("== true", "== false"));
        CommandLineRun.Result drifted = run("lint-policies", "--format", "json");
        assertTrue(drifted.out().contains("RG-D008"), drifted.out());
    }
}

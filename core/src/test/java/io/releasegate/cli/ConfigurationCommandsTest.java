package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of one's own: founding, people, keys, environments. */
class ConfigurationCommandsTest {
    @TempDir Path folder;
    private HaldenMachine halden;

    @BeforeEach
    void two_people_found_a_workspace() throws IOException {
        halden = new HaldenMachine(folder);
        Files.writeString(folder.resolve("both.txt"), "first passphrase\nsecond passphrase\n");
        Files.writeString(folder.resolve("ann.txt"), "first passphrase\n");
        Files.writeString(folder.resolve("bo.txt"), "second passphrase\n");
        Files.writeString(folder.resolve("cy.txt"), "third passphrase\n");
        CommandLineRun.Result made =
                run(
                        "init --tenant acme --person ann:Ann --person bo:Bo --passphrase-file both.txt"
                                + " --format json");
        assertEquals(0, made.code(), made.err());
        assertEquals("acme", member(made, "tenant_id"));
    }

    private CommandLineRun.Result run(String line) {
        return halden.commandLine().run(line.split(" "));
    }

    private static String member(CommandLineRun.Result result, String name) {
        Value value = ((Value.Mapping) JsonReader.value(result.out())).members().get(name);
        return value instanceof Value.Text text ? text.value() : String.valueOf(value);
    }

    private void agree(CommandLineRun.Result proposed) {
        assertEquals(0, proposed.code(), proposed.err());
        String id = member(proposed, "release_id");
        CommandLineRun.Result approved =
                halden.commandLine()
                        .run(
                                "policy-release-approve",
                                "--release-id",
                                id,
                                "--justification",
                                "We talked about this today, I agree.",
                                "--as",
                                "bo",
                                "--passphrase-file",
                                "bo.txt");
        assertEquals(0, approved.code(), approved.err());
        CommandLineRun.Result active =
                run(
                        "policy-release-activate --as ann --passphrase-file ann.txt --release-id "
                                + id);
        assertEquals(0, active.code(), active.err());
    }

    @Test
    void without_a_passphrase_nobody_acts() {
        CommandLineRun.Result result = run("people add cy --name Cy --as ann");

        assertEquals(3, result.code());
        assertTrue(result.err().startsWith("The passphrase of ann is needed"), result.err());
    }

    @Test
    void lint_levels_are_a_proposal_until_two_people_put_them_in_force() throws IOException {
        String status = "config-status --format json";
        assertEquals(0, run(status).code());
        Path file = folder.resolve("workspace/configuration/lint.yaml");
        Files.writeString(file, "document: lint\nlevels:\n  COVERAGE_GAP: warning\n");

        CommandLineRun.Result drift = run(status);
        assertEquals(1, drift.code());
        assertTrue(drift.out().contains("lint.yaml differs from what is in force"), drift.out());

        agree(run("config-submit lint.yaml --as ann --passphrase-file ann.txt --format json"));
        assertEquals(0, run(status).code());
    }

    @Test
    void a_third_person_comes_in_with_a_key_and_a_role_by_two_people() {
        String ann = " --as ann --passphrase-file ann.txt --format json";
        agree(run("people add cy --name Cy" + ann));
        agree(run("people enroll cy --new-passphrase-file cy.txt" + ann));
        agree(run("people grant cy --role author --env dev" + ann));

        CommandLineRun.Result list = run("people list");

        assertEquals(0, list.code());
        assertTrue(
                list.out().lines().anyMatch(line -> line.matches("cy +Cy +author in dev +\\w+")),
                list.out());
        assertEquals(
                2,
                run("policy-submit absent.yaml --as cy --passphrase-file cy.txt").code(),
                "cy can sign in");
    }

    @Test
    void a_key_falls_silent_when_two_people_revoke_it() {
        String ann = " --as ann --passphrase-file ann.txt --format json";
        agree(run("people add cy --name Cy" + ann));
        agree(run("people enroll cy --new-passphrase-file cy.txt" + ann));
        String key =
                run("people list")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("cy"))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .findFirst()
                        .orElseThrow();

        agree(run("people revoke cy --key " + key + ann));

        assertTrue(run("people list").out().contains(key + " (revoked)"));
        assertEquals(
                3, run("policy-release-run-scheduler --as cy --passphrase-file cy.txt").code());
    }

    @Test
    void a_changed_file_is_drift_until_two_people_released_it() throws IOException {
        assertEquals(0, run("config-status").code());
        Path dev = folder.resolve("workspace/configuration/environments/dev.yaml");
        Files.writeString(dev, Files.readString(dev).replace("[development]", "[d, development]"));

        CommandLineRun.Result drift = run("config-status --format json");

        assertEquals(1, drift.code());
        assertEquals(
                Value.FALSE, ((Value.Mapping) JsonReader.value(drift.out())).members().get("ok"));
        assertEquals(2, run("policy-release-list --env d").code(), "not in force");
        agree(
                run(
                        "config-submit environments/dev.yaml --as ann --passphrase-file ann.txt"
                                + " --format json"));
        assertEquals(0, run("config-status").code());
        assertEquals(0, run("policy-release-list --env d").code());
    }

    @Test
    void as_many_passphrases_as_people_are_needed() {
        CommandLineRun.Result result =
                run(
                        "init --workspace other --person ann:Ann --person bo:Bo --passphrase-file"
                                + " ann.txt");

        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("There are 2 people and 1 passphrases."), result.err());
    }
}

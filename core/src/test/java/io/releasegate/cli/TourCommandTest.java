package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {
    private static final List<String> STEPS =
            List.of(
                    "lint-finds-planted-conflict",
                    "submit",
                    "release-dev",
                    "promote-staging",
                    "prod-needs-approval",
                    "self-approval-refused",
                    "approved-by-second-person",
                    "activate-prod",
                    "schedule-second-version",
                    "scheduler-activates",
                    "rollback-prod",
                    "rollback-confirmed",
                    "ledger-verifies",
                    "tamper-found");

    @TempDir Path folder;

    private static Map<String, Value> json(CommandLineRun.Result result) {
        return ((Value.Mapping) JsonReader.value(result.out())).members();
    }

    @Test
    void every_step_holds_and_the_workspace_agrees_afterwards() {
        HaldenMachine halden = new HaldenMachine(folder);

        CommandLineRun.Result tour =
                halden.commandLine().run("tour", "--workspace", "kept", "--format", "json");

        assertEquals(0, tour.code(), tour.out());
        assertEquals(Value.TRUE, json(tour).get("ok"));
        assertEquals(
                STEPS.stream().map(Value::of).toList(),
                ((Value.Sequence) json(tour).get("steps"))
                        .items().stream()
                                .map(step -> ((Value.Mapping) step).members().get("name"))
                                .toList());
        Map<String, Value> active = ((Value.Mapping) json(tour).get("active")).members();
        for (String environment : List.of("dev", "staging", "prod")) {
            CommandLineRun.Result now =
                    halden.commandLine()
                            .run(
                                    "policy-release-active",
                                    "--workspace",
                                    "kept",
                                    "--policy-id",
                                    "refunds",
                                    "--env",
                                    environment,
                                    "--format",
                                    "json");
            assertEquals(active.get(environment), json(now).get("active_release_id"));
        }
        assertEquals(0, halden.commandLine().run("ledger-verify", "--workspace", "kept").code());
    }

    @Test
    void the_story_in_text_leaves_nothing_behind() throws IOException {
        CommandLineRun.Result tour = new HaldenMachine(folder).commandLine().run("tour");

        assertEquals(0, tour.code(), tour.out());
        assertTrue(tour.out().contains("✓ rollback-prod"), tour.out());
        assertTrue(tour.out().endsWith("All of it holds.\n"), tour.out());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_workspace_that_is_there_is_left_alone() {
        HaldenMachine halden = new HaldenMachine(folder);
        assertEquals(0, halden.commandLine().run("tour", "--workspace", "kept").code());

        CommandLineRun.Result again = halden.commandLine().run("tour", "--workspace", "kept");

        assertEquals(2, again.code());
        assertEquals("", again.out());
    }
}

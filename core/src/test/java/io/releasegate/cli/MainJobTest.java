package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.launch.LocalBackends;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, typed step by step on a real engine. */
class MainJobTest {
    private static final String WHY = "Read it and tried it in staging.";

    @TempDir Path folder;
    private HaldenMachine halden;

    @BeforeEach
    void a_workspace_with_people_and_nothing_released() throws FailureException {
        halden = new HaldenMachine(folder);
        new LocalBackends(halden.machine())
                .found(Optional.empty(), new Founding.Sample(false, false))
                .close();
    }

    private CommandLineRun.Result run(String... args) {
        return halden.commandLine().run(args);
    }

    private CommandLineRun.Result as(String person, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--as", person, "--format", "json"));
        return run(all.toArray(String[]::new));
    }

    private static String member(CommandLineRun.Result result, String name) {
        Value value = ((Value.Mapping) JsonReader.value(result.out())).members().get(name);
        return value instanceof Value.Text text ? text.value() : String.valueOf(value);
    }

    private CommandLineRun.Result expect(int code, CommandLineRun.Result result) {
        assertEquals(code, result.code(), () -> result.out() + result.err());
        return result;
    }

    private String toStaging() {
        expect(0, as("mira", "policy-submit", "workspace/policies/payments/refunds.yaml"));
        expect(
                0,
                as(
                        "mira",
                        "policy-release-create",
                        "--policy-id",
                        "refunds",
                        "--env",
                        "development",
                        "--state",
                        "ACTIVE",
                        "--reason",
                        "first try"));
        return member(
                expect(
                        0,
                        as(
                                "mira",
                                "policy-release-promote",
                                "--policy-id",
                                "refunds",
                                "--from-env",
                                "dev",
                                "--to-env",
                                "STAGE",
                                "--state",
                                "active")),
                "release_id");
    }

    private String toProd() {
        String id =
                member(
                        expect(
                                0,
                                as(
                                        "joe",
                                        "policy-release-promote",
                                        "--policy-id",
                                        "refunds",
                                        "--from-env",
                                        "staging",
                                        "--to-env",
                                        "prod",
                                        "--created-by",
                                        "joe")),
                        "release_id");
        approve(id);
        assertEquals(
                "ACTIVE",
                member(
                        expect(0, as("joe", "policy-release-activate", "--release-id", id)),
                        "state"));
        return id;
    }

    private void approve(String id) {
        for (String who : List.of("kim", "tomas")) {
            expect(
                    0,
                    as(who, "policy-release-approve", "--release-id", id, "--justification", WHY));
        }
    }

    @Test
    void a_policy_goes_to_production_and_back() {
        toStaging();
        String first = toProd();
        expect(0, as("mira", "policy-submit", secondVersion()));
        expect(
                0,
                as(
                        "mira",
                        "policy-release-create",
                        "--policy-id",
                        "refunds",
                        "--env",
                        "dev",
                        "--state",
                        "ACTIVE"));
        expect(
                0,
                as(
                        "mira",
                        "policy-release-promote",
                        "--policy-id",
                        "refunds",
                        "--from-env",
                        "dev",
                        "--to-env",
                        "staging",
                        "--state",
                        "ACTIVE"));
        String second = toProd();

        CommandLineRun.Result back =
                as(
                        "tomas",
                        "policy-release-rollback",
                        "--policy-id",
                        "refunds",
                        "--env",
                        "prod",
                        "--to-release-id",
                        first,
                        "--reason",
                        "It does not balance, INC-902");

        assertEquals("ACTIVE", member(expect(0, back), "state"));
        assertTrue(back.err().contains("policy-release-confirm --release-id"), back.err());
        String restored = member(back, "release_id");
        expect(
                1,
                as(
                        "tomas",
                        "policy-release-confirm",
                        "--release-id",
                        restored,
                        "--justification",
                        "I did this myself, it is fine."));
        expect(
                0,
                as(
                        "kim",
                        "policy-release-confirm",
                        "--release-id",
                        restored,
                        "--justification",
                        "It balances again after this."));
        assertEquals(
                restored,
                member(
                        run(
                                "policy-release-active",
                                "--policy-id",
                                "refunds",
                                "--env",
                                "live",
                                "--format",
                                "json"),
                        "active_release_id"));
        CommandLineRun.Result list =
                run("policy-release-list", "--policy-id", "refunds", "--env", "prod");
        assertEquals(4, list.out().lines().count(), list.out());
        assertTrue(list.out().lines().anyMatch(line -> line.contains(second)), list.out());
        expect(0, run("ledger-verify"));
    }

    private String secondVersion() {
        try {
            Path text = folder.resolve("workspace/policies/payments/refunds.yaml");
            Files.writeString(text, Files.readString(text).replace("{ eq: 0 }", "{ lte: 5 }"));
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void production_waits_for_approvals_and_says_who_may_give_them() {
        toStaging();

        CommandLineRun.Result asked =
                as(
                        "joe",
                        "policy-release-promote",
                        "--policy-id",
                        "refunds",
                        "--from-env",
                        "staging",
                        "--to-env",
                        "prod",
                        "--state",
                        "ACTIVE");

        assertEquals(1, asked.code());
        assertEquals("DRAFT", member(asked, "state"));
        assertEquals("AWAITING_APPROVAL", member(asked, "lifecycle"));
        assertTrue(
                asked.err()
                        .contains(
                                "Waits for approval, 0 of 2 given. May approve: Kim Adeyemi (kim),"
                                        + " Tomas Holm (tomas)."),
                asked.err());
        String id = member(asked, "release_id");
        CommandLineRun.Result self =
                as("joe", "policy-release-approve", "--release-id", id, "--justification", WHY);
        assertEquals(1, self.code());
        assertTrue(self.err().contains("Refused.\nSELF_APPROVAL: "), self.err());
        assertEquals(1, as("joe", "policy-release-activate", "--release-id", id).code());
        assertEquals(
                1, run("policy-release-active", "--policy-id", "refunds", "--env", "prod").code());
        CommandLineRun.Result why = run("explain-promotion", "--release-id", id);
        assertEquals(1, why.code());
        assertTrue(why.out().startsWith("DENY: refunds calm-finch"), why.out());
    }

    @Test
    void what_lint_keeps_out_is_placed_and_told_why() {
        expect(0, as("mira", "policy-submit", "workspace/policies/identity/identity.yaml"));
        String[] dev = {"policy-release-create", "--policy-id", "identity", "--env", "dev"};
        expect(0, as("mira", with(dev, "--state", "ACTIVE")));

        CommandLineRun.Result asked =
                as(
                        "mira",
                        "policy-release-promote",
                        "--policy-id",
                        "identity",
                        "--from-env",
                        "dev",
                        "--to-env",
                        "staging",
                        "--state",
                        "ACTIVE");

        assertEquals(1, asked.code());
        assertEquals("DRAFT", member(asked, "lifecycle"));
        assertTrue(asked.err().contains("LINT: 1 error: "), asked.err());
        assertTrue(!asked.err().contains("Activate it with"), asked.err());
        CommandLineRun.Result why =
                run("explain-promotion", "--policy-id", "identity", "--env", "staging");
        assertEquals(1, why.code());
        assertTrue(why.out().contains("✗ Lint: 1 error"), why.out());
    }

    private static String[] with(String[] line, String... more) {
        List<String> all = new ArrayList<>(List.of(line));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void an_approver_sees_the_change_before_it_is_signed() {
        toStaging();
        toProd();
        expect(0, as("mira", "policy-submit", secondVersion()));
        expect(
                0,
                as(
                        "mira",
                        "policy-release-create",
                        "--policy-id",
                        "refunds",
                        "--env",
                        "dev",
                        "--state",
                        "ACTIVE"));
        expect(
                0,
                as(
                        "mira",
                        "policy-release-promote",
                        "--policy-id",
                        "refunds",
                        "--from-env",
                        "dev",
                        "--to-env",
                        "staging",
                        "--state",
                        "ACTIVE"));
        String id =
                member(
                        as(
                                "joe",
                                "policy-release-promote",
                                "--policy-id",
                                "refunds",
                                "--from-env",
                                "staging",
                                "--to-env",
                                "prod"),
                        "release_id");

        CommandLineRun.Result signed =
                as("kim", "policy-release-approve", "--release-id", id, "--justification", WHY);

        assertTrue(signed.err().contains("-       ledger.difference: { eq: 0 }"), signed.err());
        assertTrue(signed.err().contains("+       ledger.difference: { lte: 5 }"), signed.err());
        assertTrue(signed.err().contains("as APPROVE, valid until"), signed.err());
    }

    @Test
    void a_schedule_is_kept_by_the_scheduler_and_nobody_else() {
        toStaging();
        String id =
                member(
                        as(
                                "joe",
                                "policy-release-promote",
                                "--policy-id",
                                "refunds",
                                "--from-env",
                                "staging",
                                "--to-env",
                                "prod"),
                        "release_id");
        approve(id);
        CommandLineRun.Result planned =
                as(
                        "joe",
                        "policy-release-schedule",
                        "--release-id",
                        id,
                        "--effective-at",
                        "2026-11-19T16:00");
        assertEquals("SCHEDULED", member(expect(0, planned), "state"));
        assertEquals("2026-11-19T16:00:00Z", member(planned, "effective_at"));

        assertEquals(
                "activated_count: 0\n", run("policy-release-run-scheduler", "--as", "joe").out());
        assertEquals(
                2,
                run("policy-release-run-scheduler", "--as", "joe", "--now", "2026-11-19T17:00Z")
                        .code());
        assertEquals(
                "activated_count: 1\n",
                run("policy-release-run-scheduler", "--now", "2026-11-19T17:00Z", "--dry-run")
                        .out());
        halden.goTo(HaldenMachine.NOW.plusSeconds(7200));
        assertEquals(
                "activated_count: 1\n", run("policy-release-run-scheduler", "--as", "joe").out());
        assertEquals(
                "activated_count: 0\n", run("policy-release-run-scheduler", "--as", "joe").out());
    }

    @Test
    void a_rejection_ends_a_release_and_a_cancelled_one_is_gone() {
        toStaging();
        String[] ask = {
            "policy-release-promote",
            "--policy-id",
            "refunds",
            "--from-env",
            "staging",
            "--to-env",
            "prod"
        };
        String rejected = member(as("joe", ask), "release_id");
        assertEquals(
                "REJECTED",
                member(
                        as(
                                "kim",
                                "policy-release-reject",
                                "--release-id",
                                rejected,
                                "--note",
                                "Finance has not agreed to this."),
                        "lifecycle"));
        String cancelled = member(as("joe", ask), "release_id");
        assertEquals(
                "CANCELLED",
                member(as("joe", "policy-release-cancel", "--release-id", cancelled), "lifecycle"));
        assertEquals(1, as("joe", "policy-release-activate", "--release-id", rejected).code());
        assertEquals(1, as("joe", "policy-release-request", "--release-id", cancelled).code());
    }

    @Test
    void the_same_command_id_happens_once() {
        expect(0, as("mira", "policy-submit", "workspace/policies/payments/refunds.yaml"));
        String[] create = {
            "policy-release-create", "--policy-id", "refunds", "--env", "dev", "--command-id", "k1"
        };

        String first = member(expect(0, as("mira", create)), "release_id");
        String again = member(expect(0, as("mira", create)), "release_id");

        assertEquals(first, again);
    }

    @Test
    void one_flipped_byte_of_an_export_is_found_without_the_workspace() throws IOException {
        toStaging();
        expect(0, run("ledger-export", "--out", "ledger.jsonl"));
        Path file = folder.resolve("ledger.jsonl");
        CommandLineRun elsewhere =
                new CommandLineRun(
                        folder,
                        new NoBackends(
                                new io.releasegate.governance.Failure.NotFound("not opened")));
        assertEquals(0, elsewhere.run("ledger-verify", "ledger.jsonl").code());

        byte[] bytes = Files.readAllBytes(file);
        for (int place = 7; place < bytes.length; place += 97) {
            byte[] forged = bytes.clone();
            forged[place] ^= 1;
            Files.write(file, forged);
            CommandLineRun.Result result = elsewhere.run("ledger-verify", "ledger.jsonl");
            assertEquals(4, result.code(), "byte " + place);
            assertTrue(result.out().startsWith("BROKEN at entry "), result.out());
        }
        assertEquals(2, run("ledger-export", "--out", "ledger.jsonl").code());
        assertEquals(2, elsewhere.run("ledger-verify", "absent.jsonl").code());
    }
}

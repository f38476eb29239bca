package io.releasegate.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations.Standing;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Releases;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.person.Role;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.testing.Cast;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWorkspaceTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final char[] SECRET = "correct horse battery".toCharArray();

    @TempDir private Path home;
    private Path folder;
    private Machine machine;

    @BeforeEach
    void prepare() {
        folder = home.resolve("workspace");
        Machine here = Machine.here();
        machine =
                new Machine(
                        new Platform(
                                "Linux",
                                home,
                                Map.of("RELEASEGATE_STATE", home.resolve("state").toString())),
                        here.clock(),
                        here.random(),
                        here.ids(),
                        here.owner());
    }

    private LocalWorkspace found(NewWorkspace.Founder... founders) throws FailureException {
        return LocalWorkspace.found(folder, NewWorkspace.own(TENANT, List.of(founders)), machine);
    }

    private static NewWorkspace.Founder mira() {
        return new NewWorkspace.Founder(
                Cast.MIRA,
                "Mira Lindqvist",
                Set.of(Role.AUTHOR, Role.RELEASE_MANAGER, Role.ADMIN),
                SECRET);
    }

    private static NewWorkspace.Founder kim() {
        return new NewWorkspace.Founder(Cast.KIM, "Kim Adeyemi", Set.of(Role.APPROVER), SECRET);
    }

    private static CommandContext as(io.releasegate.model.PersonId person) {
        return CommandContext.of(person, TENANT, new CommandId(UUID.randomUUID().toString()));
    }

    @Test
    void a_policy_goes_to_prod_and_is_there_after_opening_again() throws Exception {
        Release prod;
        try (LocalWorkspace workspace = found(mira(), kim())) {
            workspace.signIn(Cast.MIRA, SECRET);
            workspace.signIn(Cast.KIM, SECRET);
            prod = toProd(workspace);
        }
        try (LocalWorkspace again = LocalWorkspace.open(folder, machine)) {
            assertEquals(
                    prod.id(),
                    again.governance()
                            .releases()
                            .active(Play.PAYMENTS, prod.environment(), AsOf.NOW)
                            .orElseThrow()
                            .release()
                            .id());
            assertTrue(again.governance().ledger().verify().await().holds());
            assertFalse(again.sample());
        }
    }

    private static Release toProd(LocalWorkspace workspace) throws FailureException {
        Governance port = workspace.governance();
        var submission =
                Play.done(
                                port.policies()
                                        .submit(
                                                as(Cast.MIRA),
                                                Play.text("p", Texts.policy("payments", 1))))
                        .submission();
        Subject subject = submission.subject();
        Play.done(
                port.releases()
                        .create(
                                as(Cast.MIRA),
                                new Releases.Create(
                                        subject,
                                        "dev",
                                        submission.snapshot(),
                                        Releases.Wish.ACTIVATE,
                                        Optional.empty())));
        promote(port, subject, "dev", "staging", Releases.Wish.ACTIVATE);
        Release prod = promote(port, subject, "staging", "prod", Releases.Wish.PLACE);
        var statement =
                Play.done(
                        port.approvals()
                                .statement(as(Cast.KIM), prod.id(), Verdict.APPROVE, Play.NOTE));
        Play.done(
                port.approvals()
                        .submit(
                                as(Cast.KIM),
                                StatementSignatures.sign(statement, workspace.keyring())));
        return Play.done(port.releases().activate(as(Cast.MIRA), prod.id()));
    }

    private static Release promote(
            Governance port, Subject subject, String from, String to, Releases.Wish wish) {
        return Play.done(
                        port.releases()
                                .promote(
                                        as(Cast.MIRA),
                                        new Releases.Promote(
                                                subject, from, to, wish, Optional.empty())))
                .release();
    }

    @Test
    void nobody_acts_without_their_passphrase() throws Exception {
        try (LocalWorkspace workspace = found(mira())) {
            FailureException wrong =
                    assertThrows(
                            FailureException.class,
                            () -> workspace.signIn(Cast.MIRA, "wrong".toCharArray()));
            assertInstanceOf(Failure.NotPermitted.class, wrong.failure());
            Play.failure(
                    Failure.NotPermitted.class,
                    workspace
                            .governance()
                            .policies()
                            .submit(as(Cast.MIRA), Play.text("p", Texts.policy("p", 1))));
        }
    }

    @Test
    void configuration_asks_for_a_second_person_as_soon_as_there_is_one() throws Exception {
        try (LocalWorkspace alone = found(mira())) {
            assertEquals(0, globalApprovals(alone));
        }
        folder = home.resolve("two");
        try (LocalWorkspace two = found(mira(), kim())) {
            assertEquals(1, globalApprovals(two));
        }
    }

    private static long globalApprovals(LocalWorkspace workspace) throws FailureException {
        byte[] text =
                workspace
                        .governance()
                        .configurations()
                        .inForce(Subject.Configuration.environment("global"), AsOf.NOW);
        return new String(text, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.strip().equals("count: 1"))
                .count();
    }

    @Test
    void the_proposal_files_of_a_new_workspace_are_what_is_in_force() throws Exception {
        try (LocalWorkspace workspace = found(mira(), kim())) {
            var status = workspace.governance().configurations().status(workspace.proposals());
            assertEquals(5, status.size());
            assertTrue(status.stream().allMatch(s -> s.standing() == Standing.IN_FORCE));
        }
    }

    @Test
    void an_owned_workspace_is_refused_with_its_owner() throws Exception {
        try (LocalWorkspace workspace = found(mira())) {
            FailureException e =
                    assertThrows(
                            FailureException.class,
                            () -> LocalWorkspace.open(workspace.files().folder(), machine));
            assertInstanceOf(Failure.OwnedElsewhere.class, e.failure());
        }
    }

    @Test
    void an_older_database_is_read_and_not_written() throws Exception {
        Path database;
        Path older = home.resolve("older.mv.db");
        try (LocalWorkspace workspace = found(mira(), kim())) {
            database = Path.of(workspace.files().database() + ".mv.db");
        }
        Files.copy(database, older);
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, machine)) {
            workspace.signIn(Cast.MIRA, SECRET);
            workspace.signIn(Cast.KIM, SECRET);
            toProd(workspace);
        }
        Files.copy(older, database, StandardCopyOption.REPLACE_EXISTING);

        try (LocalWorkspace restored = LocalWorkspace.open(folder, machine)) {
            restored.signIn(Cast.MIRA, SECRET);
            assertFalse(restored.governance().check().ready());
            assertEquals(2, restored.governance().people().list(AsOf.NOW).values().size());
            Play.failure(
                    Failure.OlderThanSeen.class,
                    restored.governance()
                            .policies()
                            .submit(as(Cast.MIRA), Play.text("p", Texts.policy("p", 1))));
            assertFalse(restored.governance().ledger().verify().await().holds());
        }
    }

    @Test
    void whoever_only_read_notices_an_older_database_too() throws Exception {
        Path older = home.resolve("older.mv.db");
        Path database;
        try (LocalWorkspace workspace = found(mira(), kim())) {
            database = Path.of(workspace.files().database() + ".mv.db");
        }
        Files.copy(database, older);
        try (LocalWorkspace workspace = LocalWorkspace.open(folder, machine)) {
            workspace.signIn(Cast.MIRA, SECRET);
            workspace.signIn(Cast.KIM, SECRET);
            toProd(workspace);
        }
        Machine reader =
                new Machine(
                        new Platform(
                                "Linux",
                                home,
                                Map.of("RELEASEGATE_STATE", home.resolve("auditor").toString())),
                        machine.clock(),
                        machine.random(),
                        machine.ids(),
                        machine.owner());
        try (LocalWorkspace read = LocalWorkspace.open(folder, reader)) {
            assertTrue(read.governance().check().ready());
        }
        Files.copy(older, database, StandardCopyOption.REPLACE_EXISTING);

        try (LocalWorkspace restored = LocalWorkspace.open(folder, reader)) {
            assertFalse(restored.governance().check().ready());
        }
    }

    @Test
    void a_workspace_without_its_database_says_so() throws Exception {
        Path database;
        try (LocalWorkspace workspace = found(mira())) {
            database = Path.of(workspace.files().database() + ".mv.db");
        }
        Files.delete(database);

        FailureException e =
                assertThrows(FailureException.class, () -> LocalWorkspace.open(folder, machine));
        assertInstanceOf(Failure.Corrupt.class, e.failure());
    }
}

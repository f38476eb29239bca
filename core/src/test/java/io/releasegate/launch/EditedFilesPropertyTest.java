package io.releasegate.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Releases;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.person.Role;
import io.releasegate.testing.Cast;
import io.releasegate.testing.Play;
import io.releasegate.testing.TestClock;
import io.releasegate.testing.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The files in a workspace are proposals: whatever is written into them, nothing is decided. */
class EditedFilesPropertyTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final char[] SECRET = "correct horse battery".toCharArray();

    private static Path home = Path.of("");
    private static List<LocalWorkspace> open = new ArrayList<>();

    @BeforeContainer
    static void make_a_workspace_with_something_to_decide() throws Exception {
        home = Files.createTempDirectory("edited-files");
        Machine here = Machine.here();
        Machine machine =
                new Machine(
                        new Platform("Linux", home, Map.of()),
                        new TestClock(),
                        here.random(),
                        here.ids(),
                        here.owner());
        LocalWorkspace workspace =
                LocalWorkspace.found(
                        home.resolve("workspace"),
                        NewWorkspace.own(
                                TENANT,
                                List.of(
                                        new NewWorkspace.Founder(
                                                Cast.MIRA,
                                                "Mira",
                                                Set.of(Role.AUTHOR, Role.RELEASE_MANAGER),
                                                SECRET))),
                        machine);
        open.add(workspace);
        workspace.signIn(Cast.MIRA, SECRET);
        var submission =
                Play.done(
                                workspace
                                        .governance()
                                        .policies()
                                        .submit(
                                                as(Cast.MIRA),
                                                Play.text(
                                                        "payments.yaml",
                                                        Texts.policy("payments", 1))))
                        .submission();
        Play.done(
                workspace
                        .governance()
                        .releases()
                        .create(
                                as(Cast.MIRA),
                                new Releases.Create(
                                        submission.subject(),
                                        "dev",
                                        submission.snapshot(),
                                        Releases.Wish.ACTIVATE,
                                        Optional.empty())));
    }

    @AfterContainer
    static void close() {
        open.forEach(LocalWorkspace::close);
        open.clear();
    }

    private static CommandContext as(PersonId person) {
        return CommandContext.of(person, TENANT, new CommandId(UUID.randomUUID().toString()));
    }

    @Property(tries = 40)
    void no_edit_of_a_file_changes_a_verdict(
            @ForAll @IntRange(min = 0, max = 5) int which,
            @ForAll @StringLength(max = 200) String text,
            @ForAll @IntRange(min = 0, max = 2) int how)
            throws Exception {
        LocalWorkspace workspace = open.getFirst();
        List<Object> before = verdicts(workspace.governance());

        edit(workspace, which, text, how);

        assertEquals(before, verdicts(workspace.governance()));
    }

    private static List<Object> verdicts(Governance port) throws Exception {
        List<Object> verdicts = new ArrayList<>();
        for (String environment : List.of("dev", "staging", "prod")) {
            verdicts.add(
                    port.releases()
                            .explain(Cast.MIRA, Play.PAYMENTS, environment, Optional.empty()));
        }
        verdicts.add(port.boards().board(Cast.MIRA, AsOf.NOW));
        verdicts.add(port.configurations().environments(AsOf.NOW));
        verdicts.add(port.people().list(AsOf.NOW));
        verdicts.add(port.ledger().head());
        return verdicts;
    }

    private static void edit(LocalWorkspace workspace, int which, String text, int how)
            throws IOException {
        Path proposals = workspace.files().proposals();
        Path file =
                switch (which) {
                    case 0 -> workspace.files().policies().resolve("payments.yaml");
                    case 1 -> workspace.files().policies().resolve("more.yaml");
                    case 2 -> proposals.resolve("people.yaml");
                    case 3 -> proposals.resolve("environments/prod.yaml");
                    case 4 -> proposals.resolve("environments/global.yaml");
                    default -> proposals.resolve("environments/staging.yaml");
                };
        String now = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        switch (how) {
            case 0 -> Files.deleteIfExists(file);
            case 1 ->
                    Files.writeString(
                            file,
                            now.replace("count: 1", "count: 0")
                                    .replace("auditor", "approver")
                                    .replace("production", "non-production"),
                            StandardCharsets.ISO_8859_1);
            default -> Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

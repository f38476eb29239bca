package io.releasegate.launch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.launch.SampleWorkspace;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.version.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample world plays, and leaves behind what a first visitor should meet. */
class SampleWorldTest {
    @TempDir static Path folder;
    private static LocalWorkspace workspace;

    @BeforeAll
    static void the_history_is_played() throws FailureException {
        HaldenMachine halden = new HaldenMachine(folder);
        workspace = SampleWorkspace.withHistory(folder.resolve("halden"), halden.machine());
    }

    @AfterAll
    static void the_workspace_is_closed() {
        workspace.close();
    }

    private static Boards.Board board(String person) throws FailureException {
        return workspace.governance().boards().board(new PersonId(person), AsOf.NOW);
    }

    @Test
    void the_board_tells_the_story() throws FailureException {
        List<String> cells = new ArrayList<>();
        for (Boards.Row row : board("joe").rows()) {
            StringBuilder line = new StringBuilder(row.subject().key());
            for (String environment : List.of("dev", "staging", "prod")) {
                Boards.Cell cell = row.cells().get(new EnvironmentId(environment));
                line.append(" | ");
                line.append(cell.active().map(r -> Alias.of(r.snapshot()).words()).orElse("–"));
                line.append(' ').append(cell.next());
            }
            cells.add(line.toString());
        }
        assertEquals(
                """
                card-data-boundary | neat-gull UP_TO_DATE | neat-gull UP_TO_DATE | neat-gull UP_TO_DATE
                change-size | crisp-ibis UP_TO_DATE | crisp-ibis CAN_MOVE_ON | – NOTHING_YET
                data-retention | mild-toad UP_TO_DATE | mild-toad CAN_MOVE_ON | slow-crab CONFIRM_DUE
                dependency-licences | ready-lynx UP_TO_DATE | ready-lynx UP_TO_DATE | ready-lynx UP_TO_DATE
                friday-evening | – DRAFT | – NOTHING_YET | – NOTHING_YET
                identity | keen-crane REQUESTED_NEXT | keen-crow BLOCKED | keen-crow UP_TO_DATE
                kyc-onboarding | bold-ibis UP_TO_DATE | bold-ibis REQUESTED_NEXT | wise-gull SCHEDULED
                new-sign-in-flow | warm-badger UP_TO_DATE | warm-badger REQUESTED_NEXT | – READY
                payments | swift-heron CAN_MOVE_ON | brave-otter REQUESTED_NEXT | calm-bison AWAITING_APPROVAL
                privileged-change | still-ibex UP_TO_DATE | still-ibex UP_TO_DATE | still-ibex ON_HOLD
                refunds | calm-finch UP_TO_DATE | calm-finch UP_TO_DATE | calm-finch UP_TO_DATE
                secrets-in-code | noble-falcon UP_TO_DATE | noble-falcon UP_TO_DATE | noble-falcon UP_TO_DATE
                session-lifetime | dusty-owl UP_TO_DATE | dusty-owl CAN_MOVE_ON | light-boar UP_TO_DATE
                settlement-window | sunny-ibex UP_TO_DATE | sunny-ibex UP_TO_DATE | sunny-ibex UP_TO_DATE
                unscanned-dependencies | steady-eel CAN_MOVE_ON | – NOTHING_YET | – NOTHING_YET
                """,
                String.join("\n", cells) + "\n");
    }

    @Test
    void the_payments_policy_went_back_once_and_asks_again() throws FailureException {
        List<Releases.HistoryLine> history =
                workspace
                        .governance()
                        .releases()
                        .history(new Subject.Policy("payments"), AsOf.NOW)
                        .values();

        assertTrue(
                history.stream().anyMatch(line -> line.reason().contains("INC-881")),
                history.toString());
        assertTrue(
                history.stream().anyMatch(line -> !line.refusal().isEmpty()), history.toString());
    }

    @Test
    void several_things_need_somebody() throws FailureException {
        assertEquals(
                List.of(
                        Boards.TaskKind.CONFIRM_ROLLBACK,
                        Boards.TaskKind.APPROVE,
                        Boards.TaskKind.ACTIVATE),
                board("joe").needsYou().stream().map(Boards.Task::kind).toList());
    }

    @Test
    void the_ledger_of_the_history_holds() throws Exception {
        assertTrue(workspace.governance().ledger().verify().await().holds());
    }
}

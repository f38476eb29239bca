package io.releasegate.app.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Approvals.Item;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases.HistoryLine;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The main job, end to end, in the real window over the real engine: what {@code tour} tells. */
class MainJobStoryFxTest extends AtTheConsole {
    private static final Subject REFUNDS = new Subject.Policy("refunds");
    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final String AGREED = "Read the change; it does what its reason says.";
    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");

    @Test
    void a_policy_is_written_moved_approved_activated_and_rolled_back() throws Exception {
        sitDown("mira", "policies");
        String before = alias("prod");

        plantedConflictIsProven();
        String next = refundsAreChangedAndSubmitted();
        placed("dev", next);
        timePasses(Duration.ofMinutes(2));
        placed("staging", next);
        become("joe", "Joe Tanaka");
        Release asked = prodIsAskedFor(next);
        ownRequestCannotBeApproved();
        become("kim", "Kim Adeyemi");
        approve(asked);
        become("tomas", "Tomas Holm");
        approve(asked);
        assertEquals(
                List.of(Lifecycle.READY, before),
                List.of(find(asked).lifecycle(), alias("prod")),
                "approving never activates");
        become("joe", "Joe Tanaka");
        activatedByItsRequester(next);
        timePasses(Duration.ofHours(1));
        scheduledReleaseActivatesItself();
        rolledBack(before, next);
        become("kim", "Kim Adeyemi");
        rollbackIsConfirmed();
        assertTrue(engine().ledger().verify().await().holds());
    }

    private void plantedConflictIsProven() {
        until("the files are linted", () -> !words("policies.problems").isEmpty());
        for (int problem = 0; problem < 20 && !onFx(this::isConflictShown); problem++) {
            press(KeyCode.F8);
        }
        until("the planted conflict is listed with its witness", this::isConflictShown);
    }

    private boolean isConflictShown() {
        String open =
                find(node -> node.getStyleClass().containsAll(List.of("policies-problem", "open")))
                        .map(node -> wordsIn(node))
                        .orElse("");
        return List.of("prod-soak", "hotfix-hold", "ALLOW", "BLOCK", "A change that proves it")
                .stream()
                .allMatch(open::contains);
    }

    private String refundsAreChangedAndSubmitted() throws Exception {
        click("policies.filter");
        type("refunds");
        pressUntil(KeyCode.TAB, "the files have the focus", () -> isFocused("policies.files-list"));
        pressUntil(
                KeyCode.DOWN,
                "refunds is open",
                () -> words("policies.file").equals("refunds.yaml"));
        var file = home.resolve("halden/policies/payments/refunds.yaml");
        click("policies.editor");
        press(KeyCode.CONTROL, KeyCode.F);
        type("eq: 0");
        press(KeyCode.ESCAPE);
        type("gte: 0, lte: 5");
        press(KeyCode.CONTROL, KeyCode.S);
        untilEngine(
                "the file is saved",
                () -> Files.readString(file).contains("ledger.difference: { gte: 0, lte: 5 }"));
        until("lint has seen it", () -> spoken("policies.submit").equals("Submit…"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        until("a reason is asked for", () -> isFocused("policies.submit-reason"));
        type("Small differences are settled at night, PAY-7001");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until("it is submitted", () -> find("policies.submit-sheet").isEmpty());
        return Alias.of(newest()).words();
    }

    private Sha256 newest() throws FailureException {
        return engine().policies()
                .submissions(java.util.Optional.of(REFUNDS), AsOf.NOW)
                .values()
                .getFirst()
                .snapshot();
    }

    /** Chooses a cell of the board and reads what a screen reader would say. */
    private void chooseCell(Subject subject, String environment) {
        press(KeyCode.CONTROL, KeyCode.K);
        type(subject.key());
        press(KeyCode.ENTER);
        until("the board is shown", () -> find("overview.board").isPresent());
        pressUntil(KeyCode.F6, "the board has the focus", () -> isFocused("overview.board"));
        press(KeyCode.HOME);
        for (int right = 0; right < ENVIRONMENTS.indexOf(environment); right++) {
            press(KeyCode.RIGHT);
        }
        String cell = subject.key() + ", " + environment.toUpperCase(java.util.Locale.ROOT) + ": ";
        until(cell + "is chosen", () -> spoken("overview.board").startsWith(cell));
    }

    private void placed(String environment, String alias) throws FailureException {
        chooseCell(REFUNDS, environment);
        until("it may move to " + environment, () -> spoken("overview.promote").endsWith("…"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        giveReason("Wider limit, PAY-7001");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        untilBoardSays(environment + ": " + alias + " active");
        assertEquals(alias, alias(environment));
    }

    private void giveReason(String words) {
        until("a reason is asked for", () -> isFocused("releases.reason"));
        type(words);
    }

    private void untilBoardSays(String words) {
        until(
                "the board says " + words,
                () -> spoken("overview.board").toLowerCase(java.util.Locale.ROOT).contains(words));
    }

    private void become(String person, String name) {
        click("shell.persona");
        click("shell.persona." + person);
        until(name + " sits here", () -> spoken("shell.persona").startsWith(name));
    }

    private Release prodIsAskedFor(String alias) throws FailureException {
        chooseCell(REFUNDS, "prod");
        until("it can be asked for", () -> spoken("overview.promote").endsWith("…"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        giveReason("Soaked for a day, PAY-7001");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        untilBoardSays(alias + " awaits 0 of 2");
        return history().stream()
                .flatMap(line -> line.release().stream())
                .filter(release -> release.lifecycle() == Lifecycle.AWAITING_APPROVAL)
                .findFirst()
                .orElseThrow();
    }

    private void ownRequestCannotBeApproved() {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        click("approvals.box.others");
        choose(false);
        until(
                "the inbox says why",
                () -> words("approvals").contains("Excluded: ") && isOff("requested"));
    }

    private boolean isOff(String why) {
        String off = spoken("approvals.approve");
        return off.contains(", off: ") && off.contains(why);
    }

    /** Walks the inbox to the request for refunds. */
    private void choose(boolean confirmation) {
        until("the inbox is read", () -> find("approvals.list").isPresent());
        click("approvals.list");
        press(KeyCode.HOME);
        pressUntil(
                KeyCode.DOWN,
                "the request for refunds is chosen",
                () -> {
                    ListView<?> list = (ListView<?>) find("approvals.list").orElseThrow();
                    return list.getSelectionModel().getSelectedItem() instanceof Item item
                            && item.release().subject().equals(REFUNDS)
                            && item.confirmation() == confirmation;
                });
    }

    private void approve(Release asked) throws FailureException {
        int given = engine().approvals().given(asked.id()).size();
        sign(false);
        untilEngine(
                "the signature is kept",
                () -> engine().approvals().given(asked.id()).size() == given + 1);
    }

    /** Reads, says why and signs, with the keys that the screen shows. */
    private void sign(boolean confirmation) {
        press(KeyCode.CONTROL, KeyCode.DIGIT4);
        click("approvals.box.mine");
        choose(confirmation);
        until("nothing is signed unread", () -> isOff("Open the changes first"));
        press(KeyCode.A);
        press(KeyCode.D);
        until("a note is asked for", () -> isOff("Say why"));
        press(KeyCode.N);
        until("the note has the focus", () -> isFocused("approvals.note"));
        type(AGREED);
        press(KeyCode.TAB);
        until("it can be signed", () -> !spoken("approvals.approve").contains("off"));
        press(KeyCode.A);
    }

    private void openItsRelease() {
        until("it is explained", () -> words("overview.why").contains("Open its release…"));
        until("it is settled", () -> !words("overview.why").contains("Being checked"));
        press(KeyCode.CONTROL, KeyCode.K);
        type(">Open its release");
        press(KeyCode.ENTER);
    }

    private void activatedByItsRequester(String alias) throws FailureException {
        chooseCell(REFUNDS, "prod");
        untilBoardSays("ready");
        openItsRelease();
        giveReason("Everybody agreed");
        until("the version is asked for", () -> spoken("releases.open-now").contains(alias));
        pressUntil(KeyCode.TAB, "the name is asked for", () -> isFocused("releases.alias"));
        type(alias);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        untilBoardSays("prod: " + alias + " active");
        assertEquals(alias, alias("prod"));
    }

    /**
     * Another release of Joe's waits since this morning; nobody presses anything when it is due.
     */
    private void scheduledReleaseActivatesItself() throws FailureException {
        Subject subject = new Subject.Policy("new-sign-in-flow");
        chooseCell(subject, "prod");
        untilBoardSays("ready");
        openItsRelease();
        until("the moves are shown", () -> isFocused("releases.reason"));
        pressUntil(KeyCode.TAB, "the moves have the focus", () -> isFocusIn("releases.move"));
        press(KeyCode.RIGHT);
        pressUntil(KeyCode.TAB, "a time is asked for", () -> isFocused("releases.effective-at"));
        press(KeyCode.CONTROL, KeyCode.A);
        type(now().plusSeconds(2).toString());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        untilBoardSays("scheduled");
        assertTrue(engine().releases().active(subject, PROD, AsOf.NOW).isEmpty());
        timePasses(Duration.ofSeconds(6));
        untilBoardSays("prod: warm-badger active");
        assertTrue(engine().releases().active(subject, PROD, AsOf.NOW).isPresent());
    }

    private void rolledBack(String before, String now) throws FailureException {
        chooseCell(REFUNDS, "prod");
        press(KeyCode.ENTER);
        until("the history is shown", () -> isFocused("releases.history"));
        pressUntil(
                KeyCode.DOWN,
                "what was active before is chosen",
                () -> words("releases.selected").startsWith("PROD | superseded | "));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        giveReason("Finance found five differences, INC-901");
        pressUntil(KeyCode.TAB, "the name is asked for", () -> isFocused("releases.alias"));
        type(before);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until("it is rolled back", () -> find("releases.rollback-sheet").isEmpty());
        chooseCell(REFUNDS, "prod");
        untilBoardSays("prod: " + before + " active");
        untilBoardSays("confirm");
        assertEquals(before, alias("prod"));
    }

    private void rollbackIsConfirmed() {
        sign(true);
        untilEngine("nothing is left to confirm", () -> active("prod").confirmBy().isEmpty());
    }

    private Release active(String environment) throws FailureException {
        return engine().releases()
                .active(REFUNDS, new EnvironmentId(environment), AsOf.NOW)
                .orElseThrow()
                .release();
    }

    private String alias(String environment) throws FailureException {
        return Alias.of(active(environment).snapshot()).words();
    }

    private Release find(Release release) throws FailureException {
        return engine().releases().find(release.id(), AsOf.NOW);
    }

    private List<HistoryLine> history() throws FailureException {
        return engine().releases().history(REFUNDS, AsOf.NOW).values();
    }
}

package io.releasegate.app.feature.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.FxTest;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class PoliciesViewFxTest extends FxTest {
    private static final String FILE = "payments/payments.yaml";

    private final PolicyPort port = new PolicyPort();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final SheetsAndActs around = new SheetsAndActs();

    @Test
    void an_author_sees_the_clash_walks_to_it_saves_and_submits() throws Exception {
        folder();
        show(1264, 780, this::root);
        await(() -> isShown("policies.editor") && problems() > 0);
        onFx(() -> press("policies.next"));
        await(() -> area().getCaretPosition() > 0);
        onFx(() -> press("policies.run"));
        onFx(() -> press("policies.outline"));
        onFx(() -> {
            area().requestFocus();
            return true;
        });
        picture("policies-light");
        onFx(() -> press("policies.explain"));
        picture("policies-hover-light");
        robot.push(javafx.scene.input.KeyCode.ESCAPE);
        dark();
        picture("policies-dark");
        onFx(() -> {
            stage().getScene().getRoot().getStyleClass().add("rg-narrow");
            stage().setWidth(976);
            stage().setHeight(560);
            return true;
        });
        picture("policies-1024-dark");

        onFx(() -> {
            area().replaceText(0, 0, "# Reviewed with security.\n");
            return true;
        });
        await(() -> port.folder.drafts.containsKey(FILE));
        onFx(() -> press("policies.save"));
        await(() -> port.folder.files.get(FILE).startsWith("# Reviewed"));
        await(() -> problems() > 0 && ((Label) byId("policies.saved")).getText().contains("saved"));

        onFx(() -> press("policies.submit"));
        onFx(() -> {
            ((TextField) byId("policies.submit-reason")).setText("Soaked hotfixes, RISK-2291");
            return true;
        });
        picture("policies-submit-dark");
        onFx(() -> press(around.actions, "policies.submit-now"));
        await(() -> port.submitted.size() == 1);
        await(() -> around.sheets.current().isEmpty());
        assertTrue(port.submitted.getFirst().startsWith(FILE + " because Soaked hotfixes"));
        picture("policies-submitted-dark");
    }

    @Test
    void typing_colours_the_line_tab_indents_and_undo_goes_back() throws Exception {
        folder();
        show(1264, 780, this::root);
        await(() -> isShown("policies.editor") && problems() > 0);
        String before = area().getText();
        onFx(() -> {
            area().requestFocus();
            area().moveTo(0);
            return true;
        });
        robot.push(javafx.scene.input.KeyCode.TAB);
        settle();
        assertEquals("  " + before, area().getText());
        onFx(() -> {
            area().undo();
            return true;
        });
        assertEquals(before, area().getText());
        int key = before.indexOf("policy_id");
        assertTrue(area().getStyleOfChar(key).contains("rg-syn-key"));
        assertFalse(area().getStyleOfChar(0).contains("rg-syn-key"));
    }

    @Test
    void a_kept_draft_is_compared_and_restored_and_a_fix_is_one_key_away() throws Exception {
        folder();
        String mistaken = port.folder.files.get(FILE).replace("result: BLOCK", "reslt: BLOCK");
        port.folder.drafts.put(FILE, mistaken);
        show(1264, 780, this::root);
        await(() -> isShown("policies.editor") && isShown("policies.compare-draft"));
        await(() -> problems() > 0);
        picture("policies-draft-light");
        onFx(() -> press("policies.compare-draft"));
        picture("policies-draft-compare-light");
        onFx(() -> press("policies.draft-sheet.keep"));
        assertEquals(mistaken, area().getText());
        await(() -> around.actions.find("policies.fix").orElseThrow().readiness().isReady());
        onFx(() -> press("policies.next"));
        picture("policies-fix-light");
        onFx(() -> press("policies.fix"));
        assertTrue(isShown("policies.editor.choices"));
        picture("policies-fixes-light");
        robot.push(javafx.scene.input.KeyCode.ENTER);
        settle();
        assertTrue(area().getText().contains("result: BLOCK"), area().getText());
        onFx(() -> press("policies.new"));
        picture("policies-new-light");
    }

    private Parent root() {
        around.sheets = new SheetHost(theme());
        around.toasts = new ToastStack();
        around.actions = new ActionRegistry();
        Desk desk =
                new Desk(
                        around.actions,
                        new Navigator(Place.of("policies")),
                        around.sheets,
                        around.toasts,
                        tasks,
                        Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin")));
        PoliciesScreen screen =
                new PoliciesScreen(
                        port.desk(new TestSeat("mira")), desk, around, Rest.onFxThread());
        StackPane root = new StackPane(screen.view(), around.sheets, around.toasts);
        screen.open();
        screen.show(Place.of("policies").at(new Subject.Policy("payments")));
        return root;
    }

    /** The sample world, with the version before the edit active in dev. */
    private void folder() throws IOException {
        for (String path : sample("files.txt").split("\n")) {
            if (path.startsWith("policies/") && !path.endsWith(".test.yaml")) {
                String below = path.substring("policies/".length());
                port.folder.files.put(below, sample(path));
            }
        }
        String now = port.folder.files.get(FILE);
        port.active.put(
                "payments",
                now.replace("{ gte: 24 }", "{ gte: 36 }")
                        .replaceFirst("(?s)  - rule_id: hotfix-hold.*?\n\n", ""));
        port.folder.guarded = true;
    }

    private static String sample(String name) throws IOException {
        try (InputStream in =
                PoliciesViewFxTest.class.getResourceAsStream("/sample-policies/" + name)) {
            return new String(
                    java.util.Objects.requireNonNull(in, name).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private int problems() {
        return ((Parent) byId("policies.problems"))
                .getChildrenUnmodifiable().stream()
                        .filter(ProblemRow.class::isInstance)
                        .toList()
                        .size();
    }

    private CodeArea area() {
        return (CodeArea) byId("policies.editor");
    }

    private boolean press(String action) {
        return press(around.actions, action);
    }

    private boolean press(ActionRegistry actions, String action) {
        return actions.find(action)
                .map(found -> found.fire().isReady())
                .orElseGet(() -> {
                    ((javafx.scene.control.Button) byId(action)).fire();
                    return true;
                });
    }

    private void dark() {
        onFx(() -> {
            theme().appearanceProperty().set(Appearance.DARK);
            return true;
        });
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Where the screen opens sheets and leads to; this test goes nowhere else. */
    private static final class SheetsAndActs implements ReleaseActs {
        private SheetHost sheets;
        private ToastStack toasts;
        private ActionRegistry actions;

        @Override
        public void promote(Subject subject, EnvironmentId into) {
            throw new AssertionError("not part of this test");
        }

        @Override
        public void place(Subject subject, Sha256 snapshot, EnvironmentId into) {
            throw new AssertionError("not part of this test");
        }

        @Override
        public void rollBack(Subject subject, EnvironmentId in, ReleaseId to) {
            throw new AssertionError("not part of this test");
        }

        @Override
        public void open(ReleaseId release) {
            throw new AssertionError("not part of this test");
        }
    }
}

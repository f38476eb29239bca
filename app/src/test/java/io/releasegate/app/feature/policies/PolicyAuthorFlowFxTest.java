package io.releasegate.app.feature.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.FxTest;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.policy.format.FormatResult;
import io.releasegate.policy.format.YamlFormatter;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A policy author at work, without a mouse: from a half-written rule to a submitted version. */
class PolicyAuthorFlowFxTest extends FxTest {
    private static final String FILE = "payments/payments.yaml";
    private static final String HALF_WRITTEN =
            """
            policy_id: payments
            version: 14.1.0
            name: Payments
            description: How the payments services move.
            strict_fail_closed: true
            default_result: BLOCK
            transition_rules:
              - rule_id: prod-soak
                transition_id: deploy
                environment: prod
                priority: 100
                conditions:
                  soak.hours: { gte: 24 }
                result: ALLOW
                message: It soaked.
              - rule_id: hotfix-hold
                transition_id: deploy
                environment: prod
                priority: 100
                conditions:
                  soak.hours: { gte: 20 }
                message: Hotfixes wait.
            """;

    private final PolicyPort port = new PolicyPort();
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final ActionRegistry actions = new ActionRegistry();
    private SheetHost sheets;
    private PoliciesScreen screen;

    @Test
    void an_author_completes_reads_runs_fixes_tests_formats_and_submits_by_keyboard()
            throws Exception {
        port.folder.files.put(FILE, HALF_WRITTEN);
        show(1264, 780, this::root);
        await(() -> isShown("policies.editor") && screen.model().isFresh());

        write("    res");
        await(() -> isShown("policies.editor.choices"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        await(() -> isShown("policies.editor.choices"));
        robot.push(KeyCode.ENTER);
        await(() -> area().getText().endsWith("    result: "));
        robot.write("BLO");
        await(() -> isShown("policies.editor.choices"));
        robot.push(KeyCode.ENTER);
        await(() -> area().getText().endsWith("    result: BLOCK"));

        await(() -> has("CONTRADICTORY_RULES"));
        robot.push(KeyCode.F8);
        for (int i = 0; i < 20 && !chosen().code().equals("CONTRADICTORY_RULES"); i++) {
            robot.push(KeyCode.F8);
            settle();
        }
        picture("policies-flow-problem");
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        await(() -> isShown("policies.editor.card"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !isShown("policies.editor.card"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await(() -> isShown("policies.trial-verdict"));
        picture("policies-flow-run");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(() -> port.folder.files.containsKey("payments/payments.test.yaml"));
        await(() -> screen.model().tests().reportProperty().get().passed() == 1);

        String before = area().getText();
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        await(() -> isShown("policies.editor.choices"));
        picture("policies-flow-fixes");
        robot.push(KeyCode.ENTER);
        await(() -> !area().getText().equals(before) && screen.model().isFresh());
        await(() -> !has("CONTRADICTORY_RULES"));

        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        await(() -> area().getText().endsWith("\n"));
        assertEquals(
                new FormatResult.Formatted(area().getText()),
                YamlFormatter.format(FILE, area().getText()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        picture("policies-flow-tests");

        await(() -> screen.model().isFresh());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> isShown("policies.submit-reason"));
        robot.write("Agreed in RISK-2291");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> port.submitted.size() == 1);
        assertTrue(port.submitted.getFirst().startsWith(FILE + " because Agreed in RISK-2291"));
    }

    private void write(String text) {
        onFx(() -> {
            area().requestFocus();
            area().moveTo(area().getLength());
            area().requestFollowCaret();
            return true;
        });
        robot.write(text);
    }

    private boolean has(String code) {
        return screen.model().isFresh()
                && screen.model().problems().stream()
                        .map(ProblemItem::diagnostic)
                        .filter(found -> found.severity() == Severity.ERROR)
                        .anyMatch(found -> found.code().equals(code));
    }

    private Diagnostic chosen() {
        return screen.model().chosenProperty().get().orElseThrow().diagnostic();
    }

    private Parent root() {
        sheets = new SheetHost(theme());
        ToastStack toasts = new ToastStack();
        Desk desk =
                new Desk(
                        actions,
                        new Navigator(Place.of("policies")),
                        sheets,
                        toasts,
                        tasks,
                        Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin")));
        screen =
                new PoliciesScreen(
                        port.desk(new TestSeat("mira")), desk, nowhere(), Rest.onFxThread());
        StackPane root = new StackPane(screen.view(), sheets, toasts);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::dispatch);
        screen.open();
        return root;
    }

    /** As the window does it; a sheet has its own keys. */
    private void dispatch(KeyEvent event) {
        if (sheets.current().isEmpty()) {
            actions.reachableFrom("policies").stream()
                    .filter(action ->
                            action.allKeys().stream()
                                    .anyMatch(keys -> KeyCombination.valueOf(keys).match(event)))
                    .findFirst()
                    .ifPresent(action -> {
                        action.fire();
                        event.consume();
                    });
        }
    }

    private CodeArea area() {
        return (CodeArea) byId("policies.editor");
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ReleaseActs nowhere() {
        return (ReleaseActs)
                Proxy.newProxyInstance(
                        ReleaseActs.class.getClassLoader(),
                        new Class<?>[] {ReleaseActs.class},
                        (proxy, method, arguments) -> {
                            throw new AssertionError("not part of this test");
                        });
    }
}

package io.releasegate.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.FxTest;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentSlot;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.action.PaletteEntry;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.diff.DiffView;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.model.EnvironmentId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ShellTest extends FxTest {
    private static final EnvironmentLook DEV = look("dev", EnvironmentSlot.FIRST, false);
    private static final EnvironmentLook STAGING = look("staging", EnvironmentSlot.BETWEEN, false);
    private static final EnvironmentLook PROD = look("prod", EnvironmentSlot.PROTECTED, true);

    private final List<String> ran = new ArrayList<>();
    private final ObjectProperty<Readiness> promoteReadiness =
            new SimpleObjectProperty<>(Readiness.ready());
    private final ShellModel model = new ShellModel(new FakePersonas());
    private PlainScreen overview;
    private PlainScreen releases;
    private Desk desk;

    private static EnvironmentLook look(String id, EnvironmentSlot slot, boolean isProtected) {
        return new EnvironmentLook(new EnvironmentId(id), slot, isProtected);
    }

    private void open(double width, double height) {
        onFx(() -> {
            desk =
                    new Desk(
                            new ActionRegistry(),
                            new Navigator(Place.of("overview")),
                            new SheetHost(theme()),
                            new ToastStack(),
                            new FxTaskRunner(),
                            Tick.manual(
                                    InstantSource.fixed(Instant.parse("2026-11-19T14:50:00Z")),
                                    ZoneId.of("Europe/Berlin")));
            fillModel();
            Shell shell = new Shell(stage(), model, screens(), desk, theme());
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(width);
            stage().setHeight(height);
            shell.show();
            return shell;
        });
        settle();
    }

    private void fillModel() {
        model.environments().setAll(DEV, STAGING, PROD);
        model.engineProperty().set("Local engine ready");
        model.ledgerHeadProperty().set(412_908);
        model.problemsProperty().set(Optional.of(new ShellModel.Problems(1, 4)));
        model.sampleProperty().set(true);
        desk.navigator().environmentProperty().set(Optional.of(STAGING.id()));
        model.paletteSources()
                .add(() ->
                        List.of(
                                new PaletteEntry(
                                        PaletteEntry.Kind.VERSION,
                                        Feather.PACKAGE,
                                        "brave-otter",
                                        "77de41b3 version of payments",
                                        "3 d in STAGING",
                                        Optional.empty(),
                                        () -> ran.add("brave-otter"))));
        desk.actions()
                .register(
                        Action.of(
                                        "releases.promote",
                                        "Promote payments…",
                                        Feather.ARROW_RIGHT_CIRCLE)
                                .keys("Ctrl+Shift+P")
                                .readiness(promoteReadiness)
                                .run(() -> ran.add("promote")),
                        Action.of("overview.review", "Review the first request", Feather.USER_CHECK)
                                .keys("R")
                                .run(() -> ran.add("review")));
    }

    private static DiffView diff() {
        String before =
                """
                policy_id: payments
                rules:
                  - rule_id: prod-soak
                    soak.hours: { gte: 12 }
                    result: ALLOW
                  - rule_id: deploy-hours
                    hour: { gte: 8, lte: 16 }
                    result: ALLOW
                  - rule_id: two-eyes
                    approvals: { gte: 2 }
                    result: ALLOW
                  - rule_id: last
                """;
        String after =
                before.replace("gte: 12", "gte: 24")
                        .replace("lte: 16", "lte: 18")
                        .replace(
                                "  - rule_id: two-eyes\n",
                                "  - rule_id: refund-cap\n    refund.daily_total: { gt: 250000 }\n"
                                        + "    result: BLOCK\n  - rule_id: two-eyes\n");
        DiffView diff = new DiffView("policies.diff").fitRows(20);
        diff.show(before, after);
        diff.heads(
                List.of(Words.of("calm-bison", StyleClass.STRONG)),
                List.of(Words.of("brave-otter", StyleClass.STRONG)));
        VBox.setMargin(diff, new Insets(16));
        return diff;
    }

    private List<Screen> screens() {
        overview =
                new PlainScreen(
                        "overview",
                        "Overview",
                        Feather.LAYOUT,
                        0,
                        "9 subjects, 3 environments, as of 15:50:12",
                        ControlSheet.make(desk.tick()));
        TextField field = new TextField();
        field.setId("releases.filter");
        releases =
                new PlainScreen("releases", "Releases", Feather.GIT_COMMIT, 0, "payments", field);
        return List.of(
                overview,
                new PlainScreen("policies", "Policies", Feather.FILE_TEXT, 0, "payments", diff()),
                releases,
                new PlainScreen("approvals", "Approvals", Feather.USER_CHECK, 3, ""));
    }

    @Test
    void window_is_drawn_in_light_and_dark_wide_and_narrow() {
        open(1440, 900);
        picture("shell-light");
        Region line = (Region) byId("shell.environment-line");
        Color light = fill(line);
        onFx(() -> {
            theme().appearanceProperty().set(Appearance.DARK);
            return true;
        });
        picture("shell-dark");
        assertEquals(
                List.of(Color.web("#6f46c2"), Color.web("#b49bf7")), List.of(light, fill(line)));

        onFx(() -> {
            stage().setWidth(1024);
            stage().setHeight(640);
            return true;
        });
        picture("shell-1024-dark");
        onFx(() -> {
            desk.navigator().go("policies");
            theme().zoomProperty().set(125);
            byId("shell.nav.policies").requestFocus();
            return true;
        });
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        picture("diff-zoomed-dark");
        assertEquals(48, ((Region) byId("shell.nav")).getWidth());
        assertEquals("Policies · STAGING · Local engine", stage().getTitle());
    }

    private static Color fill(Region region) {
        return (Color) region.getBackground().getFills().getFirst().getFill();
    }

    @Test
    void palette_finds_and_runs_and_does_not_run_what_is_off() {
        open(1000, 700);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("prom pay");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("promote"), ran);

        onFx(() -> {
            promoteReadiness.set(Readiness.off("2 of 8 checks fail"));
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(">prom");
        picture("palette-light");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("promote"), ran);
        assertTrue(robot.lookup("Off: 2 of 8 checks fail").tryQuery().isPresent());

        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown("shell.overlay"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("#77de");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("promote", "brave-otter"), ran);
    }

    @Test
    void keys_lead_to_screens_and_letters_are_left_to_text() {
        open(1000, 700);

        robot.push(KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(List.of("review"), ran);
        assertEquals(List.of("open", "close"), overview.log);
        assertEquals(List.of("open"), releases.log);

        robot.clickOn(byId("releases.filter")).write("r");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(List.of("review", "promote"), ran);
        robot.push(KeyCode.F1);
        picture("keys-light");
        assertTrue(isShown("shell.key-sheet"));
    }

    @Test
    void sheet_takes_ctrl_enter_keeps_focus_and_leaves_on_esc() {
        open(1000, 700);
        ObjectProperty<Readiness> readiness =
                new SimpleObjectProperty<>(Readiness.off("Write a reason first"));
        Action request =
                Action.of("releases.request", "Request approval", Feather.SEND)
                        .keys("Ctrl+Enter")
                        .readiness(readiness)
                        .run(() -> ran.add("requested"));
        TextField reason = new TextField();
        reason.setId("releases.reason");
        onFx(() -> {
            theme().reducedMotionProperty().set(true);
            desk.sheets()
                    .open(
                            new Sheet(
                                            "releases.promote-sheet",
                                            "Promote payments to",
                                            PROD,
                                            request)
                                    .with(Words.of("Reason", StyleClass.STRONG), reason)
                                    .note(new SimpleStringProperty("Signed as Mira Lindqvist")));
            desk.toasts().show(Toast.done("Request sent for PROD", "Decision a4f7c210"));
            return true;
        });
        settle();
        picture("sheet-light");
        assertTrue(reason.isFocused());

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals(List.of(), ran);
        onFx(() -> {
            readiness.set(Readiness.ready());
            return true;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(List.of("requested"), ran);
        assertEquals(List.of("open"), overview.log);

        robot.push(KeyCode.ESCAPE);
        assertTrue(onFx(() -> desk.sheets().current().isEmpty()));
    }
}

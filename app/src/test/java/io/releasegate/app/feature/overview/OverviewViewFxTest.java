package io.releasegate.app.feature.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.shell.Personas;
import io.releasegate.app.shell.Shell;
import io.releasegate.app.shell.ShellModel;
import io.releasegate.app.task.FxTaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.FxTest;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.widget.action.ActionRegistry;
import io.releasegate.app.widget.overlay.SheetHost;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.governance.Boards.Board;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class OverviewViewFxTest extends FxTest {
    private final FakeBoards boards = new FakeBoards();
    private final ExplainsOnly releases = new ExplainsOnly().withBlockedIdentity();
    private final TestSeat seat = new TestSeat("joe");
    private final List<String> acts = new ArrayList<>();
    private Desk desk;
    private OverviewScreen screen;

    @Test
    void board_is_walked_explained_and_left_by_keyboard() throws Exception {
        open(1440, 900);
        until("overview.need-1");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        settle();
        assertEquals(
                Place.of("approvals").showing(Story.tasks().get(1).release()),
                desk.navigator().placeProperty().get());
        go("overview");

        robot.push(KeyCode.F6);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.LEFT);
        until("overview.why-sentence");
        waitFor(() ->
                onFx(() -> byId("overview.why-sentence").getAccessibleText())
                        .startsWith("DENY. Why can’t identity keen-crane"));
        assertEquals(Optional.of(Story.STAGING), desk.navigator().environmentProperty().get());
        picture("overview-light");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(List.of(), acts);

        robot.push(KeyCode.UP);
        waitFor(() ->
                onFx(() -> byId("overview.why-sentence").getAccessibleText())
                        .startsWith("ALLOW. payments"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(List.of("promote payments into staging"), acts);
        robot.push(KeyCode.ENTER);
        settle();
        assertEquals(
                Place.of("releases").at(Story.PAYMENTS).in(Story.STAGING),
                desk.navigator().placeProperty().get());
    }

    @Test
    void board_fits_a_small_window_in_both_themes_and_the_filter_narrows_it() throws Exception {
        open(1024, 640);
        until("overview.need-1");
        onFx(() -> {
            desk.navigator().go(Place.of("overview").at(Story.IDENTITY).in(Story.STAGING));
            return true;
        });
        waitFor(() ->
                onFx(() -> byId("overview.why-sentence").getAccessibleText()).startsWith("DENY"));
        picture("overview-1024-light");
        theme(Appearance.DARK);
        picture("overview-1024-dark");
        onFx(() -> {
            stage().setWidth(1440);
            stage().setHeight(900);
            return true;
        });
        picture("overview-dark");

        robot.push(KeyCode.SLASH);
        robot.write("pay");
        settle();
        assertEquals("pay", ((TextField) byId("overview.filter")).getText());
        assertEquals(1, rows());
        robot.push(KeyCode.ESCAPE);
        settle();
        assertEquals(6, rows());
    }

    @Test
    void an_empty_workspace_shows_the_way_and_its_first_step() {
        boards.board = new Board(Story.ENVIRONMENTS, List.of(), List.of(), Story.NOW);
        open(1440, 900);
        until("overview.write-policy");
        picture("overview-empty-light");
        theme(Appearance.DARK);
        picture("overview-empty-dark");
        assertTrue(isShown("overview.first-run"));
        assertFalse(onFx(() -> byId("overview.board").isFocused()));
        onFx(() -> {
            ((javafx.scene.control.Button) byId("overview.write-policy")).fire();
            return true;
        });
        assertEquals(Place.of("policies"), desk.navigator().placeProperty().get());
    }

    private long rows() {
        return robot
                .lookup((Node node) -> node.getStyleClass().contains("overview-row"))
                .queryAll()
                .stream()
                .filter(node -> node instanceof BoardRow row && row.getItem() != null)
                .filter(Node::isVisible)
                .count();
    }

    private void theme(Appearance appearance) {
        onFx(() -> {
            theme().appearanceProperty().set(appearance);
            return true;
        });
    }

    private void go(String where) {
        onFx(() -> {
            desk.navigator().go(where);
            return true;
        });
        settle();
    }

    private void until(String id) {
        waitFor(() -> isShown(id));
    }

    private void waitFor(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("did not come about in 20 s", late);
        }
        settle();
    }

    private void open(double width, double height) {
        boards.guarded = true;
        onFx(() -> {
            desk =
                    new Desk(
                            new ActionRegistry(),
                            new Navigator(Place.of("overview")),
                            new SheetHost(theme()),
                            new ToastStack(),
                            new FxTaskRunner(),
                            Tick.manual(() -> Story.NOW, ZoneId.of("Europe/Berlin")));
            ShellModel model = new ShellModel(new Alone());
            model.environments()
                    .setAll(seat.look(Story.DEV), seat.look(Story.STAGING), seat.look(Story.PROD));
            model.engineProperty().set("Local engine ready");
            model.ledgerHeadProperty().set(412);
            screen = new OverviewScreen(boards, releases, desk, seat, new RememberedActs());
            model.paletteSources().add(screen);
            Shell shell = new Shell(stage(), model, List.of(screen), desk, theme());
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(width);
            stage().setHeight(height);
            shell.show();
            return shell;
        });
        settle();
    }

    /** Nobody else sits here. */
    private static final class Alone implements Personas {
        private final Persona joe =
                new Persona(new PersonId("joe"), "Joe Tanaka", "release manager");

        @Override
        public ObservableValue<Persona> current() {
            return new SimpleObjectProperty<>(joe);
        }

        @Override
        public List<Persona> choices() {
            return List.of(joe);
        }

        @Override
        public void become(PersonId person) {
            throw new AssertionError("there is nobody else");
        }
    }

    private final class RememberedActs implements ReleaseActs {
        @Override
        public void promote(Subject subject, EnvironmentId into) {
            acts.add("promote " + subject.key() + " into " + into.value());
        }

        @Override
        public void place(Subject subject, Sha256 snapshot, EnvironmentId into) {
            acts.add("place " + subject.key() + " into " + into.value());
        }

        @Override
        public void rollBack(Subject subject, EnvironmentId in, ReleaseId to) {
            acts.add("roll back " + subject.key());
        }

        @Override
        public void open(ReleaseId release) {
            acts.add("open " + release.value());
        }
    }
}

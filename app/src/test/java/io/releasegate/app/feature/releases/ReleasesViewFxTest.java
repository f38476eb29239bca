package io.releasegate.app.feature.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.feature.releases.sheet.ReleaseSheets;
import io.releasegate.app.feature.releases.timeline.TimelineView;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.DirectTaskRunner;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ReleasesViewFxTest extends FxTest {
    private static final String BEFORE =
            """
            policy_id: payments
            version: 41
            rules:
              - id: prod-soak
                when: environment == "prod" and soak.hours < 12
                verdict: DENY
              - id: deploy-hours
                when: hour >= 8 and hour < 16
                verdict: ALLOW
            """;
    private static final String AFTER =
            """
            policy_id: payments
            version: 42
            rules:
              - id: prod-soak
                when: environment == "prod" and soak.hours < 24
                verdict: DENY
              - id: deploy-hours
                when: hour >= 8 and hour < 18
                verdict: ALLOW
              - id: refund-cap
                when: refund.daily_total > 250000
                verdict: DENY
            """;

    private final FakePort port = new FakePort();
    private final TestSeat seat = new TestSeat("mira");
    private SheetHost sheets;
    private ActionRegistry actions;
    private ReleasesScreen screen;

    @Test
    void timeline_and_table_share_one_selection_and_the_sheet_sends_what_it_shows() {
        port.texts.put(Halden.version("calm-bison"), BEFORE);
        port.texts.put(Halden.version("brave-otter"), AFTER);
        show(1270, 790, this::window);
        TableView<?> table = (TableView<?>) byId("releases.history");
        TimelineView timeline = (TimelineView) byId("releases.timeline");
        onFx(() -> {
            timeline.selectedProperty().set(Optional.of("p3"));
            return true;
        });
        settle();
        assertEquals("p3", ((HistoryRow) table.getSelectionModel().getSelectedItem()).key());
        pictures("releases", 1270);
        onFx(() -> actions.find("releases.diff").orElseThrow().fire());
        assertTrue(isShown("releases.diff-sheet"));
        onFx(() -> {
            ((Button) byId("releases.diff-done")).fire();
            table.getSelectionModel().selectLast();
            return true;
        });
        assertEquals(Optional.of("s0"), timeline.selectedProperty().get());
        onFx(() -> {
            timeline.selectedProperty().set(Optional.of("s3"));
            return actions.find("releases.promote").orElseThrow().fire();
        });
        settle();
        assertTrue(isShown("releases.promote-sheet"));
        Button request = (Button) byId("releases.promote-now");
        assertFalse(request.isDisabled());
        onFx(() -> {
            request.fire();
            return true;
        });
        assertEquals(List.of(), port.commands);
        onFx(() -> {
            ((TextField) byId("releases.reason")).setText("Q4 soak rule agreed, RISK-2291");
            return true;
        });
        pictures("releases-promote", 1270);
        onFx(() -> {
            request.fire();
            return true;
        });
        assertEquals(List.of("staging to prod PLACE"), port.commands);
        assertEquals(Optional.empty(), onFx(() -> sheets.current()));
    }

    @Test
    void a_low_window_still_shows_everything_and_a_rollback_asks_for_the_name() {
        show(976, 564, this::window);
        onFx(() -> {
            ((TimelineView) byId("releases.timeline"))
                    .selectedProperty()
                    .set(Optional.of("entry-20"));
            return true;
        });
        pictures("releases-1024", 976);
        onFx(() -> {
            ((TimelineView) byId("releases.timeline")).selectedProperty().set(Optional.of("p2"));
            return actions.find("releases.rollback").orElseThrow().fire();
        });
        settle();
        assertTrue(isShown("releases.alias"));
        pictures("releases-rollback-1024", 976);
    }

    private StackPane window() {
        Tick tick = Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin"));
        sheets = new SheetHost(theme());
        theme().reducedMotionProperty().set(true);
        actions = new ActionRegistry();
        Desk desk =
                new Desk(
                        actions,
                        new Navigator(Place.of("releases")),
                        sheets,
                        new ToastStack(),
                        new DirectTaskRunner(),
                        tick);
        ReleaseSheets acts = new ReleaseSheets(port, port, port, desk, seat);
        screen = new ReleasesScreen(port, port, port, desk, seat, acts);
        StackPane root = new StackPane(screen.view(), sheets);
        screen.open();
        return root;
    }

    private void pictures(String name, int width) {
        picture(name + "-light");
        onFx(() -> {
            theme().appearanceProperty().set(Appearance.DARK);
            return true;
        });
        picture(name + "-dark");
        onFx(() -> {
            theme().appearanceProperty().set(Appearance.LIGHT);
            return true;
        });
        assertEquals(width, (int) stage().getScene().getWidth());
    }
}

package io.releasegate.app.feature.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.governance.Approvals.Box;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class ApprovalsViewFxTest extends FxTest {
    private final FakeApprovals approvals = new FakeApprovals();
    private final TestSeat seat = new TestSeat("kim");
    private final TextsOnly texts = new TextsOnly();

    @Test
    void approve_keeps_its_place_until_the_change_was_opened_and_a_reason_given() {
        approvals.items.add(
                ApprovalsViewModelTest.item("r1", Box.MINE, Optional.empty(), Optional.empty()));
        approvals.items.add(
                ApprovalsViewModelTest.item(
                        "r2",
                        Box.MINE,
                        Optional.empty(),
                        Optional.of("PROD moved to pale-stork since this was asked for.")));
        show(1270, 790, () -> (javafx.scene.Parent) screen().view());
        Button approve = (Button) byId("approvals.approve");
        assertFalse(approve.isDisabled());
        onFx(() -> {
            approve.fire();
            return true;
        });
        assertEquals(0, approvals.submitted.size());
        onFx(() -> {
            ((Button) byId("approvals.open")).fire();
            ((TextField) byId("approvals.note")).setText("Soak rule agreed with security");
            return true;
        });
        picture("approvals-light");
        onFx(() -> {
            theme().appearanceProperty().set(Appearance.DARK);
            return true;
        });
        picture("approvals-dark");
        onFx(() -> {
            approve.fire();
            return true;
        });
        assertEquals(1, approvals.submitted.size());
    }

    private ApprovalsScreen screen() {
        Tick tick = Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin"));
        Desk desk =
                new Desk(
                        new ActionRegistry(),
                        new Navigator(Place.of("approvals")),
                        new SheetHost(theme()),
                        new ToastStack(),
                        new DirectTaskRunner(),
                        tick);
        return new ApprovalsScreen(approvals, texts, texts.releases(), desk, seat, new NoActs());
    }

    /** The inbox leads to these; this test does not go there. */
    private static final class NoActs implements ReleaseActs {
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

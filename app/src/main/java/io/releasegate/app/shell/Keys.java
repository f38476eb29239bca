package io.releasegate.app.shell;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Desk;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Runs the action whose key was pressed: of the screen that is shown, of the shell, or one that
 * works anywhere. Letters alone are left to whatever text is being edited.
 */
final class Keys {
    private final Desk desk;
    private final BooleanSupplier overlayOpen;

    Keys(Desk desk, BooleanSupplier overlayOpen) {
        this.desk = desk;
        this.overlayOpen = overlayOpen;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!isPlain(event)) {
                        dispatch(event);
                    }
                });
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isPlain(event) && !editsText(scene.getFocusOwner())) {
                        dispatch(event);
                    }
                });
    }

    private void dispatch(KeyEvent event) {
        String screen = desk.navigator().placeProperty().get().screen();
        desk.actions().reachableFrom(screen).stream()
                .filter(reachable())
                .filter(action -> matches(action, event))
                .findFirst()
                .ifPresent(action -> {
                    action.fire();
                    event.consume();
                });
    }

    /** Under a sheet or the palette only size and look may change. */
    private Predicate<Action> reachable() {
        boolean covered = overlayOpen.getAsBoolean() || desk.sheets().current().isPresent();
        return action -> !covered || ShellActions.worksUnderOverlay(action);
    }

    private static boolean matches(Action action, KeyEvent event) {
        return action.allKeys().stream()
                .anyMatch(keys -> KeyCombination.valueOf(keys).match(event));
    }

    private static boolean isPlain(KeyEvent event) {
        KeyCode code = event.getCode();
        return !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !code.isFunctionKey();
    }

    private static boolean editsText(Node focused) {
        return focused instanceof TextInputControl
                || (focused != null && focused.getAccessibleRole() == AccessibleRole.TEXT_AREA);
    }
}

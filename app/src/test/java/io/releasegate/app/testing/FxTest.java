package io.releasegate.app.testing;

import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.Theme;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test with windows: starts the toolkit once for the JVM, and gives each test a fresh stage. */
public abstract class FxTest {
    protected final FxRobot robot = new FxRobot();
    private Theme theme;
    private Stage stage;

    @BeforeEach
    void openStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            theme = new Theme(Appearance.LIGHT);
            stage = new Stage();
        });
    }

    @AfterEach
    void closeStages() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    protected final Theme theme() {
        return theme;
    }

    protected final Stage stage() {
        return stage;
    }

    /** Shows a node in our theme and waits until it is drawn. */
    protected final void show(double width, double height, Supplier<? extends Parent> root) {
        onFx(() -> {
            Scene scene = new Scene(root.get(), width, height);
            theme.dress(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return scene;
        });
        settle();
    }

    /** The node with that id. A lookup by {@code #a.b} would ask for a style class. */
    protected final Node byId(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).query();
    }

    /** Whether some node has that id and is shown. */
    protected final boolean isShown(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId())).queryAll().stream()
                .anyMatch(Node::isVisible);
    }

    /** Runs something on the FX thread and returns its answer. */
    protected final <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /** Waits until all that was asked of the FX thread is done. */
    protected final void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes what the stage shows to {@code target/pictures/NAME.png}. */
    protected final void picture(String name) {
        settle();
        Pictures.write(name, onFx(() -> stage.getScene().snapshot(null)));
    }
}

package io.releasegate.app.widget.overlay;

import io.releasegate.app.theme.Theme;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Where sheets slide in, above everything between top bar and status bar. One at a time. */
public final class SheetHost extends StackPane {
    private static final double WIDTH = 600;
    private static final double WIDEST = 0.6;
    private static final KeyCombination PRIMARY =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Theme theme;
    private @Nullable Sheet sheet;
    private @Nullable Node focusBefore;

    public SheetHost(Theme theme) {
        this.theme = theme;
        setId("shell.sheets");
        getStyleClass().add("rg-scrim");
        setAlignment(Pos.TOP_RIGHT);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().subscribe((before, now) -> keepFocusInside(now));
    }

    /** Slides a sheet in and moves the focus to the first thing to decide. */
    public void open(Sheet newSheet) {
        Scene scene = getScene();
        focusBefore = scene == null ? null : scene.getFocusOwner();
        sheet = newSheet;
        newSheet.opened(() -> close(newSheet));
        newSheet.setMaxHeight(Double.MAX_VALUE);
        newSheet.prefWidthProperty()
                .bind(widthProperty().map(w -> Math.min(WIDTH, WIDEST * w.doubleValue())));
        newSheet.maxWidthProperty().bind(newSheet.prefWidthProperty());
        getChildren().setAll(newSheet);
        setVisible(true);
        slideIn(newSheet);
        // The body joins the scene only when its scroll pane has a skin.
        newSheet.applyCss();
        newSheet.layout();
        firstFocusable(newSheet.body())
                .or(() -> firstFocusable(newSheet))
                .ifPresent(Node::requestFocus);
    }

    private void slideIn(Sheet newSheet) {
        Duration length = theme.motion(160);
        if (length.greaterThan(Duration.ZERO)) {
            newSheet.setTranslateX(WIDTH);
            TranslateTransition slide = new TranslateTransition(length, newSheet);
            slide.setToX(0);
            slide.setInterpolator(Interpolator.EASE_OUT);
            slide.play();
        }
    }

    /** The sheet that is open now. */
    public Optional<Sheet> current() {
        return Optional.ofNullable(sheet);
    }

    private void close(Sheet closing) {
        if (sheet != closing) {
            return;
        }
        sheet = null;
        getChildren().clear();
        setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
        closing.closed();
    }

    private void onKey(KeyEvent event) {
        Sheet open = sheet;
        if (open == null) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            open.leave();
            event.consume();
        } else if (PRIMARY.match(event)) {
            open.primary();
            event.consume();
        }
    }

    /** Tab must not wander to what lies under the scrim. */
    private void keepFocusInside(@Nullable Scene scene) {
        if (scene == null) {
            return;
        }
        scene.focusOwnerProperty()
                .addListener((property, before, now) -> {
                    Sheet open = sheet;
                    if (open != null && now != null && !isInside(now, this)) {
                        firstFocusable(open).ifPresent(Node::requestFocus);
                    }
                });
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}

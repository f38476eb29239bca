package io.releasegate.app.shell;

import io.releasegate.app.theme.Theme;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Lays its content out in a smaller or larger room and scales it to fit the window. */
final class ZoomPane extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Theme theme;

    ZoomPane(Region content, Theme theme) {
        this.content = content;
        this.theme = theme;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        theme.zoomProperty().subscribe(this::requestLayout);
    }

    Node content() {
        return content;
    }

    @Override
    protected void layoutChildren() {
        double factor = theme.zoomProperty().get() / 100.0;
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}

package io.releasegate.app.feature.overview;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The line above a panel that makes it higher or lower, by mouse or with Up and Down. */
final class HeightGrip extends Region {
    private static final double STEP = 24;
    private static final double LEAST = 72;
    private static final double MOST = 420;

    private final Region panel;
    private double grabbedAt;
    private double heightThen;

    HeightGrip(String id, Region panel) {
        this.panel = panel;
        setId(id);
        getStyleClass().add("overview-grip");
        setCursor(Cursor.V_RESIZE);
        setFocusTraversable(true);
        setAccessibleText("Height of the explanation; Up and Down change it");
        setOnMousePressed(event -> {
            grabbedAt = event.getScreenY();
            heightThen = panel.getHeight();
        });
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::onKey);
    }

    private void drag(MouseEvent event) {
        resizeTo(heightThen + grabbedAt - event.getScreenY());
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> resizeTo(panel.getHeight() + STEP);
            case DOWN -> resizeTo(panel.getHeight() - STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void resizeTo(double height) {
        double fitting = Math.clamp(height, LEAST, MOST);
        panel.setMinHeight(fitting);
        panel.setPrefHeight(fitting);
        panel.setMaxHeight(fitting);
    }
}

package io.releasegate.app.widget;

import io.releasegate.app.theme.StyleClass;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line on top of a screen: title, what is shown and as of when, and the screen's own means. */
public final class ScreenHeader extends HBox {

    public ScreenHeader(String title, ObservableValue<String> detail, Node... means) {
        getStyleClass().add("rg-screen-header");
        Label name = Words.of(title, StyleClass.TITLE);
        name.setMinWidth(USE_PREF_SIZE);
        Label facts = Words.of(detail, StyleClass.MUTED);
        facts.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(name, facts, space);
        getChildren().addAll(means);
    }
}

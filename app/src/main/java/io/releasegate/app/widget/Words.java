package io.releasegate.app.widget;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Makes labels of a text step, family and colour. */
public final class Words {

    private Words() {}

    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    public static Label of(ObservableValue<String> text, String... styleClasses) {
        Label label = of("", styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /** A sentence that may take several lines. */
    public static Label wrapping(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        return label;
    }
}

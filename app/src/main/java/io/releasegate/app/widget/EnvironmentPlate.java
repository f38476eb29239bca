package io.releasegate.app.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The name of an environment in its colour: solid with a lock where it is protected. */
public final class EnvironmentPlate extends HBox {

    /** How much of itself a plate shows. */
    public enum Form {
        /** 18 high, in frames, headers and rows of the board. */
        PLATE,
        /** 22 high, in the title of a sheet. */
        LARGE,
        /** 16 high, in the status bar. */
        SMALL,
        /** A mark and the word, for rows of tables. */
        QUIET
    }

    private final Form form;
    private final Label name = new Label();

    public EnvironmentPlate(EnvironmentLook look) {
        this(look, Form.PLATE);
    }

    public EnvironmentPlate(EnvironmentLook look, Form form) {
        this.form = form;
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        show(look);
    }

    /** Shows another environment; for cells that are reused. */
    public void show(EnvironmentLook look) {
        getStyleClass().setAll("rg-env", look.slot().styleClass());
        switch (form) {
            case PLATE -> {}
            case LARGE -> getStyleClass().add("large");
            case SMALL -> getStyleClass().add("small");
            case QUIET -> getStyleClass().add("quiet");
        }
        name.setText(look.plateName());
        setAccessibleText(look.spoken());
        if (form == Form.QUIET) {
            Region mark = new Region();
            mark.getStyleClass().add("mark");
            getChildren().setAll(mark, name);
        } else if (look.isProtected() && form != Form.SMALL) {
            getChildren().setAll(Glyph.of(Feather.LOCK), name);
        } else {
            getChildren().setAll(name);
        }
        if (!look.name().equals(look.plateName())) {
            Tooltip.install(this, new Tooltip(look.name()));
        }
    }
}

package io.releasegate.app.shell;

import io.releasegate.app.shell.Personas.Persona;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.Words;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who sits here. In a sample workspace it opens the list of everybody one may become. */
final class PersonaButton extends Button {
    private final Personas personas;

    PersonaButton(Personas personas, ObservableBooleanValue narrow) {
        this.personas = personas;
        setId("shell.persona");
        getStyleClass().add("rg-persona");
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        personas.current().subscribe(person -> setGraphic(face(person, narrow.get())));
        narrow.subscribe(small -> setGraphic(face(personas.current().getValue(), small)));
        setOnAction(event -> choose());
    }

    private HBox face(Persona person, boolean small) {
        boolean alone = personas.choices().size() < 2;
        setAccessibleText(
                person.name() + ", " + person.role() + (alone ? "" : ". Act as somebody else"));
        HBox face = new HBox(8, PersonChip.disc(person.name(), true));
        face.getStyleClass().add("face");
        if (!small) {
            Label name = Words.of(person.name(), StyleClass.STRONG, StyleClass.SMALL);
            Label role = Words.of(person.role(), StyleClass.META, StyleClass.MUTED);
            VBox words = new VBox(name, role);
            words.setAlignment(Pos.CENTER_LEFT);
            face.getChildren().add(words);
        }
        return face;
    }

    private void choose() {
        if (personas.choices().size() < 2) {
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (Persona person : personas.choices()) {
            MenuItem item = new MenuItem(person.name() + "  (" + person.role() + ")");
            item.setId("shell.persona." + person.id());
            item.setOnAction(event -> personas.become(person.id()));
            menu.getItems().add(item);
        }
        menu.show(this, Side.TOP, 0, -4);
    }
}

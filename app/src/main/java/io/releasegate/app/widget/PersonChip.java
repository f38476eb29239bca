package io.releasegate.app.widget;

import io.releasegate.app.theme.StyleClass;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A person as a disc with initials and a name. */
public final class PersonChip extends HBox {
    private final Label disc = disc("", false);
    private final Label name = new Label();

    public PersonChip(String fullName) {
        getStyleClass().add("rg-person");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(disc, name);
        show(fullName);
    }

    /** Shows another person; for cells that are reused. */
    public void show(String fullName) {
        show(fullName, fullName);
    }

    /** Shows another person by a shorter name; the whole one stays for screen readers. */
    public void show(String fullName, String shortName) {
        disc.setText(initials(fullName));
        name.setText(shortName);
        setAccessibleText(fullName);
    }

    /** The name in second colour, beside which more is said. */
    public PersonChip muted() {
        name.getStyleClass().addAll(StyleClass.MUTED, StyleClass.SMALL);
        return this;
    }

    /** The disc alone; whoever uses it says the name elsewhere. */
    public static Label disc(String fullName, boolean large) {
        Label disc = new Label(initials(fullName));
        disc.getStyleClass().add("rg-disc");
        if (large) {
            disc.getStyleClass().add("large");
        }
        return disc;
    }

    /** First letters of first and last word: {@code ML} for Mira Lindqvist. */
    public static String initials(String fullName) {
        String[] words = fullName.trim().split("\\s+", -1);
        String first = firstLetter(words[0]);
        String last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }
}

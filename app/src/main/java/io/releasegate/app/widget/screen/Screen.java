package io.releasegate.app.widget.screen;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One entry of the navigation rail. */
public interface Screen {

    /** One word, lower case: also its package, its style sheet and the first part of its ids. */
    String id();

    /** The word in the rail. */
    String title();

    Ikon icon();

    /** What it shows; made once, at the first call. */
    Node view();

    /** It is shown from now on: read what it needs. */
    void open();

    /** It is no longer shown: stop what it started. */
    void close();

    /** It is shown, and somebody wants to see this; called after {@link #open()}. */
    default void show(Place place) {}

    /** How many things wait there; 0 shows its number key instead. */
    default ObservableIntegerValue badge() {
        return new SimpleIntegerProperty(0);
    }

    /** What the window title and screen readers call what is shown; empty for the title alone. */
    default String subject() {
        return "";
    }
}

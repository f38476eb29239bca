package io.releasegate.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Light or dark, zoom and motion for every scene that was given to {@link #dress}. A change reaches
 * all of them at once. Belongs to the FX thread.
 */
public final class Theme {

    /** Zoom steps, in per cent. */
    private static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);

    private static final String KEYBOARD = "rg-keyboard";

    private final ObjectProperty<Appearance> appearance =
            new SimpleObjectProperty<>(this, "appearance", Appearance.SYSTEM);
    private final IntegerProperty zoom = new SimpleIntegerProperty(this, "zoom", 100);
    private final BooleanProperty reducedMotion =
            new SimpleBooleanProperty(this, "reducedMotion", false);
    private final BooleanProperty systemDark = new SimpleBooleanProperty(this, "systemDark", false);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark", false);
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean followsSystem;

    public Theme(Appearance first) {
        appearance.set(first);
        appearance.addListener((property, before, now) -> decide());
        systemDark.addListener((property, before, now) -> decide());
        dark.addListener((property, before, now) -> dressAll());
        zoom.addListener((property, before, now) -> dressAll());
        decide();
        dressAll();
    }

    /** What the person chose. */
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** What is shown: true while dark. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Size of everything, in per cent, from 80 to 200. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /** True where nothing may move by itself. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public void zoomIn() {
        STEPS.stream().filter(step -> step > zoom.get()).findFirst().ifPresent(zoom::set);
    }

    public void zoomOut() {
        STEPS.reversed().stream()
                .filter(step -> step < zoom.get())
                .findFirst()
                .ifPresent(zoom::set);
    }

    public void zoomReset() {
        zoom.set(100);
    }

    /** The duration to use for a movement: none where motion is reduced. */
    public Duration motion(double millis) {
        return reducedMotion.get() ? Duration.ZERO : Duration.millis(millis);
    }

    /** Gives the scene our sheets, now and after every change. */
    public void dress(Scene scene) {
        followSystem(scene);
        scenes.add(scene);
        showFocusToKeyboard(scene);
        scene.getStylesheets().setAll(sheets());
    }

    /**
     * The focus ring is for whoever works by keyboard. JavaFX's own {@code :focus-visible} is lost
     * when the focus is moved by code, as arrow keys and F6 do.
     */
    private static void showFocusToKeyboard(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var classes = scene.getRoot().getStyleClass();
                    if (!classes.contains(KEYBOARD)) {
                        classes.add(KEYBOARD);
                    }
                });
        scene.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> scene.getRoot().getStyleClass().remove(KEYBOARD));
    }

    private void followSystem(Scene scene) {
        if (followsSystem) {
            return;
        }
        followsSystem = true;
        var preferences = scene.getPreferences();
        systemDark.set(preferences.getColorScheme() == ColorScheme.DARK);
        reducedMotion.set(preferences.isReducedMotion());
        preferences
                .colorSchemeProperty()
                .addListener((property, before, now) -> systemDark.set(now == ColorScheme.DARK));
        preferences
                .reducedMotionProperty()
                .addListener((property, before, now) -> reducedMotion.set(now));
    }

    private void decide() {
        dark.set(
                switch (appearance.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> systemDark.get();
                });
    }

    private void dressAll() {
        Application.setUserAgentStylesheet(
                dark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = sheets();
        scenes.forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private List<String> sheets() {
        List<String> sheets = new java.util.ArrayList<>(Sheets.all(dark.get()));
        sheets.add(Sheets.popupZoom(zoom.get()));
        return sheets;
    }
}

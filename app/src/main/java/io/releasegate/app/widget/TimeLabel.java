package io.releasegate.app.widget;

import io.releasegate.app.task.Tick;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** How long ago something was; the absolute time appears on hover and on focus. */
public final class TimeLabel extends Label {

    /** How it is worded. */
    public enum Form {
        /** {@code 5 min}. */
        AGE,
        /** {@code 5 min ago}, {@code in 2 h}. */
        RELATIVE
    }

    private final ObjectProperty<Instant> instant;
    private final Tooltip absolute = new Tooltip();

    public TimeLabel(Tick tick, Instant first, Form form) {
        instant = new SimpleObjectProperty<>(this, "instant", first);
        getStyleClass().add("rg-time");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words(tick, form), tick.nowProperty(), instant));
        absolute.textProperty().bind(instant.map(then -> TimeText.absolute(then, tick.zone())));
        accessibleTextProperty().bind(absolute.textProperty());
        absolute.setShowDelay(Duration.millis(300));
        setTooltip(absolute);
        setFocusTraversable(false);
        focusedProperty().addListener((property, before, now) -> onFocus(now));
    }

    /** Makes it a tab stop, where no row around it says the time. */
    public TimeLabel traversable() {
        setFocusTraversable(true);
        return this;
    }

    public ObjectProperty<Instant> instantProperty() {
        return instant;
    }

    private String words(Tick tick, Form form) {
        return switch (form) {
            case AGE -> TimeText.age(instant.get(), tick.now(), tick.zone());
            case RELATIVE -> TimeText.relative(instant.get(), tick.now(), tick.zone());
        };
    }

    private void onFocus(boolean focused) {
        if (focused) {
            Bounds box = localToScreen(getBoundsInLocal());
            if (box != null) {
                absolute.show(this, box.getMinX(), box.getMaxY() + 4);
            }
        } else {
            absolute.hide();
        }
    }
}

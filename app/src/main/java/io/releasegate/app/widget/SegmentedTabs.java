package io.releasegate.app.widget;

import io.releasegate.app.theme.StyleClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** One choice out of few, always one chosen. One tab stop; the arrows choose. */
public final class SegmentedTabs<T> extends HBox {

    /** How it is drawn. */
    public enum Form {
        /** Joined buttons in a frame. */
        SEGMENTS,
        /** Joined buttons, 24 high. */
        SMALL_SEGMENTS,
        /** Words with a line below the chosen one, across the width of a panel. */
        TABS
    }

    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ObjectProperty<T> chosen;

    /** Held here, because what shows a count is gone while there is nothing to count. */
    private final List<ObservableValue<String>> counts = new ArrayList<>();

    /**
     * @param id prefix of the ids of the choices: {@code ID.CHOICE}
     */
    public SegmentedTabs(String id, Form form, T first) {
        chosen = new SimpleObjectProperty<>(this, "chosen", first);
        setId(id);
        setMaxWidth(form == Form.TABS ? Double.MAX_VALUE : USE_PREF_SIZE);
        setMinWidth(form == Form.TABS ? 0 : USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        switch (form) {
            case SEGMENTS -> getStyleClass().add("rg-segmented");
            case SMALL_SEGMENTS -> getStyleClass().addAll("rg-segmented", "small");
            case TABS -> getStyleClass().add("rg-tabs");
        }
        group.selectedToggleProperty()
                .addListener((property, before, now) -> {
                    if (now == null) {
                        before.setSelected(true);
                    }
                });
        chosen.addListener((property, before, now) -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Adds a choice. */
    public SegmentedTabs<T> with(T value, String name, String words) {
        ToggleButton button = new ToggleButton(words);
        button.setId(getId() + "." + name);
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> chosen.set(value));
        buttons.put(value, button);
        getChildren().add(button);
        button.getStyleClass().add(buttons.size() == 1 ? "first" : "last");
        if (buttons.size() > 2) {
            getChildren().get(buttons.size() - 2).getStyleClass().remove("last");
        }
        mark();
        return this;
    }

    /** Adds a choice with a count in a pill, hidden while it is blank. */
    public SegmentedTabs<T> with(
            T value, String name, String words, ObservableValue<String> count) {
        with(value, name, words);
        Label pill = Words.of(count, StyleClass.COUNT);
        ToggleButton button = button(value);
        button.setContentDisplay(ContentDisplay.RIGHT);
        counts.add(count);
        // A graphic that only becomes managed later is never laid out.
        count.subscribe(text -> button.setGraphic(text.isBlank() ? null : pill));
        return this;
    }

    public ObjectProperty<T> chosenProperty() {
        return chosen;
    }

    /** The button of a choice, to style its count. */
    public ToggleButton button(T value) {
        ToggleButton button = buttons.get(value);
        if (button == null) {
            throw new IllegalArgumentException("No such choice: " + value);
        }
        return button;
    }

    private void mark() {
        buttons.forEach((value, button) -> {
            boolean on = value.equals(chosen.get());
            button.setSelected(on);
            button.setFocusTraversable(on);
        });
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        var values = buttons.keySet().stream().toList();
        int next = values.indexOf(chosen.get()) + step;
        if (next >= 0 && next < values.size()) {
            chosen.set(values.get(next));
            button(values.get(next)).requestFocus();
        }
        event.consume();
    }
}

package io.releasegate.app.shell;

import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.model.EnvironmentId;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The environments as chips, one in focus. One tab stop: arrows move, Enter focuses. */
final class EnvironmentStrip extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ShellModel model;
    private final Navigator navigator;

    EnvironmentStrip(ShellModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        setId("shell.environments");
        getStyleClass().add("rg-env-strip");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Environments");
        model.environments().addListener((ListChangeListener<EnvironmentLook>) change -> rebuild());
        navigator.environmentProperty().subscribe(environment -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        rebuild();
    }

    private void rebuild() {
        getChildren().setAll(model.environments().stream().map(this::chip).toList());
        mark();
    }

    private Node chip(EnvironmentLook look) {
        ToggleButton chip = new ToggleButton();
        chip.setId("shell.environment." + look.id());
        chip.setGraphic(new EnvironmentPlate(look));
        chip.getStyleClass().addAll("rg-env-chip", look.slot().styleClass());
        chip.setUserData(look.id());
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(event -> focus(look.id()));
        return chip;
    }

    /** Choosing the one in focus again takes the focus away from all. */
    private void focus(EnvironmentId id) {
        Optional<EnvironmentId> chosen = Optional.of(id);
        boolean same = navigator.environmentProperty().get().equals(chosen);
        navigator.environmentProperty().set(same ? Optional.empty() : chosen);
        mark();
    }

    private void mark() {
        List<EnvironmentLook> looks = model.environments();
        Optional<EnvironmentId> focused = navigator.environmentProperty().get();
        boolean none = looks.stream().noneMatch(look -> focused.equals(Optional.of(look.id())));
        for (int i = 0; i < getChildren().size(); i++) {
            ToggleButton chip = (ToggleButton) getChildren().get(i);
            EnvironmentLook look = looks.get(i);
            boolean chosen = focused.equals(Optional.of(look.id()));
            chip.setSelected(chosen);
            chip.pseudoClassStateChanged(CHOSEN, chosen);
            chip.setFocusTraversable(chosen || (none && i == 0));
            chip.setAccessibleText(
                    look.spoken()
                            + ", "
                            + (i + 1)
                            + " of "
                            + looks.size()
                            + (chosen ? ", in focus" : ""));
        }
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ToggleButton chip) {
            chip.fire();
            event.consume();
        } else if (step != 0 && event.getTarget() instanceof Node chip) {
            int next = getChildren().indexOf(chip) + step;
            if (next >= 0 && next < getChildren().size()) {
                getChildren().get(next).requestFocus();
            }
            event.consume();
        }
    }
}

package io.releasegate.app.shell;

import io.releasegate.app.widget.screen.Navigator;
import javafx.scene.layout.Region;

/** Two pixels in the colour of the environment in focus, across the whole window. */
final class EnvironmentLine extends Region {

    EnvironmentLine(ShellModel model, Navigator navigator) {
        setId("shell.environment-line");
        Runnable show =
                () -> {
                    getStyleClass().setAll("rg-env-line");
                    navigator
                            .environmentProperty()
                            .get()
                            .map(model::look)
                            .ifPresent(look ->
                                    getStyleClass()
                                            .addAll(look.slot().styleClass(), "focused-env"));
                };
        navigator.environmentProperty().subscribe(show);
        model.environments().subscribe(show);
        show.run();
    }
}

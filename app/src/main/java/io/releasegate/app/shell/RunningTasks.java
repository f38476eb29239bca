package io.releasegate.app.shell;

import io.releasegate.app.task.RunningTask;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.Glyph;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** What is under way, once it takes long enough to be noticed, with a way to stop it. */
final class RunningTasks extends HBox {
    private static final Duration NOTICED = Duration.millis(400);

    private final TaskRunner tasks;
    private final Label label = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(NOTICED);

    RunningTasks(TaskRunner tasks) {
        this.tasks = tasks;
        setId("shell.status.tasks");
        getStyleClass().add("part");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        Button stop = new Button();
        stop.setId("shell.status.stop");
        stop.setGraphic(Glyph.of(Feather.X));
        stop.setAccessibleText("Stop");
        stop.getStyleClass().add("rg-status-button");
        stop.setOnAction(event -> stopFirst());
        bar.setPrefWidth(72);
        getChildren().addAll(label, bar, stop);
        patience.setOnFinished(event -> show());
        tasks.running()
                .addListener(
                        (ListChangeListener<RunningTask>)
                                change -> {
                                    if (tasks.running().isEmpty()) {
                                        patience.stop();
                                        setVisible(false);
                                    } else if (isVisible()) {
                                        show();
                                    } else {
                                        patience.play();
                                    }
                                });
    }

    private void show() {
        if (tasks.running().isEmpty()) {
            return;
        }
        RunningTask first = tasks.running().getFirst();
        int more = tasks.running().size() - 1;
        label.setText(more == 0 ? first.label() : first.label() + " and " + more + " more");
        setAccessibleText("Running: " + label.getText());
        bar.progressProperty().bind(first.fractionProperty());
        setVisible(true);
    }

    private void stopFirst() {
        if (!tasks.running().isEmpty()) {
            tasks.running().getFirst().cancel();
        }
    }
}

package io.releasegate.app.widget;

import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.action.Action;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Content that may not be there: the only way for a screen to be anything but ready. */
public final class StatePane extends BorderPane {
    private static final Duration PATIENCE = Duration.millis(150);
    private static final double[] BONES = {0.62, 0.88, 0.74, 0.81};

    private final Node content;
    private final Tick tick;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean everReady;

    /**
     * @param id of the pane; its buttons are {@code ID.stop}, {@code ID.copy}
     */
    public StatePane(String id, Node content, Tick tick) {
        this.content = content;
        this.tick = tick;
        setId(id);
        setMinSize(0, 0);
        getStyleClass().add("rg-state");
        patience.setOnFinished(event -> setCenter(bones()));
        show(PaneState.loading());
    }

    public void show(PaneState state) {
        patience.stop();
        content.getStyleClass().remove("rg-outdated");
        setTop(null);
        switch (state) {
            case PaneState.Loading loading -> showLoading();
            case PaneState.Working working -> place(working(working));
            case PaneState.Empty empty -> setCenter(card(title(empty.title()), empty));
            case PaneState.Failed failed -> showFailed(failed);
            case PaneState.Stale stale -> showStale(stale);
            case PaneState.Ready ready -> showReady();
        }
    }

    private void showReady() {
        everReady = true;
        setCenter(content);
    }

    /** The last good content stays until something better comes. */
    private void showLoading() {
        if (!everReady) {
            setCenter(null);
            patience.playFromStart();
        }
    }

    private void showStale(PaneState.Stale stale) {
        TimeLabel age = new TimeLabel(tick, stale.asOf(), TimeLabel.Form.RELATIVE);
        age.getStyleClass().add(StyleClass.WARN);
        HBox line =
                new HBox(
                        8,
                        Glyph.of(Material2OutlinedAL.HOURGLASS_EMPTY, StyleClass.WARN),
                        Words.of("as of", StyleClass.WARN),
                        age);
        line.getStyleClass().addAll("rg-banner", "strip", "warning");
        stale.step().ifPresent(step -> line.getChildren().add(stepButton(step)));
        place(line);
    }

    private void showFailed(PaneState.Failed failed) {
        Problem problem = failed.problem();
        HBox head =
                new HBox(
                        6,
                        Glyph.of(Feather.X_CIRCLE, StyleClass.BAD),
                        Words.wrapping(problem.sentence(), StyleClass.STRONG),
                        Words.of(
                                problem.code(),
                                StyleClass.MONO,
                                StyleClass.META,
                                StyleClass.MUTED));
        HBox steps = new HBox(8);
        failed.step().ifPresent(step -> steps.getChildren().add(stepButton(step)));
        steps.getChildren().add(copyButton(problem));
        VBox card = new VBox(head, Words.wrapping(problem.next(), StyleClass.MUTED), steps);
        card.setAccessibleText(problem.sentence() + " " + problem.next());
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.getStyleClass().add("rg-state-card");
        place(card);
    }

    private Node working(PaneState.Working working) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(working.task().fractionProperty());
        bar.setPrefWidth(220);
        Button stop = new Button("Stop");
        stop.setId(getId() + ".stop");
        stop.getStyleClass().add(StyleClass.SMALL_BUTTON);
        stop.setOnAction(event -> working.task().cancel());
        Label note = Words.of(working.note(), StyleClass.MUTED, StyleClass.SMALL);
        VBox card = new VBox(Words.of(working.task().label()), bar, new HBox(8, stop, note));
        card.getStyleClass().add("rg-state-card");
        return card;
    }

    /** Above what was shown before, or alone. */
    private void place(Node card) {
        if (everReady) {
            card.getStyleClass().add("above");
            content.getStyleClass().add("rg-outdated");
            setTop(card);
            setCenter(content);
        } else {
            setCenter(card);
        }
    }

    private static Label title(String words) {
        return Words.wrapping(words, StyleClass.STRONG);
    }

    private Node card(Label title, PaneState.Empty empty) {
        VBox card = new VBox(title, Words.wrapping(empty.sentence(), StyleClass.MUTED));
        Optional<Action> step = empty.step();
        step.ifPresent(action -> card.getChildren().add(stepButton(action)));
        card.getStyleClass().add("rg-state-card");
        card.setAccessibleText(empty.title() + ". " + empty.sentence());
        return card;
    }

    private static Node stepButton(Action step) {
        ReadyButton button = new ReadyButton(step, StyleClass.SMALL_BUTTON);
        button.setMaxWidth(USE_PREF_SIZE);
        return button;
    }

    private Button copyButton(Problem problem) {
        Button copy = new Button("Copy details");
        copy.setId(getId() + ".copy");
        copy.getStyleClass().addAll(StyleClass.SMALL_BUTTON, StyleClass.GHOST);
        copy.setOnAction(event -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(problem.details());
            Clipboard.getSystemClipboard().setContent(text);
            copy.setText("Copied");
        });
        return copy;
    }

    private static Node bones() {
        VBox bones = new VBox(9);
        bones.getStyleClass().add("rg-state-card");
        bones.setAccessibleText("Loading");
        for (double share : BONES) {
            HBox bone = new HBox();
            bone.getStyleClass().add("rg-bone");
            bone.maxWidthProperty().bind(bones.widthProperty().multiply(share));
            bones.getChildren().add(bone);
        }
        return bones;
    }
}

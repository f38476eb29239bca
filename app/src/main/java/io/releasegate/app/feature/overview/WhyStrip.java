package io.releasegate.app.feature.overview;

import io.releasegate.app.problem.Problem;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.explain.Explanation;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Why what could move into a cell may or may not, and the acts on it. */
final class WhyStrip extends VBox {
    private static final Duration PATIENCE = Duration.millis(150);

    private final OverviewViewModel overview;
    private final WhyViewModel model;
    private final WhyFacts facts;
    private final BooleanProperty narrow = new SimpleBooleanProperty(false);
    private final Badge badge = new Badge(StatusKind.UNKNOWN);
    private final WhySentence sentence;
    private final HBox head;
    private final WhyLines left = new WhyLines();
    private final WhyLines right = new WhyLines();
    private final HBox columns = new HBox(24, left, right);
    private final VBox content;
    private final Button showAll;
    private final Button foldedInHead;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable WhyColumns drawn;

    WhyStrip(
            OverviewViewModel overview,
            WhyViewModel model,
            WhyFacts facts,
            Seat seat,
            OverviewActions actions) {
        this.overview = overview;
        this.model = model;
        this.facts = facts;
        this.sentence = new WhySentence(seat);
        this.showAll = showAll("overview.show-all");
        this.foldedInHead = showAll("overview.show-all-narrow");
        this.head = head(actions);
        this.content = new VBox(head, scroll());
        setId("overview.why");
        getStyleClass().add("overview-why");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, actions));
        patience.setOnFinished(event -> showWaiting());
        narrow.bind(
                sceneProperty()
                        .flatMap(scene -> scene.widthProperty())
                        .map(width -> width.doubleValue() <= 1100)
                        .orElse(false));
        model.answerProperty().subscribe(this::redraw);
        model.problemProperty().subscribe(this::redraw);
        model.allProperty().subscribe(this::redraw);
        narrow.subscribe(this::redraw);
        model.computingProperty().subscribe(this::waitOrShow);
    }

    private Button showAll(String id) {
        return Press.button(id, "Show all", () -> model.allProperty().set(true), StyleClass.LINK);
    }

    private HBox head(OverviewActions actions) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ReadyButton open = new ReadyButton(actions.openRelease(), StyleClass.SMALL_BUTTON);
        ReadyButton promote = new ReadyButton(actions.promote(), StyleClass.SMALL_BUTTON);
        promote.setMinWidth(USE_PREF_SIZE);
        open.visibleProperty()
                .bind(
                        model.answerProperty()
                                .map(answer ->
                                        answer.map(WhyAnswer::explanation)
                                                .flatMap(Explanation::release)
                                                .isPresent()));
        open.managedProperty().bind(open.visibleProperty());
        open.takeReason();
        HBox line = new HBox(8, badge, sentence, foldedInHead, pin(actions), space, open, promote);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("overview-why-head");
        return line;
    }

    private Node pin(OverviewActions actions) {
        Button pin = Press.button(actions.pin(), StyleClass.SMALL_BUTTON, StyleClass.GHOST);
        pin.setText("Held here");
        pin.setGraphic(Glyph.of(Feather.MAP_PIN));
        pin.setAccessibleText("The explanation is held to this cell. Press to let it follow.");
        pin.visibleProperty().bind(overview.pinnedProperty().map(Optional::isPresent));
        pin.managedProperty().bind(pin.visibleProperty());
        return pin;
    }

    private ScrollPane scroll() {
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** The last answer stays; when the next one takes long it is muted, or bars stand for it. */
    private void waitOrShow() {
        if (model.computingProperty().get()) {
            patience.playFromStart();
        } else {
            patience.stop();
            redraw();
        }
    }

    private void showWaiting() {
        if (model.answerProperty().get().isPresent()) {
            content.getStyleClass().add("rg-outdated");
            place(content);
        } else {
            place(bones());
        }
    }

    private static VBox bones() {
        VBox bones = new VBox(12);
        bones.setAccessibleText("Being checked");
        for (double share : new double[] {0.5, 0.36, 0.42}) {
            Region bone = new Region();
            bone.getStyleClass().add("rg-bone");
            bone.maxWidthProperty().bind(bones.widthProperty().multiply(share));
            bones.getChildren().add(bone);
        }
        return bones;
    }

    private void redraw() {
        Optional<Problem> problem = model.problemProperty().get();
        if (problem.isPresent()) {
            show(problem.get());
        } else {
            model.answerProperty().get().ifPresent(this::show);
        }
    }

    private void show(Problem problem) {
        badge.show(StatusKind.UNKNOWN, StatusKind.UNKNOWN.word());
        sentence.show(problem.sentence());
        left.show(List.of(new WhyLine(WhyLine.Kind.NEXT, problem.code(), problem.next())));
        right.show(List.of());
        drawn = null;
        foldedInHead.setVisible(false);
        foldedInHead.setManaged(false);
        present();
    }

    private void show(WhyAnswer answer) {
        badge.show(answer.badge(), answer.word());
        sentence.show(answer);
        WhyColumns places =
                WhyColumns.of(
                        facts.leading(answer),
                        facts.passing(answer),
                        model.allProperty().get(),
                        narrow.get());
        right.setVisible(!narrow.get());
        right.setManaged(!narrow.get());
        if (!places.equals(drawn)) {
            left.show(places.left());
            right.show(places.right());
            fold(places);
            drawn = places;
        }
        present();
    }

    private void present() {
        content.getStyleClass().remove("rg-outdated");
        place(content);
    }

    /** What is there already is not placed again: the focus may be inside. */
    private void place(Node shown) {
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
    }

    /** In a narrow window there is no room for a line of it: the head says it. */
    private void fold(WhyColumns places) {
        boolean folds = !places.folded().isEmpty();
        foldedInHead.setText(places.foldedCount() + " · Show all");
        foldedInHead.setVisible(folds && narrow.get());
        foldedInHead.setManaged(folds && narrow.get());
        if (folds && !narrow.get()) {
            right.getChildren().add(folded(places));
        }
    }

    private HBox folded(WhyColumns places) {
        Label words = Words.of(places.foldedWords());
        words.setMinWidth(0);
        HBox line = new HBox(slot(Glyph.of(StatusKind.PASS.icon(), StyleClass.OK)), words, showAll);
        line.getStyleClass().add("overview-check");
        return line;
    }

    private static Node slot(Node icon) {
        StackPane slot = new StackPane(icon);
        slot.getStyleClass().add("overview-slot");
        return slot;
    }

    /** Where the focus goes when this part is entered. */
    Node entry() {
        return left.getChildren().isEmpty() ? right : left.getChildren().getFirst();
    }

    private static void onKey(KeyEvent event, OverviewActions actions) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            actions.copyWhy().fire();
            event.consume();
        }
    }
}

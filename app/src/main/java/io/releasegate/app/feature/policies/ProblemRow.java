package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Suppressions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A problem; the open one shows its proof, the other places that take part, and its fixes. */
final class ProblemRow extends HBox {

    /** What a row leads to. */
    record Ways(
            Consumer<ProblemItem> choose,
            Consumer<Span> jump,
            Consumer<Fix> apply,
            Consumer<Diagnostic> suppress,
            Function<Witness, Node> proof) {}

    private final Ways ways;
    private final boolean open;
    private ProblemItem item;
    private final VBox body = new VBox(2);
    private final Label why = Words.wrapping("", StyleClass.SMALL, StyleClass.MUTED);

    ProblemRow(ProblemItem item, boolean open, Ways ways) {
        super(8);
        this.item = item;
        this.ways = ways;
        this.open = open;
        getStyleClass().add("policies-problem");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(item.spoken());
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        getChildren().addAll(icon(item.diagnostic()), body);
        Label sentence = Words.wrapping(item.sentence(), open ? StyleClass.STRONG : "sentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        why.setMinHeight(USE_PREF_SIZE);
        body.getChildren().addAll(sentence, facts());
        if (open) {
            getStyleClass().add("open");
            openUp();
        }
        setOnMouseClicked(event -> ways.choose().accept(this.item));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    ProblemItem item() {
        return item;
    }

    /**
     * Takes in the same problem of a later text, where this row would look the same; a new row is
     * laid out from scratch, which is felt while typing.
     */
    boolean isStill(ProblemItem now, boolean opened) {
        boolean looksTheSame =
                !open && now.id().equals(item.id()) && now.spoken().equals(item.spoken());
        boolean same = open == opened && (looksTheSame || now.equals(item));
        if (same) {
            item = now;
        }
        return same;
    }

    static Node icon(Diagnostic diagnostic) {
        Node icon =
                switch (diagnostic.severity()) {
                    case ERROR -> Glyph.of(Feather.X_CIRCLE, StyleClass.BAD);
                    case WARNING -> Glyph.of(Feather.ALERT_TRIANGLE, StyleClass.WARN);
                    case INFO -> Glyph.of(Feather.INFO, StyleClass.MUTED);
                };
        VBox slot = new VBox(icon);
        slot.getStyleClass().add("icon");
        return slot;
    }

    private Node facts() {
        FlowPane line =
                new FlowPane(
                        6,
                        2,
                        Words.of(
                                item.diagnostic().code(),
                                StyleClass.MONO,
                                StyleClass.META,
                                StyleClass.MUTED),
                        Words.of(item.where(), StyleClass.SMALL, StyleClass.MUTED));
        line.setPrefWrapLength(260);
        item.why()
                .ifPresent(words -> {
                    Button button = link("Why");
                    button.setAccessibleText("Why: " + words);
                    button.setOnAction(event -> explain(words));
                    line.getChildren().add(button);
                });
        return line;
    }

    private void explain(String words) {
        why.setText(words);
        if (!body.getChildren().remove(why)) {
            body.getChildren().add(2, why);
        }
    }

    private void openUp() {
        item.diagnostic()
                .witness()
                .ifPresent(witness -> {
                    Node card = ways.proof().apply(witness);
                    VBox.setMargin(card, new Insets(6, 0, 4, 0));
                    body.getChildren().add(card);
                });
        for (Diagnostic.Related other : item.diagnostic().related()) {
            body.getChildren().add(related(other));
        }
        List<Fix> fixes = item.diagnostic().fixes();
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            body.getChildren()
                    .add(
                            way(
                                    ProblemItem.plain(fix.title()),
                                    Feather.TOOL,
                                    i == 0,
                                    () -> ways.apply().accept(fix)));
        }
        if (Suppressions.canSilence(item.diagnostic())) {
            body.getChildren()
                    .add(
                            way(
                                    "Suppress, with reason and expiry",
                                    Feather.VOLUME_X,
                                    false,
                                    () -> ways.suppress().accept(item.diagnostic())));
        }
    }

    private Node related(Diagnostic.Related other) {
        String file =
                other.span().source().equals(item.file())
                        ? ""
                        : ProblemItem.fileName(other.span().source()) + " ";
        Button button =
                link(
                        file
                                + "line "
                                + other.span().start().line()
                                + ": "
                                + ProblemItem.plain(other.message()));
        button.setOnAction(event -> ways.jump().accept(other.span()));
        return button;
    }

    private static Node way(String words, Ikon icon, boolean first, Runnable run) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.setGraphic(Glyph.of(icon));
        button.getStyleClass().addAll(StyleClass.GHOST, StyleClass.SMALL_BUTTON);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(event -> run.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox line = new HBox(8, button);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("fix");
        if (first) {
            line.getChildren().add(new KeyCap("Alt+Enter"));
            line.getStyleClass().add("first");
        }
        return line;
    }

    private static Button link(String words) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(StyleClass.LINK, "policies-link");
        button.setMinWidth(0);
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            ways.choose().accept(item);
            event.consume();
        } else if (event.getCode() == KeyCode.PERIOD && event.isShortcutDown()) {
            item.why().ifPresent(this::explain);
            event.consume();
        }
    }
}

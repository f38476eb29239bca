package io.releasegate.app.widget.overlay;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A drawer from the right for one governance act: everything it binds, and one primary button. The
 * body scrolls, header and footer stay. Ctrl+Enter is the primary button, Esc leaves.
 */
public final class Sheet extends BorderPane {
    private final Action primary;
    private final HBox header = new HBox();
    private final VBox body = new VBox();
    private final HBox footer = new HBox();
    private final VBox bottom = new VBox();
    private final Button cancel = new Button("Cancel");
    private final ReadyButton act;
    private BooleanSupplier mayLeave = () -> true;
    private Runnable onClosed = () -> {};
    private Runnable close = () -> {};

    /**
     * @param id prefix of the ids inside: {@code ID.close}, {@code ID.cancel}
     * @param title the verb and its object, such as {@code Promote payments to}
     * @param environment shown as a plate behind the title
     */
    public Sheet(String id, String title, EnvironmentLook environment, Action primary) {
        this(id, title, Optional.of(environment), primary);
    }

    /** A sheet for an act that concerns no environment. */
    public Sheet(String id, String title, Action primary) {
        this(id, title, Optional.empty(), primary);
    }

    private Sheet(String id, String title, Optional<EnvironmentLook> environment, Action primary) {
        this.primary = primary;
        this.act = new ReadyButton(primary, StyleClass.PRIMARY, StyleClass.LARGE_BUTTON).withKey();
        setId(id);
        getStyleClass().add("rg-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(
                (title + " " + environment.map(EnvironmentLook::spoken).orElse("")).strip());
        makeHeader(title, environment);
        body.getStyleClass().add("rg-sheet-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("rg-sheet-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        makeFooter();
        setTop(header);
        setCenter(scroll);
        setBottom(bottom);
    }

    /** Adds parts of the body, top to bottom. */
    public Sheet with(Node... parts) {
        body.getChildren().addAll(parts);
        return this;
    }

    /** What stands at the left of the footer, such as who signs. */
    public Sheet note(ObservableValue<String> words) {
        Label note = Words.of(words, StyleClass.MUTED, StyleClass.SMALL);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        footer.getChildren().addFirst(note);
        return this;
    }

    /** The act cannot be taken back: its button is filled red. */
    public Sheet danger() {
        act.button().getStyleClass().remove(StyleClass.PRIMARY);
        act.button().getStyleClass().add(StyleClass.DANGER_FINAL);
        return this;
    }

    /** Only something to read: there is nothing to cancel. */
    public Sheet reading() {
        footer.getChildren().remove(cancel);
        return this;
    }

    /** Asked when somebody leaves by Esc, Cancel or the cross; false keeps the sheet open. */
    public Sheet mayLeave(BooleanSupplier question) {
        mayLeave = question;
        return this;
    }

    /** Called once it is gone, for whatever reason. */
    public Sheet onClosed(Runnable listener) {
        onClosed = listener;
        return this;
    }

    /** Closes it without asking, after its act is done. */
    public void close() {
        close.run();
    }

    void opened(Runnable closeBy) {
        close = closeBy;
    }

    void closed() {
        onClosed.run();
    }

    void leave() {
        if (mayLeave.getAsBoolean()) {
            close.run();
        }
    }

    void primary() {
        primary.fire();
    }

    Node body() {
        return body;
    }

    private void makeHeader(String title, Optional<EnvironmentLook> environment) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button cross = new Button();
        cross.setId(getId() + ".close");
        cross.setGraphic(Glyph.of(Feather.X));
        cross.setAccessibleText("Close");
        cross.getStyleClass().addAll(StyleClass.GHOST, StyleClass.SMALL_BUTTON);
        cross.setOnAction(event -> leave());
        header.getStyleClass().add("rg-sheet-header");
        header.getChildren().add(Words.of(title, StyleClass.TITLE));
        environment.ifPresent(look ->
                header.getChildren().add(new EnvironmentPlate(look, EnvironmentPlate.Form.LARGE)));
        header.getChildren().addAll(space, new KeyCap("Esc"), cross);
    }

    /** The reason of a primary button that is off stands below, where a long one has room. */
    private void makeFooter() {
        cancel.setId(getId() + ".cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.getStyleClass().add(StyleClass.LARGE_BUTTON);
        cancel.setOnAction(event -> leave());
        Label reason = act.takeReason();
        reason.getStyleClass().addAll(StyleClass.SMALL, StyleClass.MUTED);
        reason.setWrapText(true);
        footer.getStyleClass().add("buttons");
        footer.getChildren().addAll(cancel, act);
        bottom.getStyleClass().add("rg-sheet-footer");
        bottom.getChildren().addAll(footer, reason);
    }
}

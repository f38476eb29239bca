package io.releasegate.app.widget;

import io.releasegate.model.Alias;
import io.releasegate.model.Sha256;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A version by alias and eight digits. A click on the icon, Enter or Ctrl+C copies all 64. */
public final class HashLabel extends HBox {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Label alias = Words.of("", "alias");
    private final Label digits = Words.of("", "digits");
    private final FontIcon icon = Glyph.of(Feather.COPY);
    private Sha256 hash;

    /** Alias and digits of a version. */
    public HashLabel(Sha256 hash) {
        this(hash, true);
    }

    /**
     * @param withAlias whether the hash is that of a version; other hashes have no alias
     */
    public HashLabel(Sha256 hash, boolean withAlias) {
        this.hash = hash;
        getStyleClass().add("rg-hash");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        digits.setMinWidth(USE_PREF_SIZE);
        if (withAlias) {
            getChildren().add(alias);
            alias.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(digits, icon);
        icon.setOnMouseClicked(event -> {
            copy();
            event.consume();
        });
        setOnKeyPressed(this::onKey);
        show(hash);
    }

    /** Shows another hash; for cells that are reused. */
    public void show(Sha256 newHash) {
        hash = newHash;
        alias.setText(Alias.of(hash).words());
        digits.setText(hash.short8());
        String spelled = hash.short8().substring(0, 4).replaceAll("(?<=.)(?=.)", " ");
        setAccessibleText(
                getChildren().contains(alias) ? alias.getText() + ", " + spelled : spelled);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(hash.hex());
        Clipboard.getSystemClipboard().setContent(content);
        icon.setIconCode(Feather.CHECK);
        PauseTransition pause = new PauseTransition(Duration.millis(1200));
        pause.setOnFinished(event -> icon.setIconCode(Feather.COPY));
        pause.play();
    }
}

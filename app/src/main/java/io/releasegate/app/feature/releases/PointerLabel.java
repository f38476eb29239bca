package io.releasegate.app.feature.releases;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.model.Alias;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was active and what is instead: {@code from → to}, with ↺ where it was rolled back. */
final class PointerLabel extends HBox {
    private final Label from = Words.of("");
    private final FontIcon arrow = Glyph.of(Feather.ARROW_RIGHT);
    private final Label to = Words.of("", StyleClass.STRONG);

    PointerLabel() {
        super(5);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(from, arrow, to);
        from.setMinWidth(USE_PREF_SIZE);
        arrow.getStyleClass().add("releases-arrow");
    }

    void show(HistoryRow row) {
        boolean refused = row.isRefusal();
        from.setText(
                refused
                        ? RowWords.attempt(row)
                        : row.from().map(hash -> Alias.of(hash).words()).orElse("nothing"));
        from.getStyleClass().remove(StyleClass.SUBTLE);
        if (refused || row.from().isEmpty()) {
            from.getStyleClass().add(StyleClass.SUBTLE);
        }
        to.setText(row.to().map(hash -> Alias.of(hash).words()).orElse("refused"));
        to.getStyleClass().remove(StyleClass.STRONG);
        to.getStyleClass().remove(StyleClass.SUBTLE);
        to.getStyleClass().add(refused ? StyleClass.SUBTLE : StyleClass.STRONG);
        arrow.setVisible(!refused);
        arrow.setManaged(!refused);
        arrow.setIconCode(row.isRollback() ? Feather.ROTATE_CCW : Feather.ARROW_RIGHT);
        arrow.getStyleClass().remove(StyleClass.SEVERE);
        if (row.isRollback()) {
            arrow.getStyleClass().add(StyleClass.SEVERE);
        }
        setAccessibleText(RowWords.move(row));
    }
}

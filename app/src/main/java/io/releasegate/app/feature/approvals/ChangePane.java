package io.releasegate.app.feature.approvals;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.diff.DiffView;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The change under review. It is closed until the person opens it, because having been shown it is
 * part of what they sign.
 */
final class ChangePane extends VBox {
    private static final int MOST_ROWS = 24;

    private final ApprovalsViewModel model;
    private final DiffView diff = new DiffView("approvals.diff").fitRows(MOST_ROWS);
    private final Label summary = Words.of("", StyleClass.MUTED);
    private final HBox closed = new HBox();

    ChangePane(ApprovalsViewModel model, Action open) {
        this.model = model;
        setSpacing(8);
        HBox title = new HBox(8, Words.of("What changes", StyleClass.STRONG), summary);
        title.setAlignment(Pos.CENTER_LEFT);
        closed.getStyleClass().add("approvals-closed");
        closed.getChildren()
                .addAll(
                        Words.of("What you are shown becomes part of what you sign."),
                        new ReadyButton(open).withKey());
        getChildren().addAll(title, closed);
        model.openedProperty().subscribe(opened -> layOut());
        model.textsProperty().subscribe(texts -> show(texts));
    }

    private void show(Optional<ReviewTexts> texts) {
        if (texts.isPresent()) {
            ReviewTexts read = texts.get();
            diff.show(read.before(), read.after());
            diff.heads(
                    List.of(
                            read.base()
                                    .<Node>map(HashLabel::new)
                                    .orElseGet(() ->
                                            Words.of(
                                                    "nothing was active here", StyleClass.SUBTLE))),
                    List.of(
                            new HashLabel(read.candidate()),
                            Glyph.of(Feather.EYE, StyleClass.MUTED),
                            Words.of("opened", StyleClass.MUTED, StyleClass.SMALL)));
            summary.setText(diff.size().words() + ", against the pinned base");
        } else {
            summary.setText("");
        }
        layOut();
    }

    private void layOut() {
        boolean open = model.openedProperty().get() && model.textsProperty().get().isPresent();
        getChildren().set(1, open ? diff : closed);
    }
}

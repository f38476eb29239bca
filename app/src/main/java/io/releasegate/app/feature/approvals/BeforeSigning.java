package io.releasegate.app.feature.approvals;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.Words;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The checks that hold now and those that do not, failures first. */
final class BeforeSigning extends VBox {

    BeforeSigning(Explanation explanation) {
        super(8);
        setId("approvals.checks");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("approvals-checks");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        int at = 0;
        for (Check check : explanation.checks()) {
            grid.add(row(check), at % 2, at / 2);
            at++;
        }
        getChildren().addAll(Words.of("Before you sign", StyleClass.STRONG), grid);
    }

    private static Node row(Check check) {
        StatusKind kind =
                switch (check.result()) {
                    case PASSED -> StatusKind.PASS;
                    case FAILED -> StatusKind.FAIL;
                    case UNKNOWN -> StatusKind.UNKNOWN;
                };
        Label words = Words.wrapping(check.title() + ": " + check.sentence());
        words.setAccessibleText(kind.word() + ", " + words.getText());
        HBox row = new HBox(10, Glyph.of(kind.icon(), kind.textClass()), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}

package io.releasegate.app.problem;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.theme.Theme;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Says that there was a fault of ours, with a short code, and gives the details to copy. */
public final class CrashDialog {
    private final Stage stage = new Stage();
    private final Button close = new Button("Continue");

    public CrashDialog(Window owner, Theme theme, Throwable cause) {
        ErrorCode code = ErrorCode.of(cause);
        Label title = new Label("Something went wrong inside ReleaseGate");
        title.getStyleClass().add(StyleClass.TITLE);
        Label text =
                new Label(
                        "This is a fault of ours. Nothing you decided was lost: what was"
                                + " acknowledged is in the ledger. Copy the details and report code "
                                + code
                                + ".");
        text.setWrapText(true);
        TextArea details = new TextArea(code.details(cause));
        details.setId("problem.details");
        details.setEditable(false);
        details.getStyleClass().add(StyleClass.MONO);
        VBox.setVgrow(details, Priority.ALWAYS);
        Button copy = new Button("Copy details");
        copy.setId("problem.copy");
        copy.setOnAction(event -> copy(details.getText()));
        close.setId("problem.close");
        close.getStyleClass().add(StyleClass.PRIMARY);
        close.setOnAction(event -> stage.close());
        HBox buttons = new HBox(8, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox root = new VBox(12, title, text, details, buttons);
        root.getStyleClass().addAll(StyleClass.CONTENT, "rg-crash");
        Scene scene = new Scene(root, 640, 360);
        theme.dress(scene);
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Error " + code);
        stage.setScene(scene);
    }

    public void show() {
        stage.show();
        close.requestFocus();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

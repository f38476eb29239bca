package io.releasegate.app.feature.approvals;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.ScreenHeader;
import io.releasegate.app.widget.SegmentedTabs;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals.Box;
import io.releasegate.governance.Approvals.Item;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The inbox: requests at the left, the chosen one with everything it binds at the right. */
final class ApprovalsView extends BorderPane {
    private static final double CARD = 88;

    private final ApprovalsViewModel model;
    private final ListView<Item> list = new ListView<>();
    private final TextField note = new TextField();

    ApprovalsView(ApprovalsViewModel model, Seat seat, Tick tick, ApprovalsActions actions) {
        this.model = model;
        setId("approvals");
        getStyleClass().add("approvals");
        setTop(header());
        setLeft(inbox(seat, tick));
        setCenter(detail(seat, tick, actions));
    }

    private Node header() {
        SegmentedTabs<Box> boxes =
                new SegmentedTabs<>("approvals.box", SegmentedTabs.Form.SEGMENTS, Box.MINE)
                        .with(Box.MINE, "mine", "Mine", count(Box.MINE))
                        .with(
                                Box.WAITING_ON_OTHERS,
                                "others",
                                "Waiting on others",
                                count(Box.WAITING_ON_OTHERS))
                        .with(Box.DONE, "done", "Done");
        boxes.chosenProperty().bindBidirectional(model.boxProperty());
        ScreenHeader header =
                new ScreenHeader(
                        "Approvals",
                        new SimpleStringProperty(""),
                        Words.of(
                                "sorted by what expires first",
                                StyleClass.MUTED,
                                StyleClass.SMALL));
        header.getChildren().add(1, boxes);
        return header;
    }

    private ObservableValue<String> count(Box box) {
        return Bindings.createStringBinding(
                () -> model.count(box) == 0 ? "" : Long.toString(model.count(box)), model.items());
    }

    private Node inbox(Seat seat, Tick tick) {
        list.setId("approvals.list");
        list.setFixedCellSize(CARD);
        list.setItems(model.shown());
        list.setCellFactory(view -> new ApprovalCard(seat, tick));
        list.setAccessibleText("Requests");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> {
                    if (now != null) {
                        model.selectedProperty().set(Optional.of(now.release().id()));
                    }
                });
        model.reviewProperty()
                .subscribe(chosen ->
                        chosen.filter(model.shown()::contains)
                                .ifPresent(list.getSelectionModel()::select));
        HBox keys =
                new HBox(
                        6,
                        new KeyCap("↑"),
                        new KeyCap("↓"),
                        hint("next request"),
                        new KeyCap("A"),
                        hint("approve"),
                        new KeyCap("R"),
                        hint("reject"));
        keys.getStyleClass().add("approvals-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        BorderPane content = new BorderPane(list);
        content.setBottom(keys);
        StatePane pane = new StatePane("approvals.inbox", content, tick);
        model.stateProperty().subscribe(pane::show);
        pane.getStyleClass().add("approvals-inbox");
        return pane;
    }

    private static Label hint(String words) {
        return Words.of(words, StyleClass.MUTED, StyleClass.SMALL);
    }

    private Node detail(Seat seat, Tick tick, ApprovalsActions actions) {
        ScrollPane scroll =
                new ScrollPane(
                        new ReviewPane(model, seat, tick, actions.open(), actions.reevaluate()));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("approvals-scroll");
        BorderPane detail = new BorderPane(scroll);
        Node footer = footer(actions);
        footer.visibleProperty().bind(model.reviewProperty().map(Optional::isPresent));
        footer.managedProperty().bind(footer.visibleProperty());
        detail.setBottom(footer);
        return detail;
    }

    private Node footer(ApprovalsActions actions) {
        note.setId("approvals.note");
        note.setPromptText("Why, in your words; it is signed and goes into the ledger");
        note.setAccessibleText("Note to sign");
        note.textProperty().bindBidirectional(model.noteProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        ReadyButton reject =
                new ReadyButton(actions.reject(), StyleClass.DANGER_ACTION, StyleClass.LARGE_BUTTON)
                        .withKey();
        ReadyButton approve =
                new ReadyButton(actions.approve(), StyleClass.PRIMARY, StyleClass.LARGE_BUTTON)
                        .withKey();
        Label rejectReason = reject.takeReason();
        rejectReason.setVisible(false);
        Label reason = approve.takeReason();
        reason.getStyleClass().addAll(StyleClass.MUTED, StyleClass.SMALL);
        reason.setWrapText(true);
        Label off = Words.of(approveOff(actions), StyleClass.MUTED, StyleClass.SMALL);
        off.setId("approvals.reasons");
        off.setWrapText(true);
        off.setMaxWidth(Double.MAX_VALUE);
        off.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(12, note, reject, approve);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox footer = new VBox(6, line, off);
        footer.getStyleClass().add("approvals-footer");
        return footer;
    }

    /** Both reasons in one line below the buttons; one when they agree. */
    private static ObservableValue<String> approveOff(ApprovalsActions actions) {
        return Bindings.createStringBinding(
                () -> {
                    String approve = actions.approve().readiness().reason();
                    String reject = actions.reject().readiness().reason();
                    if (approve.isBlank() && reject.isBlank()) {
                        return "Your signature binds the version, the base, the change shown and this note.";
                    }
                    if (approve.equals(reject)) {
                        return "Both are off: " + lower(approve) + ".";
                    }
                    String word = actions.approve().title().split(" ")[0];
                    String first =
                            approve.isBlank() ? "" : word + " is off: " + lower(approve) + ".";
                    String second = reject.isBlank() ? "" : "Reject is off: " + lower(reject) + ".";
                    return (first + " " + second).strip();
                },
                actions.approve().readinessProperty(),
                actions.reject().readinessProperty());
    }

    private static String lower(String words) {
        String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return bare.isEmpty() || (bare.length() > 1 && Character.isUpperCase(bare.charAt(1)))
                ? bare
                : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Moves the focus to the list, where keys decide. */
    void focusList() {
        list.requestFocus();
    }

    void focusNote() {
        note.requestFocus();
    }
}

package io.releasegate.app.feature.releases;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chosen line: what it is, why it was refused or waits, and what can be done with it. */
final class SelectedStrip extends VBox {
    private final ReleasesViewModel model;
    private final Seat seat;
    private final Tick tick;
    private final HBox head = new HBox(8);
    private final VBox why = new VBox(2);

    SelectedStrip(ReleasesViewModel model, Seat seat, Tick tick, ReleasesActions actions) {
        this.model = model;
        this.seat = seat;
        this.tick = tick;
        setId("releases.selected");
        getStyleClass().add("releases-selected");
        head.setAlignment(Pos.CENTER_LEFT);
        why.managedProperty().bind(why.visibleProperty());
        FlowPane buttons = new FlowPane(8, 6);
        List<Action> shown = new ArrayList<>(actions.moves());
        for (Action action : shown) {
            ReadyButton button = new ReadyButton(action, StyleClass.SMALL_BUTTON).withIcon();
            button.takeReason();
            buttons.getChildren().add(button);
        }
        Label reasons = Words.of(reasons(shown), StyleClass.MUTED, StyleClass.SMALL);
        reasons.setId("releases.reasons");
        reasons.setWrapText(true);
        getChildren().addAll(head, why, buttons, reasons);
        model.selectedProperty().subscribe(key -> show());
        model.rows().addListener((ListChangeListener<HistoryRow>) change -> show());
    }

    private void show() {
        Optional<HistoryRow> row = model.selectedRow();
        setVisible(row.isPresent());
        setManaged(row.isPresent());
        row.ifPresent(this::show);
    }

    private void show(HistoryRow row) {
        PointerLabel pointer = new PointerLabel();
        pointer.show(row);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label hint = Words.of("previous, next event", StyleClass.MUTED, StyleClass.SMALL);
        head.getChildren()
                .setAll(
                        new EnvironmentPlate(seat.look(row.environment())),
                        new Badge(RowWords.status(row), RowWords.state(row)),
                        pointer,
                        Words.of(TimeText.absolute(row.at(), tick.zone()), StyleClass.MONO),
                        Words.of(
                                TimeText.relative(row.at(), tick.now(), tick.zone()),
                                StyleClass.MUTED,
                                StyleClass.SMALL),
                        space,
                        new KeyCap("["),
                        new KeyCap("]"),
                        hint,
                        new KeyCap("D"),
                        Words.of("diff", StyleClass.MUTED, StyleClass.SMALL));
        why.getChildren().setAll(why(row));
        why.setVisible(!why.getChildren().isEmpty());
    }

    /** Every reason of a refusal, why it is on hold, when it acts, until when to confirm it. */
    private List<Node> why(HistoryRow row) {
        List<Node> lines = new ArrayList<>();
        for (Reason reason : row.line().refusal()) {
            Label words = Words.wrapping((reason.sentence() + " " + reason.next()).strip());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line =
                    new HBox(
                            8,
                            Glyph.of(Feather.X, StyleClass.BAD),
                            words,
                            Words.of(
                                    reason.code(),
                                    StyleClass.MONO,
                                    StyleClass.META,
                                    StyleClass.MUTED));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.add(line);
        }
        row.release().ifPresent(release -> facts(release, lines));
        return lines;
    }

    private void facts(Release release, List<Node> lines) {
        release.hold()
                .map(Hold::sentence)
                .ifPresent(sentence -> lines.add(fact(Feather.PAUSE_CIRCLE, sentence)));
        release.effectiveAt()
                .filter(at -> release.activatedAt().isEmpty() && !release.lifecycle().isEnd())
                .map(at -> "Takes effect at " + TimeText.absolute(at, tick.zone()) + ".")
                .ifPresent(sentence -> lines.add(fact(Feather.CLOCK, sentence)));
        release.confirmBy()
                .map(at ->
                        "Another person has to confirm this rollback until "
                                + TimeText.absolute(at, tick.zone())
                                + ".")
                .ifPresent(sentence -> lines.add(fact(Feather.USER_CHECK, sentence)));
    }

    private static Node fact(org.kordamp.ikonli.Ikon icon, String sentence) {
        HBox line = new HBox(8, Glyph.of(icon, StyleClass.WARN), Words.wrapping(sentence));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Commands that are off for the same reason share one sentence. */
    private static StringBinding reasons(List<Action> actions) {
        return Bindings.createStringBinding(
                () -> {
                    Map<String, List<String>> off = new LinkedHashMap<>();
                    for (Action action : actions) {
                        if (!action.readiness().isReady()) {
                            off.computeIfAbsent(
                                            action.readiness().reason(), key -> new ArrayList<>())
                                    .add(action.title().replace("…", ""));
                        }
                    }
                    List<String> sentences = new ArrayList<>();
                    off.forEach((reason, names) -> sentences.add(sentence(names, reason, actions)));
                    return String.join(" ", sentences);
                },
                actions.stream()
                        .map(Action::readinessProperty)
                        .toArray(javafx.beans.Observable[]::new));
    }

    private static String sentence(List<String> names, String reason, List<Action> actions) {
        if (names.size() == actions.size()) {
            return "All are off: " + reason + ".";
        }
        String last = names.getLast();
        String all =
                names.size() == 1
                        ? last + " is off: "
                        : String.join(", ", names.subList(0, names.size() - 1))
                                + " and "
                                + last
                                + " are off: ";
        return all + reason + ".";
    }
}

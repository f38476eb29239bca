package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.trial.TrialCard;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The problems of the shown file, then those of the others. Up and Down walk, Enter jumps. */
final class ProblemsPane extends VBox {
    private static final int MOST = 60;

    private final PoliciesViewModel model;
    private final List<Action> trials;
    private final Consumer<Diagnostic> suppress;
    private Shown shown = new Shown(List.of(), Optional.empty(), "");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /**
     * @param trials what can be done with the input that proves a finding
     * @param suppress asks why a finding may stay
     */
    ProblemsPane(PoliciesViewModel model, List<Action> trials, Consumer<Diagnostic> suppress) {
        this.model = model;
        this.trials = trials;
        this.suppress = suppress;
        getStyleClass().add("policies-problems");
        rows.setId("policies.problems");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText("Problems");
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.problems().subscribe(this::fill);
        model.chosenProperty().subscribe(now -> fill());
        model.checkedProperty().subscribe(now -> fill());
    }

    /** What the rows were made of; the same again makes no new ones. */
    private record Shown(List<ProblemItem> items, Optional<String> open, String nothing) {}

    private void fill() {
        Optional<String> focused = focusedRow().map(row -> row.item().id());
        Optional<String> open = model.chosenProperty().get().map(ProblemItem::id);
        Shown now = new Shown(List.copyOf(model.problems()), open, model.noProblems());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        ProblemRow.Ways ways =
                new ProblemRow.Ways(
                        this::choose,
                        this::jump,
                        this::apply,
                        suppress,
                        witness -> new TrialCard(witness, model.trial(), trials));
        List<Node> made = new ArrayList<>();
        boolean elsewhere = false;
        for (ProblemItem item : model.problems().stream().limit(MOST).toList()) {
            if (!item.isHere() && !elsewhere) {
                elsewhere = true;
                made.add(Words.of("In other files", "policies-group"));
            }
            boolean opened = open.equals(Optional.of(item.id()));
            made.add(
                    row(item.id())
                            .filter(row -> row.isStill(item, opened))
                            .orElseGet(() -> new ProblemRow(item, opened, ways)));
        }
        if (made.isEmpty()) {
            made.add(Words.wrapping(model.noProblems(), StyleClass.SUBTLE, "policies-group"));
        }
        if (model.problems().size() > MOST) {
            made.add(
                    Words.of(
                            (model.problems().size() - MOST) + " more",
                            StyleClass.MUTED,
                            "policies-group"));
        }
        if (!rows.getChildren().equals(made)) {
            rows.getChildren().setAll(made);
        }
        focused.flatMap(this::row).ifPresent(Node::requestFocus);
    }

    private void choose(ProblemItem item) {
        model.choose(item);
    }

    private void jump(Span place) {
        model.jump(place);
    }

    private void apply(Fix fix) {
        model.apply(fix);
    }

    /** Brings the open row into sight, after a jump by key. */
    void reveal() {
        model.chosenProperty()
                .get()
                .map(ProblemItem::id)
                .flatMap(this::row)
                .ifPresent(row -> {
                    scroll.layout();
                    double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
                    if (room > 0) {
                        scroll.setVvalue(
                                Math.clamp(row.getBoundsInParent().getMinY() / room, 0, 1));
                    }
                });
    }

    private Optional<ProblemRow> focusedRow() {
        return problemRows().stream().filter(Node::isFocused).findFirst();
    }

    private Optional<ProblemRow> row(String id) {
        return problemRows().stream().filter(row -> row.item().id().equals(id)).findFirst();
    }

    private List<ProblemRow> problemRows() {
        return rows.getChildren().stream()
                .filter(ProblemRow.class::isInstance)
                .map(ProblemRow.class::cast)
                .toList();
    }

    private void onKey(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<ProblemRow> all = problemRows();
        Consumer<Integer> focus = index -> all.get(index).requestFocus();
        if (by != 0) {
            focusedRow()
                    .map(row -> Math.clamp((long) all.indexOf(row) + by, 0, all.size() - 1))
                    .ifPresent(focus);
            event.consume();
        }
    }
}

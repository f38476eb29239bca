package io.releasegate.app.feature.overview;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The board, which cell of it is chosen, and which one the explanation is held to. */
final class OverviewViewModel {
    private final Boards boards;
    private final TaskRunner tasks;
    private final Seat seat;
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<BoardLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PaneState> state =
            new ReadOnlyObjectWrapper<>(PaneState.loading());
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<CellKey>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellKey>> pinned =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CellKey>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<CellKey>> changed =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper(0);
    private Optional<EnvironmentId> focus = Optional.empty();

    OverviewViewModel(Boards boards, TaskRunner tasks, Seat seat) {
        this.boards = boards;
        this.tasks = tasks;
        this.seat = seat;
        filter.subscribe(words -> board.get().ifPresent(this::showLines));
        selected.subscribe(now -> ask());
        pinned.subscribe(now -> ask());
    }

    /** Reads the board anew; what was chosen stays chosen. */
    void refresh() {
        PersonId person = seat.person().getValue();
        tasks.of("Load the board", () -> boards.board(person, AsOf.NOW))
                .replacing("overview.board")
                .onSuccess(this::show)
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    private void show(Board now) {
        // Told anew even where the same cells changed again.
        changed.set(Set.of());
        changed.set(board.get().map(before -> BoardChanges.between(before, now)).orElse(Set.of()));
        board.set(Optional.of(now));
        showLines(now);
        if (pinned.get().flatMap(key -> BoardChanges.find(now, key)).isEmpty()) {
            pinned.set(Optional.empty());
        }
        if (selected.get().flatMap(key -> BoardChanges.find(now, key)).isEmpty()) {
            selected.set(first(now));
        }
        readings.set(readings.get() + 1);
        state.set(PaneState.ready());
    }

    private void showLines(Board now) {
        List<BoardLine> wanted = BoardLine.of(now.rows(), filter.get());
        if (!lines.equals(wanted)) {
            lines.setAll(wanted);
        }
    }

    /** The most pressing cell, in the environment that is in focus where there is one. */
    private Optional<CellKey> first(Board now) {
        List<EnvironmentId> ids = now.environments().stream().map(Environment::id).toList();
        List<EnvironmentId> wanted = focus.filter(ids::contains).map(List::of).orElse(ids);
        return now.rows().stream()
                .flatMap(row -> wanted.stream().map(id -> new CellKey(row.subject(), id)))
                .filter(key -> BoardChanges.find(now, key).isPresent())
                .min(Comparator.comparing(key -> BoardChanges.find(now, key).orElseThrow().next()));
    }

    /** Moves to another subject by so many shown lines, and to another environment. */
    void move(int down, int right) {
        List<Row> shown = shownRows();
        List<EnvironmentId> columns = environmentIds();
        if (shown.isEmpty() || columns.isEmpty()) {
            return;
        }
        int row = selected.get().map(key -> rowOf(shown, key.subject())).orElse(-1);
        int column = selected.get().map(key -> columns.indexOf(key.environment())).orElse(0);
        int nextRow = row < 0 ? 0 : clamp(row + down, shown.size());
        selected.set(
                Optional.of(
                        new CellKey(
                                shown.get(nextRow).subject(),
                                columns.get(clamp(column + right, columns.size())))));
    }

    private static int clamp(int wanted, int size) {
        return Math.clamp(wanted, 0, size - 1);
    }

    private static int rowOf(List<Row> rows, Subject subject) {
        return rows.stream().map(Row::subject).toList().indexOf(subject);
    }

    private List<Row> shownRows() {
        return lines.stream()
                .filter(BoardLine.SubjectLine.class::isInstance)
                .map(line -> ((BoardLine.SubjectLine) line).row())
                .toList();
    }

    private List<EnvironmentId> environmentIds() {
        return board.get()
                .map(now -> now.environments().stream().map(Environment::id).toList())
                .orElse(List.of());
    }

    /** The window looks at another environment: the choice follows in its row. */
    void focus(Optional<EnvironmentId> environment) {
        focus = environment;
        if (environment.isPresent() && environmentIds().contains(environment.get())) {
            selected.get()
                    .map(key -> new CellKey(key.subject(), environment.get()))
                    .ifPresent(key -> selected.set(Optional.of(key)));
        }
    }

    /** Chooses a subject that somebody pointed at, in whatever environment is chosen. */
    void reveal(Subject subject) {
        filter.set("");
        selected.get()
                .map(CellKey::environment)
                .or(() -> focus)
                .or(() -> environmentIds().stream().findFirst())
                .ifPresent(id -> selected.set(Optional.of(new CellKey(subject, id))));
    }

    /** Holds the explanation to the chosen cell, or lets it follow again. */
    void togglePin() {
        pinned.set(pinned.get().equals(selected.get()) ? Optional.empty() : selected.get());
    }

    private void ask() {
        asked.set(pinned.get().or(selected::get));
    }

    ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ObservableList<BoardLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<PaneState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<CellKey>> selectedProperty() {
        return selected;
    }

    ReadOnlyObjectProperty<Optional<CellKey>> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** The cell the explanation is about: the pinned one, else the chosen one. */
    ReadOnlyObjectProperty<Optional<CellKey>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** The cells that the newest reading found different. */
    ReadOnlyObjectProperty<Set<CellKey>> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** How often the board was read; what depends on recorded state is asked anew with it. */
    ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    Optional<Cell> cell(CellKey key) {
        return board.get().flatMap(now -> BoardChanges.find(now, key));
    }

    Optional<Environment> environment(EnvironmentId id) {
        return board.get().stream()
                .flatMap(now -> now.environments().stream())
                .filter(found -> found.id().equals(id))
                .findFirst();
    }
}

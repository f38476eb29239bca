package io.releasegate.app.feature.overview;

import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Task;
import io.releasegate.model.ReleaseId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What waits for the person who acts: a few rows, one of them chosen. */
final class NeedsViewModel {
    /** So many rows are shown; those due today come on top of it. */
    static final int MOST = 5;

    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableList<Task> shown = FXCollections.observableArrayList();
    private final IntegerProperty total = new SimpleIntegerProperty(0);
    private final IntegerProperty more = new SimpleIntegerProperty(0);
    private final ReadOnlyObjectWrapper<Optional<Task>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    NeedsViewModel(ObservableValue<Optional<Board>> board, InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        board.subscribe(now -> show(now.map(Board::needsYou).orElse(List.of())));
    }

    private void show(List<Task> all) {
        List<Task> few = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        all.stream().skip(MOST).filter(this::isDueToday).forEach(few::add);
        if (!shown.equals(few)) {
            shown.setAll(few);
        }
        total.set(all.size());
        more.set(all.size() - few.size());
        Optional<ReleaseId> kept = chosen.get().map(Task::release);
        chosen.set(
                few.stream()
                        .filter(task -> kept.equals(Optional.of(task.release())))
                        .findFirst()
                        .or(() -> few.stream().findFirst()));
    }

    private boolean isDueToday(Task task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
        return task.due().filter(due -> due.isBefore(tomorrow)).isPresent();
    }

    /** Chooses the row so many below the chosen one. */
    void move(int down) {
        if (!shown.isEmpty()) {
            int now = chosen.get().map(shown::indexOf).orElse(0);
            chosen.set(Optional.of(shown.get(Math.clamp(now + down, 0, shown.size() - 1))));
        }
    }

    void choose(Task task) {
        chosen.set(Optional.of(task));
    }

    ObservableList<Task> shown() {
        return shown;
    }

    /** How many things wait, shown or not. */
    IntegerProperty totalProperty() {
        return total;
    }

    /** How many of them are not shown. */
    IntegerProperty moreProperty() {
        return more;
    }

    ReadOnlyObjectProperty<Optional<Task>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}

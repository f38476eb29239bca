package io.releasegate.app.feature.releases;

import io.releasegate.app.feature.releases.timeline.TimelineEvent;
import io.releasegate.app.feature.releases.timeline.TimelineScene;
import io.releasegate.app.feature.releases.timeline.TimelineWindow;
import io.releasegate.app.problem.FailureText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** What the history shows: one subject, one selection, one stretch of time. */
final class ReleasesViewModel {
    private final ReleasesDesk desk;
    private final TaskRunner tasks;
    private final Seat seat;
    private final Tick tick;

    private final ReadOnlyObjectWrapper<ReleasesPage> page =
            new ReadOnlyObjectWrapper<>(ReleasesPage.NOTHING);
    private final ObjectProperty<PaneState> state = new SimpleObjectProperty<>(PaneState.loading());
    private final ObservableSet<EnvironmentId> hidden = FXCollections.observableSet();
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<TimeRange> range =
            new SimpleObjectProperty<>(TimeRange.NINE_WEEKS);
    private final ReadOnlyObjectWrapper<Optional<TimelineScene>> timeline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Subject> wanted = Optional.empty();
    private Optional<ReleaseId> wantedRelease = Optional.empty();
    private Optional<TimelineWindow> window = Optional.empty();

    ReleasesViewModel(ReleasesDesk desk, TaskRunner tasks, Seat seat, Tick tick) {
        this.desk = desk;
        this.tasks = tasks;
        this.seat = seat;
        this.tick = tick;
        hidden.addListener((SetChangeListener<EnvironmentId>) change -> showRows());
        range.subscribe(now -> {
            window = Optional.empty();
            showTimeline();
        });
        selected.subscribe(now -> reachSelected());
    }

    /** Reads anew; subject and selection stay. */
    void refresh() {
        Optional<Subject> subject = wanted;
        tasks.of("Load releases", () -> desk.page(subject))
                .replacing("releases.refresh")
                .onSuccess(this::show)
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    void choose(Subject subject) {
        if (!wanted.equals(Optional.of(subject))) {
            wanted = Optional.of(subject);
            window = Optional.empty();
            refresh();
        }
    }

    /** Shows one release as soon as it is read. */
    void reveal(Optional<Subject> subject, Optional<ReleaseId> release) {
        wantedRelease = release;
        subject.ifPresent(found -> wanted = Optional.of(found));
        refresh();
    }

    private void show(ReleasesPage read) {
        boolean other = !read.subject().equals(page.get().subject());
        wanted = read.subject();
        page.set(read);
        if (other) {
            window = Optional.empty();
            selected.set(Optional.empty());
        }
        showRows();
        wantedRelease.ifPresent(release -> selectIfShown(release.value()));
        wantedRelease = Optional.empty();
        if (selected.get().isEmpty() || selectedRow().isEmpty()) {
            selected.set(rows.stream().findFirst().map(HistoryRow::key));
        }
        state.set(stateOf(read));
    }

    private static PaneState stateOf(ReleasesPage read) {
        if (read.subject().isEmpty()) {
            return PaneState.empty(
                    "There is no subject yet",
                    "Submit a policy under Policies; its releases appear here.");
        }
        return read.rows().isEmpty()
                ? PaneState.empty(
                        read.subject().get().key() + " was never released",
                        "Its versions appear here once one is placed in an environment.")
                : PaneState.ready();
    }

    private void selectIfShown(String key) {
        page.get().rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .ifPresent(row -> {
                    hidden.remove(row.environment());
                    selected.set(Optional.of(key));
                });
    }

    private void showRows() {
        List<HistoryRow> wantedRows =
                page.get().rows().stream()
                        .filter(row -> !hidden.contains(row.environment()))
                        .toList();
        rows.setAll(wantedRows);
        showTimeline();
    }

    private void showTimeline() {
        if (page.get().subject().isEmpty()) {
            timeline.set(Optional.empty());
            return;
        }
        List<TimelineEvent> events = TimelineRows.events(rows, seat);
        timeline.set(
                Optional.of(
                        new TimelineScene(
                                lanes(),
                                events,
                                window.orElseGet(() -> wholeRange(events)),
                                tick.now(),
                                tick.zone())));
    }

    private TimelineWindow wholeRange(List<TimelineEvent> events) {
        Instant now = tick.now();
        Instant first =
                events.stream()
                        .flatMap(event -> event.at().stream())
                        .min(Instant::compareTo)
                        .orElse(now);
        TimelineWindow base =
                range.get()
                        .length()
                        .map(length -> TimelineWindow.around(now, length))
                        .orElseGet(
                                () -> TimelineWindow.since(first.isBefore(now) ? first : now, now));
        return events.stream()
                .filter(event -> !event.kind().isFact())
                .flatMap(event -> event.at().stream())
                .max(Instant::compareTo)
                .map(base::reaching)
                .orElse(base);
    }

    /** The last environment on top; the one of configuration where that is all there is. */
    private List<EnvironmentId> lanes() {
        List<EnvironmentId> lanes =
                new ArrayList<>(environments().stream().map(Environment::id).toList().reversed());
        page.get().rows().stream()
                .map(HistoryRow::environment)
                .filter(id -> !lanes.contains(id))
                .distinct()
                .forEach(lanes::add);
        lanes.removeAll(hidden);
        return lanes;
    }

    /** The environments this subject can be in. */
    List<Environment> environments() {
        boolean governed = page.get().subject().orElse(null) instanceof Subject.Configuration;
        return governed ? List.of() : page.get().environments();
    }

    /** Selects the event before or after the chosen one. */
    void step(int older) {
        int at = selectedRow().map(rows::indexOf).orElse(-1) + older;
        if (at >= 0 && at < rows.size()) {
            selected.set(Optional.of(rows.get(at).key()));
        }
    }

    /** Shows half or twice the time around the chosen event, or around now. */
    void zoom(double factor) {
        timeline.get()
                .ifPresent(scene -> move(scene.window().zoomed(factor, focus(scene.window()))));
    }

    /** Zooms so that events that share one ring get a ring each. */
    void zoomTo(List<String> keys) {
        List<Instant> times =
                rows.stream()
                        .filter(row -> keys.contains(row.key()))
                        .map(HistoryRow::at)
                        .sorted()
                        .toList();
        if (times.isEmpty()) {
            return;
        }
        selected.set(Optional.of(keys.getLast()));
        timeline.get().ifPresent(scene -> move(scene.window().zoomed(0.25, times.getLast())));
    }

    /** Moves the shown stretch by a part of its length. */
    void pan(double part) {
        timeline.get().ifPresent(scene -> move(scene.window().moved(part)));
    }

    /** Shows the present again, as long as the range says. */
    void home() {
        window = Optional.empty();
        showTimeline();
    }

    private Instant focus(TimelineWindow shown) {
        return selectedRow()
                .map(HistoryRow::at)
                .filter(at -> shown.share(at) >= 0 && shown.share(at) <= 1)
                .orElse(tick.now());
    }

    private void move(TimelineWindow to) {
        window = Optional.of(to);
        showTimeline();
    }

    private void reachSelected() {
        Optional<TimelineScene> scene = timeline.get();
        Optional<HistoryRow> row = selectedRow();
        if (scene.isPresent() && row.isPresent()) {
            TimelineWindow shown = scene.get().window();
            double share = shown.share(row.get().at());
            if (share < 0 || share > 1) {
                move(shown.showing(row.get().at()));
            }
        }
    }

    /** The texts that the chosen row replaced and brought. */
    void readTexts(HistoryRow row, Consumer<ReleasesDesk.Texts> found) {
        ReleasesPage shown = page.get();
        tasks.of("Load the change of " + row.key(), () -> desk.texts(row, shown))
                .replacing("releases.texts")
                .onSuccess(found)
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    /** Readiness by a rule about the chosen row. */
    ObservableValue<Readiness> readiness(Function<RowMoves, String> rule) {
        return Bindings.createObjectBinding(
                () -> Readiness.unless(rule.apply(moves())), selected, page, seat.person());
    }

    private RowMoves moves() {
        Optional<HistoryRow> row = selectedRow();
        String requester =
                row.flatMap(HistoryRow::release)
                        .map(release -> seat.callName(release.requester()))
                        .orElse("");
        return new RowMoves(page.get(), row, seat.person().getValue(), requester, tick.now());
    }

    Optional<HistoryRow> selectedRow() {
        return rows.stream()
                .filter(row -> selected.get().equals(Optional.of(row.key())))
                .findFirst();
    }

    ReadOnlyObjectProperty<ReleasesPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ObjectProperty<PaneState> stateProperty() {
        return state;
    }

    /** Environments whose lane and rows are not shown. */
    ObservableSet<EnvironmentId> hidden() {
        return hidden;
    }

    ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** The key of the chosen row and event. */
    ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    ObjectProperty<TimeRange> rangeProperty() {
        return range;
    }

    ReadOnlyObjectProperty<Optional<TimelineScene>> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }
}

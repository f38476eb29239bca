package io.releasegate.app.feature.policies;

import io.releasegate.app.problem.FailureText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.editor.EditorMark;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.version.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the policies screen shows: the file tree, the findings, and what the text would be. */
final class PoliciesViewModel {
    private static final int LINT_PAUSE = 120;

    private final PolicyDesk desk;
    private final TaskRunner tasks;
    private final Rest rest;
    private final FileStore store;
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ProblemItem> problems = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ProblemItem>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(Checked.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Base>> base =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ProblemCount> count =
            new SimpleObjectProperty<>(ProblemCount.NONE);
    private Optional<Subject> wanted = Optional.empty();
    private String shownPath = "";

    /** Whether somebody went to the open problem; the first one opens by itself. */
    private boolean arrived;

    private Consumer<Span> onJump = span -> {};
    private Consumer<List<Fix.Edit>> onEdits = edits -> {};

    PoliciesViewModel(PolicyDesk desk, TaskRunner tasks, Rest rest) {
        this.desk = desk;
        this.tasks = tasks;
        this.rest = rest;
        this.store = new FileStore(desk, tasks, rest);
        store.onChanged(this::textsChanged);
        store.shownProperty().subscribe(this::shownChanged);
        filter.subscribe(words -> showRows());
    }

    /** Reads files, environments and base anew; unsaved text stays. */
    void refresh() {
        base.set(Optional.empty());
        store.refresh();
    }

    void select(String path) {
        store.select(path);
    }

    /** Shows the file of a policy as soon as it is known which one that is. */
    void reveal(Subject subject) {
        wanted = Optional.of(subject);
        revealWanted();
    }

    private void revealWanted() {
        wanted.flatMap(this::fileOf)
                .ifPresent(path -> {
                    wanted = Optional.empty();
                    select(path);
                });
    }

    private Optional<String> fileOf(Subject subject) {
        return checked.get().subjects().entrySet().stream()
                .filter(e -> e.getValue().equals(subject.key()))
                .map(Map.Entry::getKey)
                .filter(store.files()::containsKey)
                .sorted()
                .findFirst();
    }

    private void textsChanged() {
        showRows();
        rest.after("lint", LINT_PAUSE, this::lint);
    }

    private void shownChanged(Optional<OpenFile> now) {
        String path = now.map(OpenFile::path).orElse("");
        if (path.equals(shownPath)) {
            return;
        }
        shownPath = path;
        base.set(Optional.empty());
        chosen.set(Optional.empty());
        showProblems();
        lint();
    }

    private void lint() {
        Map<String, String> texts = new LinkedHashMap<>();
        store.files().values().stream()
                .filter(OpenFile::isReadable)
                .forEach(file -> texts.put(file.path(), file.text()));
        Checked.Question question =
                new Checked.Question(
                        checked.get().next(),
                        texts,
                        store.shownProperty().get(),
                        base.get(),
                        store.environments());
        tasks.of("Lint policies", () -> Checked.of(question))
                .replacing("policies.lint")
                .onSuccess(this::linted)
                .onFailure(
                        failed -> store.problemProperty().set(Optional.of(FailureText.of(failed))))
                .run();
    }

    private void linted(Checked now) {
        checked.set(now);
        count.set(now.total());
        showRows();
        showProblems();
        readBase();
        revealWanted();
    }

    private void readBase() {
        Optional<String> subject = subject();
        boolean known = base.get().map(Base::subject).equals(subject);
        if (known || subject.isEmpty()) {
            return;
        }
        tasks.of(
                        "Read what is active of " + subject.get(),
                        () -> desk.base(subject.get(), store.environments()))
                .replacing("policies.base")
                .onSuccess(found -> {
                    base.set(found);
                    if (found.isPresent()) {
                        lint();
                    }
                })
                .onFailure(
                        failed -> store.problemProperty().set(Optional.of(FailureText.of(failed))))
                .run();
    }

    /** The policy the shown file is about, as far as it can be read. */
    Optional<String> subject() {
        return Optional.ofNullable(checked.get().subjects().get(shownPath));
    }

    private void showRows() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        List<FileRow> now = new ArrayList<>();
        String team = "";
        for (OpenFile file : store.files().values()) {
            if (!file.path().toLowerCase(Locale.ROOT).contains(words)) {
                continue;
            }
            if (!file.team().equals(team)) {
                team = file.team();
                now.add(FileRow.team(team));
            }
            now.add(row(file));
        }
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private FileRow row(OpenFile file) {
        Checked seen = checked.get();
        int unreadable = file.isReadable() ? 0 : 1;
        return new FileRow(
                file.path(),
                file.name(),
                seen.count(file.path(), Severity.ERROR) + unreadable,
                seen.count(file.path(), Severity.WARNING),
                file.isDirty());
    }

    private void showProblems() {
        List<ProblemItem> now = ProblemItem.order(checked.get().diagnostics(), shownPath);
        Optional<ProblemItem> stays =
                chosen.get()
                        .flatMap(before ->
                                now.stream()
                                        .filter(item -> item.id().equals(before.id()))
                                        .findFirst());
        if (!now.equals(problems)) {
            problems.setAll(now);
        }
        arrived = arrived && stays.isPresent();
        chosen.set(stays.or(() -> now.stream().filter(ProblemItem::isHere).findFirst()));
    }

    /** Opens a problem and goes to its place. */
    void choose(ProblemItem item) {
        arrived = true;
        chosen.set(Optional.of(item));
        jump(item.place());
    }

    /** Goes to a place, in another file if need be. */
    void jump(Span place) {
        if (!place.source().equals(shownPath)) {
            Optional<ProblemItem> open = chosen.get();
            select(place.source());
            open.flatMap(item ->
                            problems.stream()
                                    .filter(other -> other.id().equals(item.id()))
                                    .findFirst())
                    .ifPresent(item -> chosen.set(Optional.of(item)));
        }
        onJump.accept(place);
    }

    /** The problem after the open one, or before it, around the ends; first the open one itself. */
    void step(int by) {
        if (problems.isEmpty()) {
            return;
        }
        int now = chosen.get().map(problems::indexOf).orElse(-1);
        int next = arrived ? now + by : Math.max(0, now);
        choose(problems.get(Math.floorMod(next, problems.size())));
    }

    /** Applies a fix of the open problem; undo takes it back. */
    void apply(Fix fix) {
        if (!isFresh() || fix.edits().isEmpty()) {
            return;
        }
        String path = fix.edits().getFirst().span().source();
        if (fix.edits().stream().allMatch(edit -> edit.span().source().equals(path))) {
            select(path);
            onEdits.accept(fix.edits());
        }
    }

    Optional<Fix> firstFix() {
        return chosen.get().flatMap(item -> item.diagnostic().fixes().stream().findFirst());
    }

    /** Whether the findings are about the text that is shown right now. */
    boolean isFresh() {
        return store.shownProperty()
                .get()
                .map(OpenFile::text)
                .filter(checked.get().text()::equals)
                .isPresent();
    }

    /** What to underline in the shown file; notes stand in the list only. */
    List<EditorMark> marks() {
        String text = checked.get().text();
        return checked.get().diagnostics().stream()
                .filter(found -> found.severity() != Severity.INFO)
                .flatMap(found -> marks(found, text))
                .distinct()
                .toList();
    }

    private java.util.stream.Stream<EditorMark> marks(Diagnostic found, String text) {
        return new ProblemItem("", found, shownPath)
                .spans()
                .filter(span -> span.source().equals(shownPath))
                .map(span ->
                        new EditorMark(
                                span.start().offset(),
                                endOfMark(span, text),
                                found.severity(),
                                ProblemItem.plain(found.message())));
    }

    /** A stretch of several lines is underlined in its first one; an empty one has one letter. */
    private static int endOfMark(Span span, String text) {
        int start = span.start().offset();
        int lineEnd = text.indexOf('\n', start);
        int last = lineEnd < 0 ? text.length() : lineEnd;
        return Math.max(start + 1, Math.min(span.end().offset(), last));
    }

    /** Why there is nothing wrong, or that there is nothing to check. */
    String noProblems() {
        return store.shownProperty()
                .get()
                .flatMap(OpenFile::problem)
                .orElse("No problem in any policy.");
    }

    void onJump(Consumer<Span> listener) {
        onJump = Objects.requireNonNull(listener);
    }

    void onEdits(Consumer<List<Fix.Edit>> listener) {
        onEdits = Objects.requireNonNull(listener);
    }

    FileStore store() {
        return store;
    }

    ReadOnlyObjectProperty<Optional<OpenFile>> shownProperty() {
        return store.shownProperty();
    }

    ObservableList<FileRow> rows() {
        return rows;
    }

    ObservableList<ProblemItem> problems() {
        return problems;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<ProblemItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Base>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    ObjectProperty<ProblemCount> countProperty() {
        return count;
    }
}

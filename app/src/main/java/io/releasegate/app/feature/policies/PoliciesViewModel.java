package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.tests.TestsModel;
import io.releasegate.app.feature.policies.trial.TrialModel;
import io.releasegate.app.problem.FailureText;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.editor.EditorMark;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.language.Lens;
import io.releasegate.language.Sample;
import io.releasegate.language.Trial;
import io.releasegate.model.version.Subject;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.format.FormatResult;
import io.releasegate.policy.format.YamlFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    /** Enough for a key that repeats to be one look; too short to be noticed. */
    private static final int LINT_PAUSE = 8;

    private final PolicyDesk desk;
    private final TaskRunner tasks;
    private final Rest rest;
    private final FileStore store;
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Checked> checked =
            new ReadOnlyObjectWrapper<>(Checked.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Base>> base =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ProblemCount> count =
            new SimpleObjectProperty<>(ProblemCount.NONE);
    private final TrialModel trial = new TrialModel(this::policiesOf);
    private final TestsModel tests;
    private final ProblemsModel problems = new ProblemsModel(trial);
    private Optional<Subject> wanted = Optional.empty();
    private String shownPath = "";

    private boolean looking;
    private boolean lookAgain;

    private Consumer<Span> onJump = span -> {};
    private Consumer<List<Fix.Edit>> onEdits = edits -> {};

    PoliciesViewModel(PolicyDesk desk, TaskRunner tasks, Rest rest) {
        this.desk = desk;
        this.tasks = tasks;
        this.rest = rest;
        this.store = new FileStore(desk, tasks, rest);
        this.tests =
                new TestsModel(
                        new FolderTests(desk.folder()), tasks, () -> understood().policies());
        tests.onFailure(failed -> store.problemProperty().set(Optional.of(FailureText.of(failed))));
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
        problems.forget();
        showProblems();
        tests.open(path);
        lint();
    }

    /** One look at a time: what is typed meanwhile is looked at right after. */
    private void lint() {
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        Map<String, String> texts = new LinkedHashMap<>();
        store.files().values().stream()
                .filter(OpenFile::isReadable)
                .forEach(file -> texts.put(file.path(), file.text()));
        Checked.Question question =
                new Checked.Question(
                        checked.get(),
                        texts,
                        store.shownProperty().get(),
                        base.get(),
                        store.environments(),
                        store.settings());
        tasks.of("Lint policies", () -> Checked.of(question))
                .onSuccess(this::linted)
                .onFailure(failed -> {
                    looked();
                    store.problemProperty().set(Optional.of(FailureText.of(failed)));
                })
                .run();
    }

    private void looked() {
        looking = false;
        if (lookAgain) {
            lookAgain = false;
            lint();
        }
    }

    private void linted(Checked now) {
        checked.set(now);
        looked();
        tests.run();
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
        problems.show(checked.get(), shownPath);
    }

    /** Opens a problem and goes to its place. */
    void choose(ProblemItem item) {
        problems.arrive(item);
        jump(item.place());
    }

    /** Goes to a place, in another file if need be. */
    void jump(Span place) {
        if (!place.source().equals(shownPath)) {
            Optional<ProblemItem> open = chosenProperty().get();
            select(place.source());
            open.ifPresent(problems::reopen);
        }
        onJump.accept(place);
    }

    /** The problem after the open one, or before it, around the ends; first the open one itself. */
    void step(int by) {
        problems.step(by).ifPresent(this::choose);
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

    /** What Alt+Enter is about: findings at an offset of a file, else the open one. */
    List<Diagnostic> fixable(String path, int offset) {
        return isFresh() ? problems.around(checked.get(), path, offset) : List.of();
    }

    /** How many fixes the findings have that begin in a line (1-based). */
    long fixesIn(String path, int line) {
        return isFresh() ? ProblemsModel.fixesIn(checked.get(), path, line) : 0;
    }

    /** What the rules of the shown file say of the sample that was run. */
    List<Lens> lenses() {
        Optional<PolicyDocument> shown =
                Optional.ofNullable(understood().policies().get(shownPath));
        Optional<Sample> sample = trial.sample();
        return shown.isEmpty() || sample.isEmpty() || !isFresh()
                ? List.of()
                : Lens.of(Trial.of(List.of(shown.get()), sample.get()), sample.get(), shownPath);
    }

    /** What a file shows; empty for one that is not there or cannot be read. */
    Optional<String> textOf(String path) {
        return Optional.ofNullable(store.files().get(path))
                .filter(OpenFile::isReadable)
                .map(OpenFile::text);
    }

    /** Lays the shown text out; why not, where that could lose something. */
    Optional<FormatResult> formatted() {
        return store.shownProperty()
                .get()
                .filter(OpenFile::isReadable)
                .map(file -> YamlFormatter.format(file.path(), file.text()));
    }

    Understood understood() {
        return checked.get().understood();
    }

    TestsModel tests() {
        return tests;
    }

    TrialModel trial() {
        return trial;
    }

    private List<PolicyDocument> policiesOf(Set<String> paths) {
        return understood().policies().entrySet().stream()
                .filter(entry -> paths.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
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
        return ProblemsModel.marks(checked.get(), shownPath);
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
        return problems.all();
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<ProblemItem>> chosenProperty() {
        return problems.chosenProperty();
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

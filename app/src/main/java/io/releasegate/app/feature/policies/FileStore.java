package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.files.ThreeWay;
import io.releasegate.app.problem.FailureText;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.TaskFailure;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.widget.PaneState;
import io.releasegate.lint.LintSettings;
import io.releasegate.model.environment.Environment;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The files as this console holds them, saved or not. What is on disk is never overwritten unless
 * it says what was read; what was typed is never dropped unless somebody asks for it.
 */
final class FileStore {
    private static final int DRAFT_PAUSE = 1000;

    private final PolicyDesk desk;
    private final TaskRunner tasks;
    private final Rest rest;
    private final Map<String, OpenFile> files = new TreeMap<>();
    private final Set<String> gone = new HashSet<>();
    private List<Environment> environments = List.of();
    private LintSettings settings = LintSettings.standard(LocalDate.EPOCH);
    private final ObjectProperty<PaneState> state = new SimpleObjectProperty<>(PaneState.loading());
    private final ReadOnlyObjectWrapper<Optional<OpenFile>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem =
            new SimpleObjectProperty<>(Optional.empty());
    private Runnable onChanged = () -> {};
    private Consumer<String> merged = name -> {};
    private Set<String> marks = Set.of();

    FileStore(PolicyDesk desk, TaskRunner tasks, Rest rest) {
        this.desk = desk;
        this.tasks = tasks;
        this.rest = rest;
    }

    /** Called when texts, files or environments are other ones than before. */
    void onChanged(Runnable listener) {
        onChanged = listener;
    }

    /** Called with the name of a file whose changes on disk became part of unsaved text. */
    void onMerged(Consumer<String> listener) {
        merged = listener;
    }

    /** Looks whether anything was written or removed, and reads again if so. */
    void look() {
        tasks.of("Look at the policy folder", () -> desk.folder().marks())
                .replacing("policies.look")
                .onSuccess(now -> {
                    boolean other = !now.equals(marks);
                    marks = now;
                    if (other) {
                        refresh();
                    }
                })
                .onFailure(failed -> {
                    // The folder may be away for a moment; reading it says so if it stays away.
                })
                .run();
    }

    /** Looks at the disk again; unsaved text stays. */
    void refresh() {
        tasks.of("Read policy files", desk::read)
                .replacing("policies.read")
                .onSuccess(this::take)
                .onFailure(failed -> state.set(PaneState.failed(FailureText.of(failed))))
                .run();
    }

    private void take(PolicyDesk.Read read) {
        environments = read.environments();
        settings = read.settings();
        Set<String> there = new HashSet<>();
        for (OpenFile found : read.files()) {
            there.add(found.path());
            gone.remove(found.path());
            files.merge(found.path(), found, this::merge);
        }
        for (OpenFile file : List.copyOf(files.values())) {
            if (!there.contains(file.path())) {
                vanished(file);
            }
        }
        state.set(
                files.isEmpty()
                        ? PaneState.empty(
                                "There is no policy yet",
                                "Ctrl+N starts one; files put into the folder appear here.")
                        : PaneState.ready());
        shown.get().map(OpenFile::path).ifPresent(this::select);
        if (shown.get().isEmpty()) {
            files.keySet().stream().findFirst().ifPresent(this::select);
        }
        onChanged.run();
    }

    /** Ours is replaced where nothing of ours is lost by it; else both are put together. */
    private OpenFile merge(OpenFile ours, OpenFile found) {
        if (!ours.isReadable() || !found.isReadable() || !ours.isDirty()) {
            boolean same = ours.isReadable() && ours.onDisk().equals(found.onDisk());
            return same ? ours : found;
        }
        PolicyFolder.Text theirs = new PolicyFolder.Text(found.onDisk(), found.modified());
        if (ours.onDisk().equals(found.onDisk())) {
            return ours;
        }
        Optional<String> together = ThreeWay.merge(ours.saved(), ours.text(), found.saved());
        together.ifPresent(text -> merged.accept(ours.name()));
        return together.map(text -> ours.mergedWith(theirs, text))
                .orElseGet(() -> ours.clashing(theirs));
    }

    private void vanished(OpenFile file) {
        if (file.isDirty()) {
            gone.add(file.path());
            return;
        }
        files.remove(file.path());
        if (shown.get().filter(it -> it.path().equals(file.path())).isPresent()) {
            shown.set(Optional.empty());
        }
    }

    void select(String path) {
        shown.set(Optional.ofNullable(files.get(path)));
    }

    /** The editor of a file shows this now. */
    void edit(String path, String text) {
        OpenFile file = files.get(path);
        if (file == null || file.text().equals(text)) {
            return;
        }
        put(file.typed(text));
        onChanged.run();
        rest.after("draft " + path, DRAFT_PAUSE, () -> keepDraft(path));
    }

    private void keepDraft(String path) {
        OpenFile file = files.get(path);
        if (file == null) {
            return;
        }
        tasks.of(
                        "Keep a draft of " + file.name(),
                        () -> {
                            if (file.isDirty()) {
                                desk.folder().keepDraft(path, file.content());
                            } else if (file.offer().isPresent()) {
                                desk.folder().keepDraft(path, file.offer().get().content());
                            } else {
                                desk.folder().forgetDraft(path);
                            }
                            return path;
                        })
                .replacing("policies.draft " + path)
                .onFailure(this::failed)
                .run();
    }

    /** Writes the shown file, then goes on; what stands in the way is said and nothing is done. */
    void save(Runnable then) {
        shown.get().filter(OpenFile::isReadable).ifPresent(file -> save(file, then));
    }

    private void save(OpenFile file, Runnable then) {
        String content = file.content();
        Optional<String> before =
                gone.contains(file.path()) ? Optional.empty() : Optional.of(file.onDisk());
        problem.set(Optional.empty());
        tasks.of(
                        "Save " + file.name(),
                        () -> {
                            var saved = desk.folder().save(file.path(), before, content);
                            if (saved instanceof PolicyFolder.Saved.Done) {
                                desk.folder().forgetDraft(file.path());
                            }
                            return saved;
                        })
                .onSuccess(saved -> settle(file.path(), saved, then))
                .onFailure(this::failed)
                .run();
    }

    private void settle(String path, PolicyFolder.Saved saved, Runnable then) {
        switch (saved) {
            case PolicyFolder.Saved.Done done -> {
                gone.remove(path);
                change(path, file -> file.written(done.text()));
                state.set(PaneState.ready());
                onChanged.run();
                then.run();
            }
            case PolicyFolder.Saved.ChangedOnDisk changed ->
                    change(path, file -> file.clashing(changed.onDisk()));
            case PolicyFolder.Saved.Gone it -> {
                gone.add(path);
                problem.set(
                        Optional.of(
                                new Problem(
                                        ProblemItem.fileName(path) + " was removed from disk.",
                                        "Save again to write it anew.",
                                        "RG-F-0103",
                                        path)));
            }
        }
    }

    /** Writes a new file and shows it. */
    void create(String path, String content, Runnable then) {
        tasks.of("Create " + path, () -> desk.folder().save(path, Optional.empty(), content))
                .onSuccess(saved -> created(path, saved, then))
                .onFailure(this::failed)
                .run();
    }

    private void created(String path, PolicyFolder.Saved saved, Runnable then) {
        if (saved instanceof PolicyFolder.Saved.Done done) {
            files.put(path, OpenFile.of(path, done.text(), Optional.empty()));
            state.set(PaneState.ready());
            select(path);
            onChanged.run();
            then.run();
        } else {
            problem.set(
                    Optional.of(
                            new Problem(
                                    path + " is there already.",
                                    "Choose another name.",
                                    "RG-F-0101",
                                    path)));
        }
    }

    /** Ours shall replace what somebody else wrote, now that both were seen. */
    void keepMine() {
        shown.get()
                .ifPresent(file -> {
                    change(file.path(), OpenFile::overTheirs);
                    save(() -> {});
                });
    }

    /** Theirs replaces ours. */
    void takeTheirs() {
        shown.get()
                .ifPresent(file ->
                        file.newer()
                                .ifPresent(theirs -> {
                                    put(OpenFile.of(file.path(), theirs, Optional.empty()));
                                    onChanged.run();
                                    keepDraft(file.path());
                                }));
    }

    void restoreDraft() {
        shown.get()
                .ifPresent(file ->
                        file.offer()
                                .ifPresent(draft -> {
                                    change(file.path(), OpenFile::withoutOffer);
                                    edit(file.path(), OpenFile.shown(draft.content()));
                                }));
    }

    void discardDraft() {
        shown.get()
                .ifPresent(file -> {
                    change(file.path(), OpenFile::withoutOffer);
                    keepDraft(file.path());
                });
    }

    private void change(String path, UnaryOperator<OpenFile> how) {
        OpenFile file = files.get(path);
        if (file != null) {
            put(how.apply(file));
        }
    }

    private void put(OpenFile file) {
        files.put(file.path(), file);
        if (shown.get().filter(it -> it.path().equals(file.path())).isPresent()) {
            shown.set(Optional.of(file));
        }
    }

    private void failed(TaskFailure failure) {
        problem.set(Optional.of(FailureText.of(failure)));
    }

    Map<String, OpenFile> files() {
        return files;
    }

    List<Environment> environments() {
        return environments;
    }

    LintSettings settings() {
        return settings;
    }

    ReadOnlyObjectProperty<Optional<OpenFile>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<PaneState> stateProperty() {
        return state;
    }

    ObjectProperty<Optional<Problem>> problemProperty() {
        return problem;
    }
}

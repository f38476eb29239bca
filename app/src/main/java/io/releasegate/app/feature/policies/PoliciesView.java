package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.outline.OutlinePane;
import io.releasegate.app.feature.policies.tests.TestsPane;
import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.editor.CodeEditor;
import io.releasegate.app.widget.overlay.Banner;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Files, editor and problems. Each file keeps its editor, and with it what can be undone. */
final class PoliciesView extends BorderPane {
    private static final double NARROW = 1100;

    private final PoliciesViewModel model;
    private final Desk desk;
    private final Tick tick;
    private final PoliciesActions actions;
    private final OutlinePane outline;
    private final SidePane side;
    private final ProblemsPane problems;
    private final RightPane right;
    private final StackPane editors = new StackPane();
    private final VBox notices = new VBox();
    private final Map<String, CodeEditor> byPath = new HashMap<>();
    private final Map<String, Assistant> assistants = new HashMap<>();
    private @Nullable Boolean sideWanted;

    PoliciesView(PoliciesViewModel model, Seat seat, Desk desk, PoliciesActions actions) {
        this.model = model;
        this.desk = desk;
        this.tick = desk.tick();
        this.actions = actions;
        this.outline = new OutlinePane(model::jump);
        this.side = new SidePane(new FilePane(model, actions), outline);
        this.problems =
                new ProblemsPane(
                        model,
                        List.of(actions.editor().run(), actions.editor().saveTest()),
                        finding -> assistant().ifPresent(it -> it.suppress(finding)));
        this.right = new RightPane(model, problems, new TestsPane(model.tests(), model::jump));
        setId("policies");
        getStyleClass().add("policies");
        editors.setMinSize(0, 0);
        notices.getStyleClass().add("policies-notices");
        BorderPane centre = new BorderPane(editors);
        centre.setLeft(side);
        centre.setRight(right);
        StatePane state = new StatePane("policies.state", centre, tick);
        model.store().stateProperty().subscribe(state::show);
        setTop(new VBox(new EditorHeader(model, seat, tick, actions), notices));
        setCenter(state);
        model.shownProperty().subscribe(this::showFile);
        model.checkedProperty().subscribe(now -> showChecked());
        model.store().problemProperty().subscribe(now -> showNotices());
        model.trial()
                .attemptProperty()
                .subscribe(now -> assistant().ifPresent(Assistant::showLenses));
        model.onJump(this::jump);
        model.onEdits(this::apply);
        sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> layOutFiles());
    }

    private void showFile(Optional<OpenFile> now) {
        showNotices();
        Optional<CodeEditor> editor = now.filter(OpenFile::isReadable).map(this::editor);
        List<Node> children = editor.<List<Node>>map(List::of).orElse(List.of());
        if (!editors.getChildren().equals(children)) {
            editors.getChildren().setAll(children);
            showChecked();
        }
    }

    private CodeEditor editor(OpenFile file) {
        CodeEditor editor = byPath.computeIfAbsent(file.path(), path -> open(file));
        if (!editor.text().equals(file.text())) {
            editor.replaceAll(file.text());
        }
        return editor;
    }

    private CodeEditor open(OpenFile file) {
        CodeEditor editor = new CodeEditor("policies.editor", file.name(), file.text());
        editor.onEdit(text -> model.store().edit(file.path(), text));
        assistants.put(file.path(), new Assistant(model, desk, editor));
        editor.caretProperty().addListener((property, before, now) -> caretMoved(now));
        return editor;
    }

    private Optional<CodeEditor> shown() {
        return model.shownProperty()
                .get()
                .map(OpenFile::path)
                .flatMap(path -> Optional.ofNullable(byPath.get(path)));
    }

    private void caretMoved(int offset) {
        outline.follow(offset);
        assistant().ifPresent(Assistant::showLenses);
    }

    /** What helps at the caret of the shown text. */
    Optional<Assistant> assistant() {
        return model.shownProperty()
                .get()
                .map(OpenFile::path)
                .flatMap(path -> Optional.ofNullable(assistants.get(path)));
    }

    /** Marks belong to the text lint saw; after more typing the next look brings new ones. */
    private void showChecked() {
        if (model.isFresh()) {
            shown().ifPresent(editor -> {
                editor.mark(model.marks());
                editor.changes(model.checkedProperty().get().changes());
            });
            outline.show(model.checkedProperty().get().outline());
            assistant().ifPresent(Assistant::showLenses);
        }
    }

    private void jump(Span place) {
        shown().ifPresent(editor -> {
            editor.goTo(place.start().offset());
            editor.focusText();
        });
        problems.reveal();
    }

    private void apply(List<Fix.Edit> edits) {
        shown().ifPresent(editor -> {
            editor.apply(edits);
            editor.focusText();
        });
    }

    /** One notice, the worst: what failed, what clashes, what could be restored. */
    private void showNotices() {
        Optional<OpenFile> file = model.shownProperty().get();
        Optional<Banner> worst =
                model.store()
                        .problemProperty()
                        .get()
                        .map(PoliciesView::failure)
                        .or(() ->
                                file.flatMap(OpenFile::problem)
                                        .map(words ->
                                                banner(
                                                        Banner.Kind.DANGER,
                                                        Feather.X_OCTAGON,
                                                        "This file cannot be shown. " + words,
                                                        Optional.empty())))
                        .or(() ->
                                file.filter(it -> it.newer().isPresent())
                                        .map(it ->
                                                banner(
                                                        Banner.Kind.WARNING,
                                                        Feather.ALERT_TRIANGLE,
                                                        it.name()
                                                                + " changed on disk while you were editing. Nothing"
                                                                + " was overwritten.",
                                                        Optional.of(actions.disk()))))
                        .or(() -> file.flatMap(this::draft));
        notices.getChildren().setAll(worst.<List<Node>>map(List::of).orElse(List.of()));
    }

    private Optional<Banner> draft(OpenFile file) {
        return file.offer()
                .map(draft ->
                        banner(
                                Banner.Kind.NOTE,
                                Feather.EDIT_3,
                                "Text of "
                                        + TimeText.table(draft.at(), tick.zone())
                                        + " was not saved, and was kept.",
                                Optional.of(actions.draft())));
    }

    private static Banner failure(Problem problem) {
        return banner(
                Banner.Kind.DANGER,
                Feather.X_OCTAGON,
                (problem.sentence() + " " + problem.next()).strip(),
                Optional.empty());
    }

    private static Banner banner(Banner.Kind kind, Ikon icon, String words, Optional<Action> step) {
        return new Banner(kind, icon, words, step).asStrip();
    }

    /** Where there is little room the files open on demand only. */
    private void layOutFiles() {
        boolean shown = sideWanted == null ? isWide() : sideWanted;
        side.setVisible(shown);
        side.setManaged(shown);
    }

    private boolean isWide() {
        return getScene() == null || getScene().getWidth() >= NARROW;
    }

    void toggleFiles() {
        toggle(SidePane.Part.FILES);
    }

    void toggleOutline() {
        toggle(SidePane.Part.OUTLINE);
    }

    /** Shows a part beside the text, or hides it where it is shown already. */
    private void toggle(SidePane.Part part) {
        boolean there = side.isVisible() && side.shown() == part;
        sideWanted = !there;
        layOutFiles();
        if (there) {
            focusText();
        } else {
            side.choose(part);
            side.focusList();
        }
    }

    void toggleTests() {
        right.toggleTests();
    }

    void replaceAll(String text) {
        shown().ifPresent(editor -> {
            editor.replaceAll(text);
            editor.focusText();
        });
    }

    void focusText() {
        shown().ifPresent(CodeEditor::focusText);
    }

    void openFind(boolean toReplace) {
        shown().ifPresent(toReplace ? CodeEditor::openReplace : CodeEditor::openFind);
    }

    /** Whether Tab leaves the editor from now on. */
    boolean toggleTab() {
        return shown().map(CodeEditor::toggleTab).orElse(false);
    }
}

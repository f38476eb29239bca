package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.ReleaseActs;
import io.releasegate.app.widget.screen.Screen;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.Alias;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Submission;
import io.releasegate.policy.format.FormatResult;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Screen 2: the policy files, their findings, and handing in versions. */
public final class PoliciesScreen implements Screen {
    private final Desk desk;
    private final Seat seat;
    private final ReleaseActs acts;
    private final PoliciesViewModel model;
    private final Submitting submitting;
    private final PoliciesActions actions;
    private final ReadOnlyObjectWrapper<ProblemCount> problems =
            new ReadOnlyObjectWrapper<>(ProblemCount.NONE);
    private Optional<Sheet> sheet = Optional.empty();
    private @Nullable PoliciesView view;
    private Subscription watching = () -> {};

    public PoliciesScreen(
            Policies policies,
            Releases releases,
            Configurations configurations,
            PolicyFolder folder,
            LintInForce lint,
            Desk desk,
            Seat seat,
            ReleaseActs acts) {
        this(
                new PolicyDesk(policies, releases, configurations, folder, lint, seat),
                desk,
                acts,
                Rest.onFxThread());
    }

    PoliciesScreen(PolicyDesk port, Desk desk, ReleaseActs acts, Rest rest) {
        this.desk = desk;
        this.seat = port.seat();
        this.acts = acts;
        this.model = new PoliciesViewModel(port, desk.tasks(), rest);
        this.submitting = new Submitting(port, desk.tasks(), model);
        this.actions = actions();
        desk.actions().register(actions.all().toArray(Action[]::new));
        submitting.onDone((done, seq) -> submitted(done.submission(), seq, done.unchanged()));
        model.store().onMerged(this::merged);
        problems.bind(model.countProperty());
    }

    private PoliciesActions actions() {
        ComparisonSheet compare = new ComparisonSheet(desk, model);
        return new PoliciesActions(
                Action.of("policies.submit", "Submit…", Feather.UPLOAD)
                        .keys("Ctrl+Shift+S")
                        .readiness(submitting.readyProperty())
                        .run(() -> sheet = new SubmitSheet(desk, model, submitting, seat).open()),
                Action.of("policies.save", "Save", Feather.SAVE)
                        .keys("Ctrl+S")
                        .readiness(fileReadiness(file -> ""))
                        .run(() -> model.store().save(() -> {})),
                Action.of("policies.new", "New policy…", Feather.FILE_PLUS)
                        .keys("Ctrl+N")
                        .run(() -> new NewPolicySheet(desk, model).open()),
                Action.of("policies.next", "Next problem", Feather.CHEVRON_DOWN)
                        .keys("F8")
                        .readiness(problemReadiness())
                        .run(() -> model.step(1)),
                Action.of("policies.previous", "Previous problem", Feather.CHEVRON_UP)
                        .keys("Shift+F8")
                        .readiness(problemReadiness())
                        .run(() -> model.step(-1)),
                Action.of("policies.tab", "Let Tab leave the editor, or indent", Feather.LOG_OUT)
                        .keys("Ctrl+M")
                        .run(this::toggleTab),
                Action.of("policies.toggle-files", "Show or hide the files", Feather.SIDEBAR)
                        .keys("Ctrl+B")
                        .run(() -> onView(PoliciesView::toggleFiles)),
                Action.of("policies.compare-draft", "Compare…", Feather.COLUMNS)
                        .readiness(
                                fileReadiness(file ->
                                        file.offer().isPresent() ? "" : "There is no draft"))
                        .run(compare::draft),
                Action.of("policies.compare-disk", "Compare with the disk…", Feather.COLUMNS)
                        .readiness(
                                fileReadiness(file ->
                                        file.newer().isPresent()
                                                ? ""
                                                : "Nothing else was written to the file"))
                        .run(compare::disk),
                EditorActions.of(model, fileReadiness(file -> ""), new ViewWays()));
    }

    private ObservableValue<Readiness> fileReadiness(Function<OpenFile, String> against) {
        return Bindings.createObjectBinding(
                () ->
                        Readiness.unless(
                                model.shownProperty()
                                        .get()
                                        .filter(OpenFile::isReadable)
                                        .map(against)
                                        .orElse("No file is open")),
                model.shownProperty());
    }

    private ObservableValue<Readiness> problemReadiness() {
        return Bindings.createObjectBinding(
                () -> Readiness.unless(model.problems().isEmpty() ? "There is no problem" : ""),
                model.problems());
    }

    private void onView(Consumer<PoliciesView> what) {
        if (view != null) {
            what.accept(view);
        }
    }

    /** What the commands at the caret ask of the view, once there is one. */
    private final class ViewWays implements EditorActions.Ways {
        @Override
        public void onView(Consumer<PoliciesView> what) {
            PoliciesScreen.this.onView(what);
        }

        @Override
        public void onAssistant(Consumer<Assistant> what) {
            PoliciesScreen.this.onView(shown -> shown.assistant().ifPresent(what));
        }

        @Override
        public void saveTest() {
            model.trial().run();
            model.trial()
                    .attemptProperty()
                    .get()
                    .ifPresent(it ->
                            model.tests()
                                    .save(
                                            it,
                                            path -> note("Saved as test", "In " + path + "."),
                                            () ->
                                                    note(
                                                            "Not saved as test",
                                                            "The file of tests cannot be added to,"
                                                                    + " or changed meanwhile. Open"
                                                                    + " it, then try again.")));
        }

        @Override
        public void format() {
            model.formatted().ifPresent(PoliciesScreen.this::formatted);
        }
    }

    private void formatted(FormatResult result) {
        switch (result) {
            case FormatResult.Formatted done -> onView(shown -> shown.replaceAll(done.text()));
            case FormatResult.Refused refused ->
                    note(
                            "Not formatted",
                            "Line " + refused.span().start().line() + ": " + refused.reason());
        }
    }

    private void merged(String name) {
        note(
                name + " changed on disk",
                "The changes became part of your unsaved text. Undo takes them back.");
    }

    private void note(String title, String words) {
        desk.toasts().show(new Toast(Toast.Tone.NOTE, title, words, Optional.empty()));
    }

    private void toggleTab() {
        onView(shown -> {
            boolean leaves = shown.toggleTab();
            desk.toasts()
                    .show(
                            new Toast(
                                    Toast.Tone.NOTE,
                                    leaves ? "Tab leaves the editor" : "Tab indents",
                                    "Ctrl+M changes it back.",
                                    Optional.empty()));
        });
    }

    /** The receipt, with the way on: into the first environment. */
    private void submitted(Submission submission, long seq, boolean unchanged) {
        sheet.ifPresent(Sheet::close);
        sheet = Optional.empty();
        Optional<Action> place =
                model.store().environments().stream()
                        .findFirst()
                        .map(Environment::id)
                        .map(first ->
                                Action.of(
                                                "policies.place",
                                                "Place in " + seat.look(first).name() + "…",
                                                Feather.ARROW_RIGHT_CIRCLE)
                                        .run(() ->
                                                acts.place(
                                                        submission.subject(),
                                                        submission.snapshot(),
                                                        first)));
        desk.toasts()
                .show(
                        new Toast(
                                Toast.Tone.DONE,
                                "Submitted " + submission.subject().key(),
                                Alias.of(submission.snapshot())
                                        + " "
                                        + submission.snapshot().short8()
                                        + (unchanged ? ", the same version as before" : "")
                                        + ", ledger entry "
                                        + seq
                                        + ".",
                                place));
    }

    PoliciesViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "policies";
    }

    @Override
    public String title() {
        return "Policies";
    }

    @Override
    public Ikon icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public Node view() {
        if (view == null) {
            view = new PoliciesView(model, seat, desk, actions);
        }
        return view;
    }

    @Override
    public void open() {
        model.refresh();
        watching.unsubscribe();
        watching = desk.tick().nowProperty().subscribe((before, now) -> model.store().look());
        onView(PoliciesView::focusText);
    }

    @Override
    public void close() {
        watching.unsubscribe();
    }

    /** Something was recorded, or the window came back: files and base may have changed. */
    public void refresh() {
        model.refresh();
    }

    /** How many problems all policy files have; also before the screen was shown, once read. */
    public ReadOnlyObjectProperty<ProblemCount> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    @Override
    public void show(Place place) {
        place.subject().ifPresent(model::reveal);
    }

    @Override
    public String subject() {
        return model.subject().orElse("");
    }
}

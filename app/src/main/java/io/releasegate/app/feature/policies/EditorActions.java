package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/**
 * The commands at the caret and about the text.
 *
 * @param fix lists the fixes at the caret
 * @param explain shows what is known of the word at the caret
 * @param run asks the policies what they say of the input that proves the open problem
 * @param saveTest keeps that input and the answer as a test
 * @param tests shows the tests in place of the problems
 * @param outline shows the outline in place of the files
 */
record EditorActions(
        Action find,
        Action replace,
        Action fix,
        Action complete,
        Action explain,
        Action define,
        Action uses,
        Action format,
        Action run,
        Action saveTest,
        Action tests,
        Action outline) {

    /** What the view does for them. */
    interface Ways {
        void onView(Consumer<PoliciesView> what);

        void onAssistant(Consumer<Assistant> what);

        void format();

        void saveTest();
    }

    static EditorActions of(PoliciesViewModel model, ObservableValue<Readiness> file, Ways ways) {
        ObservableValue<Readiness> proof =
                model.trial()
                        .attemptProperty()
                        .map(attempt ->
                                Readiness.unless(
                                        attempt.isPresent()
                                                ? ""
                                                : "No input proves the open problem"));
        return new EditorActions(
                Action.of("policies.find", "Find in the text", Feather.SEARCH)
                        .keys("Ctrl+F")
                        .readiness(file)
                        .run(() -> ways.onView(view -> view.openFind(false))),
                Action.of("policies.replace", "Find and replace", Feather.EDIT_2)
                        .keys("Ctrl+H")
                        .readiness(file)
                        .run(() -> ways.onView(view -> view.openFind(true))),
                Action.of("policies.fix", "Fixes at the caret…", Feather.TOOL)
                        .keys("Alt+Enter")
                        .readiness(
                                model.chosenProperty()
                                        .map(item ->
                                                Readiness.unless(
                                                        item.isPresent()
                                                                ? ""
                                                                : "There is no problem")))
                        .run(() -> ways.onAssistant(Assistant::fixes)),
                Action.of("policies.complete", "What can be written here", Feather.LIST)
                        .keys("Ctrl+Space")
                        .readiness(file)
                        .run(() -> ways.onAssistant(Assistant::complete)),
                Action.of("policies.explain", "What is known of this word", Feather.HELP_CIRCLE)
                        .keys("Ctrl+Period")
                        .readiness(file)
                        .run(() -> ways.onAssistant(Assistant::explain)),
                Action.of(
                                "policies.define",
                                "Go to where this is defined",
                                Feather.CORNER_DOWN_RIGHT)
                        .keys("F12")
                        .readiness(file)
                        .run(() -> ways.onAssistant(Assistant::define)),
                Action.of("policies.uses", "List where this is used", Feather.AT_SIGN)
                        .keys("Shift+F12")
                        .readiness(file)
                        .run(() -> ways.onAssistant(Assistant::uses)),
                Action.of("policies.format", "Format the text", Feather.ALIGN_LEFT)
                        .keys("Ctrl+Alt+L|Shift+Alt+F")
                        .readiness(file)
                        .run(ways::format),
                Action.of("policies.run", "Run it", Feather.PLAY)
                        .keys("Ctrl+Shift+E")
                        .readiness(proof)
                        .run(() -> model.trial().run()),
                Action.of("policies.save-test", "Save as test", Feather.BOOKMARK)
                        .keys("Ctrl+Shift+K")
                        .readiness(proof)
                        .run(ways::saveTest),
                Action.of("policies.show-tests", "Show the tests", Feather.CHECK_SQUARE)
                        .keys("Ctrl+Shift+T")
                        .run(() -> ways.onView(PoliciesView::toggleTests)),
                Action.of("policies.outline", "Show the outline", Feather.ALIGN_RIGHT)
                        .keys("Ctrl+Shift+O")
                        .run(() -> ways.onView(PoliciesView::toggleOutline)));
    }

    List<Action> all() {
        return List.of(
                find, replace, fix, complete, explain, define, uses, format, run, saveTest, tests,
                outline);
    }
}

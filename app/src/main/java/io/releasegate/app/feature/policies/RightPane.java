package io.releasegate.app.feature.policies;

import io.releasegate.app.feature.policies.tests.TestReport;
import io.releasegate.app.feature.policies.tests.TestsPane;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.SegmentedTabs;
import io.releasegate.diagnostic.Severity;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** Right of the text: the problems, or the tests. */
final class RightPane extends BorderPane {

    /** What it shows. */
    enum Part {
        PROBLEMS,
        TESTS
    }

    private final SegmentedTabs<Part> tabs =
            new SegmentedTabs<>("policies.right", SegmentedTabs.Form.TABS, Part.PROBLEMS);
    private final ProblemsPane problems;
    private final TestsPane tests;

    RightPane(PoliciesViewModel model, ProblemsPane problems, TestsPane tests) {
        this.problems = problems;
        this.tests = tests;
        getStyleClass().add("policies-right");
        ObservableValue<String> count =
                Bindings.createStringBinding(() -> pressing(model), model.problems());
        tabs.with(Part.PROBLEMS, "problems", "Problems", count)
                .with(
                        Part.TESTS,
                        "tests",
                        "Tests",
                        model.tests().reportProperty().map(RightPane::result));
        setTop(tabs);
        tabs.chosenProperty().subscribe(this::show);
        model.problems().subscribe(() -> colour(model));
        colour(model);
    }

    /** How many errors and warnings the shown file has; blank where there is none. */
    private static String pressing(PoliciesViewModel model) {
        long number =
                model.problems().stream()
                        .filter(ProblemItem::isHere)
                        .filter(item -> item.diagnostic().severity() != Severity.INFO)
                        .count();
        return number == 0 ? "" : Long.toString(number);
    }

    private void colour(PoliciesViewModel model) {
        boolean errors =
                model.problems().stream()
                        .filter(ProblemItem::isHere)
                        .anyMatch(item -> item.diagnostic().severity() == Severity.ERROR);
        Node pill = tabs.button(Part.PROBLEMS).getGraphic();
        if (pill != null) {
            pill.getStyleClass().removeAll(StyleClass.ERROR, StyleClass.HOT);
            pill.getStyleClass().add(errors ? StyleClass.ERROR : StyleClass.HOT);
        }
    }

    private static String result(TestReport report) {
        return report.runs().isEmpty() ? "" : report.passed() + "/" + report.runs().size();
    }

    private void show(Part part) {
        setCenter(
                switch (part) {
                    case PROBLEMS -> problems;
                    case TESTS -> tests;
                });
    }

    void choose(Part part) {
        tabs.chosenProperty().set(part);
    }

    void toggleTests() {
        boolean shown = tabs.chosenProperty().get() == Part.TESTS;
        choose(shown ? Part.PROBLEMS : Part.TESTS);
        tabs.button(shown ? Part.PROBLEMS : Part.TESTS).requestFocus();
    }
}

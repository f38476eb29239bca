package io.releasegate.app.feature.policies.tests;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Span;
import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The tests of the shown policy, failures first, then what no test tries. */
public final class TestsPane extends VBox {
    private static final int MOST = 100;

    private final Consumer<Span> jump;
    private final VBox rows = new VBox();

    public TestsPane(TestsModel model, Consumer<Span> jump) {
        this.jump = jump;
        getStyleClass().add("policies-tests");
        rows.setId("policies.tests");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setAccessibleText("Tests");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.reportProperty().subscribe(this::fill);
    }

    private void fill(TestReport report) {
        List<Node> made = new ArrayList<>();
        made.add(grown(Words.wrapping(report.summary(), StyleClass.MUTED, "policies-group")));
        report.problem()
                .ifPresent(words ->
                        made.add(row(Feather.X_CIRCLE, StyleClass.BAD, report.path(), words)));
        report.runs().stream()
                .filter(run -> !run.passed())
                .limit(MOST)
                .forEach(run -> made.add(failed(run)));
        report.runs().stream()
                .filter(PolicyTestRun::passed)
                .limit(MOST)
                .forEach(run ->
                        made.add(
                                row(
                                        Feather.CHECK,
                                        StyleClass.OK,
                                        run.test().name(),
                                        run.verdict().toString())));
        untried(report.coverage(), made);
        rows.getChildren().setAll(made);
    }

    private static Node failed(PolicyTestRun run) {
        return row(
                Feather.X_CIRCLE,
                StyleClass.BAD,
                run.test().name(),
                run.failure().orElse("").replace("`", ""));
    }

    private void untried(Coverage coverage, List<Node> made) {
        List<Coverage.RuleCovered> rules =
                coverage.rules().stream().filter(rule -> !rule.fired()).limit(MOST).toList();
        List<Coverage.Boundary> sides =
                coverage.boundaries().stream().filter(one -> !one.isCovered()).limit(MOST).toList();
        if (!rules.isEmpty()) {
            made.add(Words.of("No test makes these take effect", "policies-group"));
            rules.forEach(rule -> made.add(link(rule.rule(), rule.span())));
        }
        if (!sides.isEmpty()) {
            made.add(Words.of("Tried on one side at most", "policies-group"));
            sides.forEach(one ->
                    made.add(link(one.rule() + ": " + one.comparison().signal(), one.span())));
        }
    }

    private Node link(String words, Span place) {
        Button button = new Button(words + ", line " + place.start().line());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll(StyleClass.LINK, "policies-link");
        button.setMinWidth(0);
        button.setOnAction(event -> jump.accept(place));
        HBox line = new HBox(button);
        line.getStyleClass().add("untried");
        return line;
    }

    private static Node row(Ikon icon, String tone, String name, String words) {
        VBox body =
                new VBox(
                        2,
                        grown(Words.wrapping(name)),
                        grown(Words.wrapping(words, StyleClass.SMALL, StyleClass.MUTED)));
        HBox.setHgrow(body, Priority.ALWAYS);
        body.setMinWidth(0);
        HBox line = new HBox(8, Glyph.of(icon, tone), body);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("test");
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(name + ", " + words);
        return line;
    }

    private static Label grown(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

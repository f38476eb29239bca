package io.releasegate.app.feature.policies.trial;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.diagnostic.Witness;
import io.releasegate.language.Trial;
import io.releasegate.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The input that proves a finding: facts to change, and what each rule says of them. */
public final class TrialCard extends VBox {
    private static final Set<String> STOPS = Set.of("BLOCK", "DENY", "BLOCKED", "DENIED");
    private static final Set<String> PASSES = Set.of("ALLOW", "ALLOWED", "COMPLIANT");
    private static final String SILENT = "does not trigger";
    private static final double NAMES = 132;
    private static final double LEAST = 100;

    private final TrialModel model;
    private final Witness witness;
    private final Label title =
            Words.of("A change that proves it", StyleClass.STRONG, StyleClass.SMALL);
    private final VBox answers = new VBox();
    private final Button reset = new Button("Back to the proof");
    private Subscription subscription = () -> {};
    private boolean resetting;

    /**
     * @param commands what can be done with the input, such as running it
     */
    public TrialCard(Witness witness, TrialModel model, List<Action> commands) {
        super(6);
        this.model = model;
        this.witness = witness;
        HBox head = new HBox(6, Glyph.of(Feather.ZAP, StyleClass.WARN), title);
        head.getStyleClass().add("head");
        VBox facts = new VBox();
        facts.getStyleClass().add("facts");
        List<Witness.Fact> written =
                model.attemptProperty()
                        .get()
                        .map(TrialModel.Attempt::facts)
                        .orElse(witness.facts());
        written.forEach(fact -> facts.getChildren().add(fact(fact)));
        VBox card = new VBox(head);
        if (!written.isEmpty()) {
            card.getChildren().add(facts);
        }
        card.getChildren().add(answers);
        card.getStyleClass().add("policies-witness");
        FlowPane buttons = new FlowPane(6, 6);
        commands.forEach(command -> buttons.getChildren().add(button(command)));
        reset.setId("policies.trial-reset");
        reset.getStyleClass().add(StyleClass.SMALL_BUTTON);
        reset.setOnAction(event -> reset(facts));
        buttons.getChildren().add(reset);
        getChildren().addAll(card, buttons);
        show(model.attemptProperty().get());
        sceneProperty().subscribe(scene -> listen(scene != null));
    }

    /** A card that is shown no more must not be kept by what it listened to. */
    private void listen(boolean shown) {
        subscription.unsubscribe();
        subscription = shown ? model.attemptProperty().subscribe(this::show) : () -> {};
    }

    private static Button button(Action command) {
        Button button = new Button(command.title());
        button.setId(command.id());
        button.setMnemonicParsing(false);
        button.setGraphic(Glyph.of(command.icon()));
        button.getStyleClass().add(StyleClass.SMALL_BUTTON);
        button.setOnAction(event -> command.fire());
        return button;
    }

    private void reset(VBox facts) {
        resetting = true;
        model.reset();
        facts.getChildren().setAll(witness.facts().stream().map(this::fact).toList());
        resetting = false;
    }

    private Node fact(Witness.Fact fact) {
        Label key = Words.of(fact.signal(), StyleClass.MONO, StyleClass.MUTED);
        key.setMinWidth(NAMES);
        key.setPrefWidth(NAMES);
        TextField value = new TextField(bare(fact.json()));
        value.setId("policies.fact." + fact.signal());
        value.setAccessibleText(fact.signal());
        value.getStyleClass().add(StyleClass.MONO);
        value.textProperty()
                .addListener((property, before, now) -> {
                    if (!resetting) {
                        model.edit(fact.signal(), written(fact, now));
                    }
                });
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(8, key, value);
        line.getStyleClass().add("fact");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A text that reads as plain words keeps the quotes it has in the proof. */
    private static String written(Witness.Fact fact, String now) {
        return now.equals(bare(fact.json())) ? fact.json() : now;
    }

    /** Words without the quotes of JSON, as the picture of a change reads better. */
    private static String bare(String json) {
        boolean plainWord = json.matches("\"[\\p{L}][\\p{L}\\d _.-]*\"");
        return plainWord ? json.substring(1, json.length() - 1) : json;
    }

    private void show(Optional<TrialModel.Attempt> attempt) {
        boolean edited = attempt.filter(TrialModel.Attempt::edited).isPresent();
        title.setText(edited ? "Your change" : "A change that proves it");
        reset.setVisible(edited);
        reset.setManaged(edited);
        answers.getChildren().clear();
        List<Trial.Answer> said = attempt.map(TrialModel.Attempt::concerned).orElse(List.of());
        if (said.isEmpty()) {
            witness.outcomes()
                    .forEach(outcome ->
                            answers.getChildren()
                                    .add(answer(outcome.rule(), outcome.result(), "")));
        }
        said.forEach(answer ->
                answers.getChildren()
                        .add(
                                answer(
                                        answer.rule(),
                                        answer.fires() ? answer.result() : SILENT,
                                        "priority " + answer.priority())));
        attempt.flatMap(TrialModel.Attempt::answer)
                .ifPresent(trial -> answers.getChildren().add(together(trial.verdict())));
        if (!edited && !witness.consequence().isBlank()) {
            answers.getChildren().add(sentence(witness.consequence().replace("`", "")));
        }
    }

    private static Node answer(String rule, String result, String priority) {
        Label name = Words.of(rule, StyleClass.MONO);
        name.setMinWidth(LEAST);
        name.setPrefWidth(NAMES);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        name,
                        Glyph.of(Feather.ARROW_RIGHT, StyleClass.SUBTLE),
                        verdict(result),
                        space,
                        Words.of(priority, StyleClass.SMALL, StyleClass.MUTED, "priority"));
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node together(Verdict verdict) {
        String words =
                switch (verdict) {
                    case BLOCK -> "DENY";
                    case CONDITIONAL -> "CONDITIONAL";
                    case ALLOW -> "ALLOW";
                };
        Label name = Words.of("All rules together", StyleClass.SMALL);
        name.setPrefWidth(NAMES);
        Ikon arrow = Feather.ARROW_RIGHT;
        HBox line = new HBox(8, name, Glyph.of(arrow, StyleClass.SUBTLE), verdict(words));
        line.setId("policies.trial-verdict");
        line.setAccessibleText("All rules together: " + words);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node sentence(String words) {
        Label label = Words.wrapping(words, StyleClass.MUTED, StyleClass.SMALL);
        label.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(label);
        line.getStyleClass().add("line");
        return line;
    }

    private static Node verdict(String result) {
        if (PASSES.contains(result)) {
            return new Badge(StatusKind.ALLOW, result);
        }
        if (STOPS.contains(result)) {
            return new Badge(StatusKind.DENY, result);
        }
        return Words.of(result, StyleClass.SMALL, StyleClass.MUTED);
    }
}

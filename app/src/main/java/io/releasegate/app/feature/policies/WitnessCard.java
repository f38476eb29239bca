package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Witness;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The input that proves a finding, and what each rule says of it. */
final class WitnessCard extends VBox {
    private static final Set<String> STOPS = Set.of("BLOCK", "DENY");
    private static final double NAMES = 132;

    WitnessCard(Witness witness) {
        getStyleClass().add("policies-witness");
        Label title = Words.of("A change that proves it", StyleClass.STRONG, StyleClass.SMALL);
        HBox head = new HBox(6, Glyph.of(Feather.ZAP, StyleClass.WARN), title);
        head.getStyleClass().add("head");
        getChildren().add(head);
        VBox facts = new VBox();
        facts.getStyleClass().add("facts");
        witness.facts().forEach(fact -> facts.getChildren().add(fact(fact)));
        if (!witness.facts().isEmpty()) {
            getChildren().add(facts);
        }
        witness.outcomes().forEach(outcome -> getChildren().add(outcome(outcome)));
        if (!witness.consequence().isBlank()) {
            Label consequence =
                    Words.wrapping(
                            ProblemItem.plain(witness.consequence()),
                            StyleClass.MUTED,
                            StyleClass.SMALL);
            consequence.setMinHeight(USE_PREF_SIZE);
            HBox line = new HBox(consequence);
            line.getStyleClass().add("line");
            getChildren().add(line);
        }
    }

    private static Node fact(Witness.Fact fact) {
        Label key = Words.of(fact.signal(), StyleClass.MONO, StyleClass.MUTED);
        key.setMinWidth(NAMES);
        key.setPrefWidth(NAMES);
        HBox line = new HBox(8, key, Words.of(value(fact.json()), StyleClass.MONO));
        line.getStyleClass().add("fact");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Words without the quotes of JSON, as the picture of a change reads better. */
    private static String value(String json) {
        boolean plainWord = json.matches("\"[\\p{L}][\\p{L}\\d _.-]*\"");
        return plainWord ? json.substring(1, json.length() - 1) : json;
    }

    private static Node outcome(Witness.RuleOutcome outcome) {
        Label rule = Words.of(outcome.rule(), StyleClass.MONO);
        rule.setMinWidth(0);
        HBox.setHgrow(rule, Priority.SOMETIMES);
        rule.setPrefWidth(NAMES);
        HBox line =
                new HBox(
                        8,
                        rule,
                        Glyph.of(Feather.ARROW_RIGHT, StyleClass.SUBTLE),
                        verdict(outcome.result()));
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node verdict(String result) {
        if (result.equals("ALLOW")) {
            return new Badge(StatusKind.ALLOW, result);
        }
        if (STOPS.contains(result)) {
            return new Badge(StatusKind.DENY, result);
        }
        return Words.of(result, StyleClass.SMALL, StyleClass.MUTED);
    }
}

package io.releasegate.app.feature.policies.editing;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.language.Hover;
import io.releasegate.lint.RulePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the word below the pointer or the caret. */
public final class HoverCard extends VBox {
    private final List<String> spoken = new ArrayList<>();

    /**
     * @param parts at least one
     */
    public HoverCard(List<Hover> parts) {
        super(10);
        getStyleClass().add("policies-hover");
        parts.forEach(part -> getChildren().add(node(part)));
    }

    /** The whole card as a screen reader says it. */
    public String spoken() {
        return String.join(" ", spoken);
    }

    private Node node(Hover part) {
        return switch (part) {
            case Hover.Problem problem -> problem(problem.finding());
            case Hover.Signal signal -> signal(signal);
            case Hover.Field field -> field(field);
        };
    }

    private Node problem(Diagnostic finding) {
        VBox box = new VBox(6);
        Node icon =
                switch (finding.severity()) {
                    case ERROR -> Glyph.of(Feather.X_CIRCLE, StyleClass.BAD);
                    case WARNING -> Glyph.of(Feather.ALERT_TRIANGLE, StyleClass.WARN);
                    case INFO -> Glyph.of(Feather.INFO, StyleClass.MUTED);
                };
        HBox head = new HBox(6, icon, Words.of(finding.code(), StyleClass.MONO, StyleClass.MUTED));
        head.setAlignment(Pos.CENTER_LEFT);
        String sentence = finding.message().replace("`", "");
        box.getChildren().addAll(head, sentence(sentence, StyleClass.STRONG));
        spoken.add(finding.code() + ": " + sentence);
        Optional<String> page = RulePages.page(finding.code());
        page.ifPresent(text -> {
            box.getChildren().add(new RulePageView(text));
            RulePageView.blocks(text).stream()
                    .filter(RulePageView.Block.Paragraph.class::isInstance)
                    .map(block -> ((RulePageView.Block.Paragraph) block).words())
                    .forEach(spoken::add);
        });
        return box;
    }

    private Node signal(Hover.Signal signal) {
        String uses = signal.uses() == 1 ? "1 comparison" : signal.uses() + " comparisons";
        String type =
                signal.type()
                        .map(words -> "A signal: " + words + ".")
                        .orElse("No catalogue knows this signal.");
        return lines(
                signal.name(), type, signal.description(), "Used in " + uses + " of all files.");
    }

    private Node field(Hover.Field field) {
        String words =
                field.words().isEmpty() ? "" : "One of " + String.join(", ", field.words()) + ".";
        return lines(field.name(), field.meaning(), words, "A field of " + field.of() + ".");
    }

    private Node lines(String name, String... sentences) {
        VBox box = new VBox(2, Words.of(name, StyleClass.MONO, StyleClass.STRONG));
        spoken.add(name + ".");
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                box.getChildren().add(sentence(sentence, StyleClass.MUTED));
                spoken.add(sentence);
            }
        }
        return box;
    }

    private static Label sentence(String words, String style) {
        Label label = Words.wrapping(words, style);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}

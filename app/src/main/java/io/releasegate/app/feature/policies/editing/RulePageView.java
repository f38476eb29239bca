package io.releasegate.app.feature.policies.editing;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The page of a lint rule: headings, paragraphs and examples, as far as such a page uses Markdown.
 */
final class RulePageView extends VBox {

    /** A block of a page. */
    sealed interface Block {
        record Heading(String words) implements Block {}

        record Paragraph(String words) implements Block {}

        record Example(String text) implements Block {}
    }

    RulePageView(String page) {
        super(6);
        getStyleClass().add("policies-rule-page");
        for (Block block : blocks(page)) {
            getChildren().add(node(block));
        }
    }

    private static Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> Words.of(heading.words(), StyleClass.STRONG);
            case Block.Paragraph paragraph -> grown(Words.wrapping(paragraph.words()));
            case Block.Example example -> {
                Label text = Words.of(example.text(), StyleClass.MONO, StyleClass.SMALL, "example");
                text.setMinHeight(USE_PREF_SIZE);
                text.setMaxWidth(Double.MAX_VALUE);
                yield text;
            }
        };
    }

    private static Label grown(Label label) {
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Pure. The title is left out: whoever shows the page says what it is about. */
    static List<Block> blocks(String page) {
        List<Block> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean example = false;
        for (String line : page.lines().toList()) {
            if (line.startsWith("```")) {
                close(blocks, open, example);
                example = !example;
            } else if (example) {
                open.add(line);
            } else if (line.startsWith("#")) {
                close(blocks, open, false);
                if (line.startsWith("## ")) {
                    blocks.add(new Block.Heading(line.substring(3).strip()));
                }
            } else if (line.isBlank()) {
                close(blocks, open, false);
            } else {
                open.add(line.strip().replace("`", "").replace("**", ""));
            }
        }
        close(blocks, open, example);
        return blocks;
    }

    private static void close(List<Block> blocks, List<String> open, boolean example) {
        if (!open.isEmpty()) {
            blocks.add(
                    example
                            ? new Block.Example(String.join("\n", open))
                            : new Block.Paragraph(String.join(" ", open)));
            open.clear();
        }
    }
}

package io.releasegate.policy.format;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Shape;
import io.releasegate.policy.guide.ObjectGuide;
import io.releasegate.policy.guide.PolicyGuide;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Formats YAML: known fields in their order, two blanks for each level, short lists and objects on
 * one line where they were written so, one blank line at most, double quotes. Comments stay with
 * what they were written at. The result is read again before it is given out: it must say the same
 * and carry the same comments.
 */
public final class YamlFormatter {
    private static final String LINE_ENDS = "\u0085\u2028\u2029\f\u000B";

    private YamlFormatter() {}

    /** Formats a text that was read without errors; never throws for what it says. */
    public static FormatResult format(Reading reading) {
        String text = reading.text().text();
        Optional<FormatResult.Refused> against = against(reading);
        if (against.isPresent() || reading.tree().isEmpty()) {
            return against.orElseGet(() -> refused(reading, 0, "The text cannot be read."));
        }
        Tree tree = reading.tree().get();
        Layout layout;
        try {
            layout = Layout.of(text, tree.root());
        } catch (CannotFormatException e) {
            return refused(reading, e.offset(), e.getMessage());
        }
        String laidOut;
        try {
            laidOut = new BlockWriter(text, layout, guide(tree)).write();
        } catch (CannotFormatException e) {
            return refused(reading, e.offset(), e.getMessage());
        }
        String formatted = text.contains("\r\n") ? laidOut.replace("\n", "\r\n") : laidOut;
        return formatted.equals(text) || saysTheSame(reading, tree, layout, formatted)
                ? new FormatResult.Formatted(formatted)
                : refused(
                        reading,
                        0,
                        "The text would not say the same afterwards, so it stays as it is.");
    }

    public static FormatResult format(String name, String text) {
        return format(DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<FormatResult.Refused> against(Reading reading) {
        Optional<Diagnostic> error =
                reading.diagnostics().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .findFirst();
        if (error.isPresent()) {
            Span span = error.get().span();
            return Optional.of(
                    new FormatResult.Refused(
                            "Line "
                                    + span.start().line()
                                    + " cannot be read. Correct it first: "
                                    + error.get().message(),
                            span));
        }
        String text = reading.text().text();
        int strange = strangeLineEnd(text);
        if (strange >= 0) {
            return Optional.of(
                    refused(reading, strange, "The text ends a line in an unusual way here."));
        }
        SourceNode root = reading.tree().map(Tree::root).orElse(null);
        if (root == null || root instanceof SourceNode.Scalar) {
            return Optional.of(refused(reading, 0, "There is nothing to format."));
        }
        return Layout.isFlow(text, root)
                ? Optional.of(
                        refused(reading, root.start(), "The text is JSON; only YAML is formatted."))
                : Optional.empty();
    }

    private static int strangeLineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (lone || LINE_ENDS.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static FormatResult.Refused refused(Reading reading, int offset, String reason) {
        return new FormatResult.Refused(reason, reading.text().span(offset, offset + 1));
    }

    private static Optional<ObjectGuide> guide(Tree tree) {
        return tree.root() instanceof SourceNode.Members root
                ? Shape.recognise(root.members().keySet()).map(PolicyGuide::document)
                : Optional.empty();
    }

    /** The same data is the same snapshot, whatever the shape. */
    private static boolean saysTheSame(Reading before, Tree tree, Layout layout, String formatted) {
        Reading after =
                DocumentReader.read(
                        before.text().name(), formatted.getBytes(StandardCharsets.UTF_8));
        if (after.hasErrors()
                || after.tree().isEmpty()
                || !after.tree().get().value().equals(tree.value())) {
            return false;
        }
        try {
            List<String> comments = Layout.of(formatted, after.tree().get().root()).comments();
            return comments.equals(layout.comments());
        } catch (CannotFormatException e) {
            return false;
        }
    }
}

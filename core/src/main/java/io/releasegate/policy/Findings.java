package io.releasegate.policy;

import io.releasegate.canonical.source.Quoting;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects what is wrong with one document. */
final class Findings {
    /**
     * What other languages call our operators; never the nearest word, which may be its opposite.
     */
    private static final Map<String, String> SYNONYMS =
            Map.of(
                    "=", "==", "<>", "!=", "=>", ">=", "=<", "<=", "nin", "not in", "!in", "not in",
                    "equals", "==", "is_in", "in", "is", "==");

    private final Tree tree;
    private final Optional<String> subject;
    private final List<Diagnostic> found = new ArrayList<>();

    Findings(Tree tree, Optional<String> subject) {
        this.tree = tree;
        this.subject = subject;
    }

    List<Diagnostic> all() {
        return found;
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    void error(String code, SourceNode node, String message) {
        add(Severity.ERROR, code, tree.span(node), message, List.of());
    }

    void error(String code, Span span, String message) {
        add(Severity.ERROR, code, span, message, List.of());
    }

    void warning(String code, Span span, String message) {
        add(Severity.WARNING, code, span, message, List.of());
    }

    /** A required member of an object is not there; points at the object's first key. */
    void missing(SourceNode.Members object, String what, String field) {
        Span at =
                object.members().values().stream()
                        .findFirst()
                        .map(tree::keySpan)
                        .orElseGet(() -> tree.span(object));
        error(
                PolicyCodes.MISSING_FIELD,
                at,
                capitalised(what) + " has no \"" + field + "\". Add it.");
    }

    /** A key nobody knows, with the one that was probably meant. */
    void unknownField(
            Severity severity,
            SourceNode.Members object,
            String what,
            String key,
            Collection<String> known) {
        unknownField(PolicyCodes.UNKNOWN_FIELD, severity, object, what, key, known);
    }

    /** The same under another code; a name that the object has already was not meant. */
    void unknownField(
            String code,
            Severity severity,
            SourceNode.Members object,
            String what,
            String key,
            Collection<String> known) {
        List<String> free =
                known.stream().filter(name -> !object.members().containsKey(name)).toList();
        Optional<String> meant = Spelling.nearest(key, free);
        Span span = tree.keySpan(Objects.requireNonNull(object.members().get(key)));
        String help =
                meant.map(word -> "Did you mean \"" + word + "\"?")
                        .orElse(
                                severity == Severity.ERROR
                                        ? "Known here: " + String.join(", ", known) + "."
                                        : "It has no effect; remove it or correct it.");
        add(
                severity,
                code,
                span,
                capitalised(what) + " has no field \"" + key + "\". " + help,
                meant.map(word -> rename(span, word)).stream().toList());
    }

    /** A word that is not one of those allowed, with the one that was probably meant. */
    void unknownWord(
            String code, SourceNode node, String what, String word, Collection<String> known) {
        Optional<String> meant =
                Optional.ofNullable(SYNONYMS.get(word.strip().toLowerCase(Locale.ROOT)))
                        .filter(known::contains)
                        .or(() -> Spelling.nearest(word, known));
        if (word.isBlank() && code.equals(PolicyCodes.UNKNOWN_OPERATOR)) {
            add(
                    Severity.ERROR,
                    code,
                    tree.span(node),
                    "The operator is empty. Put it in quotes, such as \">\".",
                    bareGreater(node).stream().toList());
            return;
        }
        String help =
                meant.map(other -> " Did you mean \"" + other + "\"?")
                        .orElse(" Use one of: " + String.join(", ", known) + ".");
        add(
                Severity.ERROR,
                code,
                tree.span(node),
                "\"" + word + "\" is not " + what + "." + help,
                meant.map(other -> rename(tree.span(node), other)).stream().toList());
    }

    void wrongType(SourceNode node, String what, String expected) {
        wrongType(node, what, expected, List.of());
    }

    /** Something else where text must stand; what is written there becomes text in quotes. */
    void notText(SourceNode node, String what) {
        wrongType(node, what, "text (put it in quotes)", Quoting.fix(tree, node).stream().toList());
    }

    private void wrongType(SourceNode node, String what, String expected, List<Fix> fixes) {
        add(
                Severity.ERROR,
                PolicyCodes.WRONG_TYPE,
                tree.span(node),
                capitalised(what)
                        + " must be "
                        + expected
                        + "; this is "
                        + describe(node.value())
                        + ".",
                fixes);
    }

    /** A greater-than sign without quotes begins a text block, here an empty one. */
    private Optional<Fix> bareGreater(SourceNode node) {
        Span sign = tree.text().span(node.start(), node.start() + 1);
        return tree.written(node).startsWith(">")
                ? Optional.of(new Fix("Put > in quotes", List.of(new Fix.Edit(sign, "\">\""))))
                : Optional.empty();
    }

    /** How a value is called in a sentence. */
    static String describe(Value value) {
        return switch (value) {
            case Value.Null _ -> "null";
            case Value.Bool bool -> "the boolean " + bool.value();
            case Value.Whole whole -> "the number " + shortened(whole.value().toString());
            case Value.Real real -> "the number " + real.value();
            case Value.Text text -> "the text \"" + shortened(text.value()) + "\"";
            case Value.Sequence _ -> "a list";
            case Value.Mapping _ -> "an object";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    /** In the quotes that stand there. */
    private Fix rename(Span span, String word) {
        String written = tree.text().text().substring(span.start().offset(), span.end().offset());
        boolean quoted = written.startsWith("\"") || !word.matches("[A-Za-z_][A-Za-z0-9_]*");
        String replacement =
                written.startsWith("'") ? "'" + word + "'" : quoted ? "\"" + word + "\"" : word;
        return new Fix("Change to " + word, List.of(new Fix.Edit(span, replacement)));
    }

    private static String capitalised(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }

    private void add(Severity severity, String code, Span span, String message, List<Fix> fixes) {
        found.add(
                new Diagnostic(
                        code,
                        severity,
                        message,
                        span,
                        subject,
                        List.of(),
                        Optional.empty(),
                        fixes,
                        Map.of()));
    }
}

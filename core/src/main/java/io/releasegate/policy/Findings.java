package io.releasegate.policy;

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
            SourceNode.Member member,
            String what,
            String key,
            Collection<String> known) {
        Optional<String> meant = Spelling.nearest(key, known);
        Span span = tree.keySpan(member);
        String help =
                meant.map(word -> "Did you mean \"" + word + "\"?")
                        .orElse(
                                severity == Severity.ERROR
                                        ? "Known here: " + String.join(", ", known) + "."
                                        : "It has no effect; remove it or correct it.");
        add(
                severity,
                PolicyCodes.UNKNOWN_FIELD,
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
            error(code, node, "The operator is empty. Put it in quotes, such as \">\".");
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
        error(
                PolicyCodes.WRONG_TYPE,
                node,
                capitalised(what)
                        + " must be "
                        + expected
                        + "; this is "
                        + describe(node.value())
                        + ".");
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

    private static Fix rename(Span span, String word) {
        boolean plain = word.matches("[A-Za-z_][A-Za-z0-9_]*");
        return new Fix(
                "Change to " + word,
                List.of(new Fix.Edit(span, plain ? word : "\"" + word + "\"")));
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

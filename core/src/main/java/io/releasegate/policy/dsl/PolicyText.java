package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text in any notation, with the policies in it: a document in YAML or JSON has one, a text of
 * the policy language one for each rule, compiled in memory.
 *
 * @param reading the text as it was read; without a tree for the policy language
 * @param documents empty where there is an error
 * @param diagnostics every problem found, in source order
 */
public record PolicyText(
        Reading reading, List<PolicyDocument> documents, List<Diagnostic> diagnostics) {
    public PolicyText {
        documents = List.copyOf(documents);
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /**
     * @param name how people know the text, usually a path; its ending tells the notation
     */
    public static PolicyText read(String name, byte[] bytes) {
        return of(reading(name, bytes));
    }

    /** The text alone, for {@link #of}. */
    public static Reading reading(String name, byte[] bytes) {
        return DslText.isNamedSo(name)
                ? commented(DocumentReader.plain(name, bytes))
                : DocumentReader.read(name, bytes);
    }

    private static Reading commented(Reading plain) {
        return new Reading(
                plain.text(), plain.tree(), plain.diagnostics(), DslText.comments(plain.text()));
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }

    /** The policies of a text that was read already. */
    public static PolicyText of(Reading reading) {
        return DslText.isNamedSo(reading.text().name()) ? compiled(reading) : document(reading);
    }

    private static PolicyText document(Reading reading) {
        ParseResult parsed = PolicyParser.parse(reading);
        return new PolicyText(reading, parsed.document().stream().toList(), parsed.diagnostics());
    }

    private static PolicyText compiled(Reading reading) {
        if (reading.hasErrors()) {
            return new PolicyText(reading, List.of(), reading.diagnostics());
        }
        DslText text = DslText.read(reading.text());
        List<ParseResult> parsed = text.compile().stream().map(CompiledRule::parse).toList();
        Set<Diagnostic> problems = new LinkedHashSet<>(text.diagnostics());
        parsed.forEach(result -> problems.addAll(result.diagnostics()));
        List<PolicyDocument> documents =
                parsed.stream().map(ParseResult::document).flatMap(Optional::stream).toList();
        return new PolicyText(reading, documents, List.copyOf(problems));
    }
}

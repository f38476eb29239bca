package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Findings with the members the reference linter gives them, and ours after them. */
final class DiagnosticJson {
    private DiagnosticJson() {}

    static Value.Mapping issue(Diagnostic diagnostic) {
        Members members =
                new Members()
                        .with("severity", diagnostic.severity().name())
                        .with("code", diagnostic.code())
                        .with("message", diagnostic.message());
        diagnostic.subject().ifPresent(id -> members.with("policy_id", id));
        members.with("source_file", diagnostic.span().source());
        if (!diagnostic.metadata().isEmpty()) {
            Map<String, Value> metadata = new LinkedHashMap<>();
            diagnostic.metadata().forEach((key, text) -> metadata.put(key, Value.of(text)));
            members.with("metadata", Value.of(metadata));
        }
        members.with("line", diagnostic.span().start().line())
                .with("column", diagnostic.span().start().column());
        diagnostic.witness().ifPresent(witness -> members.with("witness", witness(witness)));
        if (!diagnostic.fixes().isEmpty()) {
            members.with("fixes", diagnostic.fixes(), fix -> Value.of(fix.title()));
        }
        return members.object();
    }

    private static Value witness(Witness witness) {
        Map<String, Value> facts = new LinkedHashMap<>();
        witness.facts().forEach(fact -> facts.put(fact.signal(), Value.of(fact.json())));
        Map<String, Value> outcomes = new LinkedHashMap<>();
        witness.outcomes().forEach(o -> outcomes.put(o.rule(), Value.of(o.result())));
        return new Members()
                .with("facts", Value.of(facts))
                .with("outcomes", Value.of(outcomes))
                .with("consequence", witness.consequence())
                .object();
    }

    /** One line, and below it the input that proves it. */
    static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append("- [").append(word(diagnostic.severity())).append("] ");
        text.append(diagnostic.code()).append(": ").append(diagnostic.message());
        diagnostic.subject().ifPresent(id -> text.append(" policy=").append(id));
        text.append(" file=").append(diagnostic.span().source());
        text.append(':').append(diagnostic.span().start().line());
        diagnostic.witness().ifPresent(witness -> text.append(proof(witness)));
        return text.toString();
    }

    private static String word(Severity severity) {
        return severity.name();
    }

    private static String proof(Witness witness) {
        StringBuilder text = new StringBuilder();
        for (Witness.Fact fact : witness.facts()) {
            text.append("\n    when ").append(fact.signal()).append(" = ").append(fact.json());
        }
        for (Witness.RuleOutcome outcome : witness.outcomes()) {
            text.append("\n    ").append(outcome.rule()).append(" says ").append(outcome.result());
        }
        if (!witness.consequence().isEmpty()) {
            text.append("\n    → ").append(witness.consequence());
        }
        return text.toString();
    }
}

package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Span;
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
        place(diagnostic.span(), members);
        if (!diagnostic.related().isEmpty()) {
            members.with("related", diagnostic.related(), DiagnosticJson::related);
        }
        diagnostic.witness().ifPresent(witness -> members.with("witness", witness(witness)));
        if (!diagnostic.fixes().isEmpty()) {
            members.with("fixes", diagnostic.fixes(), DiagnosticJson::fix);
        }
        return members.object();
    }

    private static Members place(Span span, Members members) {
        return members.with("line", span.start().line())
                .with("column", span.start().column())
                .with("end_line", span.end().line())
                .with("end_column", span.end().column());
    }

    private static Value related(Diagnostic.Related related) {
        Members members =
                new Members()
                        .with("message", related.message())
                        .with("source_file", related.span().source());
        return place(related.span(), members).object();
    }

    private static Value fix(Fix fix) {
        return new Members()
                .with("title", fix.title())
                .with("sure", fix.sure())
                .with("edits", fix.edits(), DiagnosticJson::edit)
                .object();
    }

    private static Value edit(Fix.Edit edit) {
        Members members = new Members().with("source_file", edit.span().source());
        return place(edit.span(), members).with("replacement", edit.replacement()).object();
    }

    static Value witness(Witness witness) {
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
}

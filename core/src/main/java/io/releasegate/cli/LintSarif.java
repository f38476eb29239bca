package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.LintReport;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as SARIF 2.1.0, as code scanning reads it; known and silenced ones say that they are.
 */
final class LintSarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String FINGERPRINT = "releaseGateFinding/v1";

    private final SarifRules rules;

    private LintSarif(SarifRules rules) {
        this.rules = rules;
    }

    static String of(LintAnswer answer) {
        Stream<Diagnostic> all =
                Stream.of(
                                answer.shown().stream().map(Finding::diagnostic),
                                answer.known().stream().map(Finding::diagnostic),
                                answer.report().suppressed().stream()
                                        .map(LintReport.Suppressed::finding))
                        .flatMap(it -> it);
        LintSarif sarif = new LintSarif(SarifRules.of(all.toList()));
        Value log =
                new Members()
                        .with("$schema", SCHEMA)
                        .with("version", "2.1.0")
                        .with("runs", List.of(answer), sarif::run)
                        .object();
        return JsonText.asOrdered(log);
    }

    private Value run(LintAnswer answer) {
        List<Value> results = new ArrayList<>();
        answer.shown().forEach(it -> results.add(result(it, "new")));
        answer.known().forEach(it -> results.add(result(it, "unchanged")));
        answer.report().suppressed().forEach(it -> results.add(suppressed(it)));
        Value invocation =
                new Members()
                        .with("executionSuccessful", true)
                        .with(
                                "toolExecutionNotifications",
                                answer.report().undecided(),
                                LintSarif::undecided)
                        .object();
        return new Members()
                .with("tool", new Members().with("driver", rules.driver()).object())
                .with("invocations", List.of(invocation), it -> it)
                .with("columnKind", "utf16CodeUnits")
                .with("results", results, it -> it)
                .object();
    }

    private Value result(Finding finding, String state) {
        return described(finding.diagnostic())
                .with(
                        "partialFingerprints",
                        Value.of(Map.of(FINGERPRINT, Value.of(finding.fingerprint()))))
                .with("baselineState", state)
                .object();
    }

    private Value suppressed(LintReport.Suppressed silenced) {
        Members suppression = new Members().with("kind", "inSource");
        if (!silenced.reason().isEmpty()) {
            suppression.with("justification", silenced.reason());
        }
        suppression.with("location", location(silenced.at()).object());
        return described(silenced.finding())
                .with("suppressions", List.of(suppression.object()), it -> it)
                .object();
    }

    private Members described(Diagnostic found) {
        String proof = found.witness().map(it -> "\n" + WitnessWords.of(it)).orElse("");
        Members members =
                new Members()
                        .with("ruleId", found.code())
                        .with("ruleIndex", rules.index(found.code()))
                        .with("level", level(found.severity()))
                        .with("message", message(found.message() + proof))
                        .with("locations", List.of(place(found)), it -> it);
        if (!found.related().isEmpty()) {
            members.with("relatedLocations", found.related(), LintSarif::related);
        }
        if (!found.fixes().isEmpty()) {
            members.with("fixes", found.fixes(), LintSarif::fix);
        }
        return members;
    }

    private static Value place(Diagnostic found) {
        Members location = location(found.span());
        found.subject()
                .ifPresent(id ->
                        location.with(
                                "logicalLocations",
                                List.of(id),
                                name ->
                                        new Members()
                                                .with("name", name)
                                                .with("kind", "resource")
                                                .object()));
        return location.object();
    }

    private static Members location(Span span) {
        return new Members()
                .with(
                        "physicalLocation",
                        new Members()
                                .with("artifactLocation", artifact(span.source()))
                                .with("region", region(span))
                                .object());
    }

    private static Value related(Diagnostic.Related related) {
        return location(related.span()).with("message", message(related.message())).object();
    }

    private static Value fix(Fix fix) {
        Map<String, List<Fix.Edit>> bySource =
                fix.edits().stream()
                        .collect(
                                Collectors.groupingBy(
                                        edit -> edit.span().source(),
                                        java.util.TreeMap::new,
                                        Collectors.toList()));
        return new Members()
                .with("description", message(fix.title()))
                .with(
                        "artifactChanges",
                        List.copyOf(bySource.entrySet()),
                        changed ->
                                new Members()
                                        .with("artifactLocation", artifact(changed.getKey()))
                                        .with(
                                                "replacements",
                                                changed.getValue(),
                                                LintSarif::replacement)
                                        .object())
                .object();
    }

    private static Value replacement(Fix.Edit edit) {
        return new Members()
                .with("deletedRegion", region(edit.span()))
                .with("insertedContent", message(edit.replacement()))
                .object();
    }

    private static Value undecided(LintReport.Undecided undecided) {
        return new Members()
                .with("level", "note")
                .with(
                        "message",
                        message(
                                "Not decided: "
                                        + undecided.code()
                                        + " of "
                                        + String.join(", ", undecided.rules())
                                        + ": "
                                        + undecided.reason()))
                .object();
    }

    private static Value region(Span span) {
        return new Members()
                .with("startLine", span.start().line())
                .with("startColumn", span.start().column())
                .with("endLine", span.end().line())
                .with("endColumn", span.end().column())
                .object();
    }

    private static Value artifact(String source) {
        return new Members().with("uri", FileUris.of(source)).object();
    }

    private static Value message(String text) {
        return new Members().with("text", text).object();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}

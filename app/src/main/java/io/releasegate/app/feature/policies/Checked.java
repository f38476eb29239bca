package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.editor.LineChanges;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.model.environment.Environment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the texts of the folder after one look at them.
 *
 * @param next remembers what was parsed, for the next look
 * @param subjects the policy each file is about, as far as it can be read
 * @param candidate what the shown file would be
 * @param changes how its lines differ from the base
 * @param text the text of the shown file this is about
 */
record Checked(
        LintSession next,
        List<Diagnostic> diagnostics,
        Map<String, String> subjects,
        Optional<Candidate> candidate,
        List<LineChanges.Kind> changes,
        String text) {

    static final Checked NOTHING =
            new Checked(
                    LintSession.empty(LintSettings.standard(LocalDate.EPOCH)),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    "");

    /** What to look at. */
    record Question(
            LintSession session,
            Map<String, String> texts,
            Optional<OpenFile> shown,
            Optional<Base> base,
            List<Environment> environments) {}

    static Checked of(Question question) {
        List<SourceFile> sources =
                question.texts().entrySet().stream()
                        .map(e ->
                                new SourceFile(
                                        e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toList();
        LintSession.Outcome outcome = question.session().lint(sources, CoverageTargets.NONE);
        List<Diagnostic> found = outcome.report().diagnostics();
        Map<String, String> subjects = new HashMap<>();
        found.forEach(d -> d.subject().ifPresent(id -> subjects.put(d.span().source(), id)));
        outcome.policies()
                .documents()
                .forEach(d -> subjects.put(d.spanOf("").source(), d.policyId()));
        Optional<OpenFile> shown = question.shown().filter(OpenFile::isReadable);
        return new Checked(
                outcome.next(),
                found,
                Map.copyOf(subjects),
                shown.map(f -> Candidate.of(f.path(), f.text(), question.environments())),
                changes(shown, question.base()),
                shown.map(OpenFile::text).orElse(""));
    }

    private static List<LineChanges.Kind> changes(Optional<OpenFile> shown, Optional<Base> base) {
        if (shown.isEmpty() || base.isEmpty() || base.get().snapshot().isEmpty()) {
            return List.of();
        }
        return LineChanges.of(OpenFile.shown(base.get().text()), shown.get().text());
    }

    /** How many findings of a weight have a file as their first place. */
    int count(String path, Severity severity) {
        return (int)
                diagnostics.stream()
                        .filter(d -> d.severity() == severity)
                        .filter(d ->
                                d.span().source().equals(path)
                                        || d.related().stream()
                                                .map(Diagnostic.Related::span)
                                                .map(Span::source)
                                                .anyMatch(path::equals))
                        .count();
    }

    ProblemCount total() {
        return new ProblemCount(count(Severity.ERROR), count(Severity.WARNING));
    }

    private int count(Severity severity) {
        return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}

package io.releasegate.app.feature.policies;

import io.releasegate.app.widget.editor.LineChanges;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.language.Outline;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.model.environment.Environment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the texts of the folder after one look at them.
 *
 * @param next remembers what was parsed, for the next look
 * @param counts of findings that concern a file, by path and severity
 * @param subjects the policy each file is about, as far as it can be read
 * @param candidate what the shown file would be
 * @param changes how its lines differ from the base
 * @param listed the findings as they are listed beside the shown file
 * @param outline of the shown file
 * @param text the text of the shown file this is about
 */
record Checked(
        LintSession next,
        Understood understood,
        List<Diagnostic> diagnostics,
        Map<String, Map<Severity, Integer>> counts,
        Map<String, String> subjects,
        Optional<Candidate> candidate,
        List<LineChanges.Kind> changes,
        Listed listed,
        Outline outline,
        String text) {

    /** Findings as the list shows them while a file is open. */
    record Listed(String path, List<ProblemItem> items) {}

    static final Checked NOTHING =
            new Checked(
                    LintSession.empty(LintSettings.standard(LocalDate.EPOCH)),
                    Understood.NOTHING,
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    List.of(),
                    new Listed("", List.of()),
                    Outline.EMPTY,
                    "");

    /**
     * What to look at.
     *
     * @param before what was known, so that only what changed is looked at
     */
    record Question(
            Checked before,
            Map<String, String> texts,
            Optional<OpenFile> shown,
            Optional<Base> base,
            List<Environment> environments,
            LintSettings settings) {}

    static Checked of(Question question) {
        List<SourceFile> sources =
                question.texts().entrySet().stream()
                        .map(e ->
                                new SourceFile(
                                        e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)))
                        .toList();
        LintSession.Outcome outcome =
                question.before()
                        .next()
                        .with(question.settings())
                        .lint(sources, CoverageTargets.NONE);
        List<Diagnostic> found = outcome.report().diagnostics();
        Understood understood =
                Understood.of(
                        question.before().understood(),
                        outcome.next().readings(),
                        outcome.policies().documents(),
                        question.settings(),
                        question.environments().stream().map(it -> it.id().value()).toList());
        Map<String, String> subjects = new HashMap<>();
        found.forEach(d -> d.subject().ifPresent(id -> subjects.put(d.span().source(), id)));
        understood.policies().forEach((path, policy) -> subjects.put(path, policy.policyId()));
        Optional<OpenFile> shown = question.shown().filter(OpenFile::isReadable);
        return new Checked(
                outcome.next(),
                understood,
                found,
                counts(found),
                Map.copyOf(subjects),
                shown.map(file -> candidate(file, sources, outcome.next(), question, understood)),
                changes(shown, question.base()),
                listed(found, shown.map(OpenFile::path).orElse("")),
                outline(shown, understood, found),
                shown.map(OpenFile::text).orElse(""));
    }

    /** The shown text alone; it was read already. */
    private static Candidate candidate(
            OpenFile file,
            List<SourceFile> sources,
            LintSession session,
            Question question,
            Understood understood) {
        List<SourceFile> alone =
                sources.stream().filter(source -> source.name().equals(file.path())).toList();
        return Candidate.of(
                Optional.ofNullable(understood.policies().get(file.path())),
                session.lint(alone, CoverageTargets.NONE).report().ofOneText(),
                question.environments());
    }

    private static Outline outline(
            Optional<OpenFile> shown, Understood understood, List<Diagnostic> found) {
        return shown.map(OpenFile::path)
                .flatMap(understood::reading)
                .map(reading -> Outline.of(reading, found))
                .orElse(Outline.EMPTY);
    }

    private static List<LineChanges.Kind> changes(Optional<OpenFile> shown, Optional<Base> base) {
        if (shown.isEmpty() || base.isEmpty() || base.get().snapshot().isEmpty()) {
            return List.of();
        }
        return LineChanges.of(OpenFile.shown(base.get().text()), shown.get().text());
    }

    private static Map<String, Map<Severity, Integer>> counts(List<Diagnostic> found) {
        Map<String, Map<Severity, Integer>> counts = new HashMap<>();
        for (Diagnostic one : found) {
            Stream.concat(
                            Stream.of(one.span()),
                            one.related().stream().map(Diagnostic.Related::span))
                    .map(Span::source)
                    .distinct()
                    .forEach(path ->
                            counts.computeIfAbsent(path, it -> new EnumMap<>(Severity.class))
                                    .merge(one.severity(), 1, Integer::sum));
        }
        return counts;
    }

    /** How many findings of a weight concern a file. */
    int count(String path, Severity severity) {
        return counts.getOrDefault(path, Map.of()).getOrDefault(severity, 0);
    }

    ProblemCount total() {
        return new ProblemCount(count(Severity.ERROR), count(Severity.WARNING));
    }

    private int count(Severity severity) {
        return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    private static Listed listed(List<Diagnostic> found, String path) {
        return new Listed(path, ProblemItem.order(found, path));
    }

    /** The findings as they are listed while this file is open. */
    List<ProblemItem> itemsFor(String path) {
        return listed.path().equals(path) ? listed.items() : listed(diagnostics, path).items();
    }

    /** Where a path has findings that are about the text in front of somebody. */
    List<Diagnostic> findingsIn(String path) {
        return diagnostics.stream().filter(d -> d.span().source().equals(path)).toList();
    }
}

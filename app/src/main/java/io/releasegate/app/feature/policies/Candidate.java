package io.releasegate.app.feature.policies;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.version.Subject;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicySnapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a text would be if it were submitted now.
 *
 * @param subject empty where the text cannot be read
 * @param snapshot the version it makes
 * @param findings of this text alone, as the engine counts them
 * @param blocked environments that these findings keep it out of
 */
record Candidate(
        Optional<Subject> subject,
        Optional<Sha256> snapshot,
        List<Diagnostic> findings,
        List<Environment> blocked) {

    /** A text on its own; {@code environments} in pipeline order. */
    static Candidate of(String path, String content, List<Environment> environments) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        LintSession.Outcome outcome =
                LintSession.empty(LintSettings.standard(LocalDate.EPOCH))
                        .lint(List.of(new SourceFile(path, bytes)), CoverageTargets.NONE);
        return of(
                outcome.policies().documents().stream().findFirst(),
                outcome.report().ofOneText(),
                environments);
    }

    /** What was found in a text that was read before; production hears what comments silence. */
    static Candidate of(
            Optional<PolicyDocument> policy, LintReport report, List<Environment> environments) {
        return new Candidate(
                policy.map(PolicyDocument::subject),
                policy.map(document -> PolicySnapshot.of(document).hash()),
                report.diagnostics(),
                environments.stream()
                        .filter(e ->
                                report.countedIn(e.kind()).stream()
                                        .anyMatch(f -> blocks(e.lintBlock(), f)))
                        .toList());
    }

    private static boolean blocks(LintBlock block, Diagnostic finding) {
        return switch (block) {
            case OFF -> false;
            case ERROR -> finding.severity() == Severity.ERROR;
            case WARNING -> finding.severity() != Severity.INFO;
        };
    }

    int count(Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Where it will not get, and for how much; empty when nothing of its own stands in the way. */
    String barrier() {
        if (blocked.isEmpty()) {
            return "";
        }
        String names =
                blocked.stream()
                        .map(e -> e.id().value().toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(" and "));
        return "Will not get into " + names + ": " + counts();
    }

    /** {@code 1 error, 2 warnings}, or {@code no problem}. */
    String counts() {
        int errors = count(Severity.ERROR);
        int warnings = count(Severity.WARNING);
        if (errors + warnings == 0) {
            return "no problem";
        }
        String words = errors == 0 ? "" : FileRow.count(errors, "error");
        String more = warnings == 0 ? "" : FileRow.count(warnings, "warning");
        return words.isEmpty() || more.isEmpty() ? words + more : words + ", " + more;
    }

    /** Why it cannot be handed in at all; empty when it can. */
    String unreadable() {
        if (subject.isPresent()) {
            return "";
        }
        return findings.stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst()
                .map(f -> "Line " + f.span().start().line() + " cannot be read as a policy")
                .orElse("This cannot be read as a policy");
    }
}

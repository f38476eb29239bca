package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The policy texts of the tour: what lint says of the sample, and two versions of one policy. */
final class TourTexts {
    private static final String FILE = "payments/refunds.yaml";
    private static final String LIMIT = "ledger.difference: { eq: 0 }";
    private static final String WIDER = "ledger.difference: { gte: 0, lte: 5 }";

    /** Files with a planted finding; no other file may have one. */
    private static final Set<String> PLANTED =
            Set.of(
                    "identity/identity.yaml",
                    "payments/payments.yaml",
                    "platform/security-review.yaml");

    private final Path policies;

    private final LintSettings settings;

    TourTexts(Path policies, LintSettings settings) {
        this.policies = policies;
        this.settings = settings;
    }

    /** Bytes under the name people know them by. */
    record Text(String fileName, byte[] bytes) {}

    Text first() throws IOException {
        return new Text(FILE, Files.readAllBytes(policies.resolve(FILE)));
    }

    Text second() throws IOException, TourException {
        String text = new String(first().bytes(), StandardCharsets.UTF_8);
        TourException.unless(text.contains(LIMIT), FILE + " has no rule ledger-balanced.");
        return new Text(FILE, text.replace(LIMIT, WIDER).getBytes(StandardCharsets.UTF_8));
    }

    /** Lints the sample texts as lint-policies does. */
    String lint() throws IOException, TourException {
        List<SourceFile> files = new ArrayList<>();
        for (PolicyFiles.Named file : PolicyFiles.below(policies, ".")) {
            files.add(new SourceFile(file.shown(), Files.readAllBytes(file.path())));
        }
        LintReport report = LintSession.lintOnce(files, CoverageTargets.NONE, settings);
        List<Diagnostic> errors =
                report.diagnostics().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .toList();
        Set<String> faulty =
                errors.stream()
                        .map(found -> found.span().source())
                        .collect(Collectors.toCollection(TreeSet::new));
        TourException.unless(
                faulty.equals(PLANTED),
                "Errors were found in " + faulty + ", not in " + PLANTED + ".");
        return report.policyCount()
                + " policies; "
                + errors.stream().map(TourTexts::line).collect(Collectors.joining("; "))
                + ".";
    }

    private static String line(Diagnostic error) {
        return error.span().source()
                + ":"
                + error.span().start().line()
                + " "
                + error.code()
                + (error.witness().isPresent() ? " with a proof" : "");
    }
}

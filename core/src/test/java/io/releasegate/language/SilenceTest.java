package io.releasegate.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Fixes;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void every_finding_of_a_text_can_be_silenced_by_its_comment() {
        LintReport report = lint(ReadPolicies.REGISTRY);
        assertEquals(false, report.diagnostics().isEmpty());
        for (Diagnostic finding : report.diagnostics()) {
            SourceText text = new SourceText("payments.yaml", ReadPolicies.REGISTRY);
            Fix fix =
                    Silence.fix(
                            text, finding, " Agreed in\nRISK-1. ", Optional.of(TODAY.plusDays(1)));
            String silenced = Fixes.apply(text, List.of(fix));

            assertEquals(
                    1,
                    lint(silenced).suppressed().stream()
                            .filter(one -> one.finding().code().equals(finding.code()))
                            .filter(one -> one.reason().equals("Agreed in RISK-1."))
                            .count(),
                    silenced);
        }
    }

    private static LintReport lint(String text) {
        return LintSession.lintOnce(
                List.of(new SourceFile("payments.yaml", text.getBytes(StandardCharsets.UTF_8))),
                CoverageTargets.NONE,
                LintSettings.standard(TODAY));
    }
}

package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.LintReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the compat profile found.
 *
 * @param registryOnly whether only registry policies were looked at; the reference reports on those
 *     one by one
 * @param findings in the order of the reference, which is not the order of the texts
 * @param errorCount as the reference counts: 1 where a policy could not be read, whatever else is
 *     listed
 * @param skipped sentences about files that a lenient run left out
 */
public record CompatReport(
        boolean registryOnly,
        int policyCount,
        List<CompatFinding> findings,
        int errorCount,
        int warningCount,
        List<String> skipped) {
    static final String FAILED = "SCHEMA_VALIDATION_FAILED";

    public CompatReport {
        findings = List.copyOf(findings);
        skipped = List.copyOf(skipped);
    }

    static CompatReport of(int policyCount, List<CompatFinding> findings, List<String> skipped) {
        return new CompatReport(
                false,
                policyCount,
                findings,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                skipped);
    }

    /** Something could not be read, so nothing more is said; what was found before is listed. */
    static CompatReport failed(List<CompatFinding> findings) {
        return new CompatReport(false, 0, findings, 1, 0, List.of());
    }

    public boolean isOk() {
        return errorCount == 0;
    }

    /** The same findings for outputs that know only our own report. */
    public LintReport asLintReport() {
        return new LintReport(
                findings.stream().map(CompatFinding::asDiagnostic).toList(),
                policyCount,
                List.of());
    }

    /** Whether something could not be read, so that nothing else was looked at. */
    boolean isUnread() {
        return findings.stream().anyMatch(found -> found.code().equals(FAILED));
    }

    /** The same, about registry policies alone. */
    CompatReport ofRegistryPolicies() {
        return new CompatReport(true, policyCount, findings, errorCount, warningCount, skipped);
    }

    /** Both, one after the other. */
    CompatReport and(CompatReport other) {
        List<CompatFinding> both = new ArrayList<>(findings);
        both.addAll(other.findings);
        return of(policyCount + other.policyCount, both, skipped);
    }

    private static int count(List<CompatFinding> findings, Severity severity) {
        return (int) findings.stream().filter(found -> found.severity() == severity).count();
    }
}

package io.releasegate.lint;

import io.releasegate.policy.Signals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The signals that the gate itself supplies. A type is given only where every supplier keeps it;
 * words only where the list is closed.
 */
final class BaseSignals {
    private static final SignalType NOT_NEGATIVE =
            new SignalType.Real(Optional.of(BigDecimal.ZERO), Optional.empty());
    private static final SignalType TEXTS = new SignalType.ListOf(SignalType.TEXT);
    private static final SignalType RISK_BAND =
            new SignalType.Text(List.of("LOW", "MEDIUM", "HIGH", "CRITICAL"));

    static final List<KnownSignal> ALL = all();

    private BaseSignals() {}

    private static List<KnownSignal> all() {
        List<KnownSignal> all = new ArrayList<>();
        request(all);
        risk(all);
        raw(all);
        findings(all);
        approvals(all);
        return List.copyOf(all);
    }

    private static void request(List<KnownSignal> all) {
        add(all, SignalType.TEXT, "What is asked for.", Signals.TRANSITION, Signals.PROJECT);
        add(all, SignalType.TEXT, "What is asked for.", Signals.WORKFLOW, Signals.ENVIRONMENT);
        add(all, RISK_BAND, "The risk band of the change.", Signals.RISK);
        add(all, SignalType.COUNT, "How many files the change touches.", Signals.CHANGED_FILES);
        add(all, SignalType.ANY, "Whatever the request carries.", Signals.CONTEXT_PREFIX + "*");
    }

    private static void risk(List<KnownSignal> all) {
        String text = "What the core risk score says of the change.";
        add(all, RISK_BAND, text, "core_risk.severity_level");
        add(all, SignalType.TEXT, text, "core_risk.control_type");
        add(
                all,
                new SignalType.Text(List.of("BLOCK", "WARN", "COMPLIANT")),
                text,
                "core_risk.control_result");
        add(all, SignalType.NUMBER, text, "core_risk.violation_severity");
        add(all, SignalType.NUMBER, text, "core_risk.signals.churn");
        add(all, SignalType.NUMBER, text, "core_risk.signals.criticality");
        add(all, SignalType.NUMBER, text, "core_risk.signals.history");
        add(all, SignalType.ANY, text, "core_risk.violations", "core_risk.evidence");
        add(all, SignalType.ANY, text, "core_risk.evidence.*", "core_risk.raw_features.*");
        String feature = "A feature that the core risk score is made of.";
        add(all, SignalType.NUMBER, feature, "features.churn", "features.criticality");
        add(all, SignalType.NUMBER, feature, "features.history");
    }

    private static void raw(List<KnownSignal> all) {
        String text = "Supplied with the request as it came.";
        add(all, SignalType.ANY, text, "raw.*");
        add(all, SignalType.TEXT, text, "raw.environment", "raw.repo", "raw.risk.source");
        add(all, SignalType.TEXT, text, "raw.risk.level", "raw.risk.computed_at");
        add(all, SignalType.NUMBER, text, "raw.risk.score");
        add(all, TEXTS, text, "raw.labels");
        add(all, SignalType.ANY, text, "raw.commits", "raw.critical_paths", "raw.licenses");
        add(all, SignalType.ANY, text, "raw.dependency_changes", "raw.files_changed");
        add(all, SignalType.ANY, text, "raw.secrets_findings");
        add(all, SignalType.COUNT, text, "raw.pr_number", "raw.total_churn");
        add(all, SignalType.COUNT, text, "raw.risk.changed_files_count", "raw.risk.additions");
        add(all, SignalType.COUNT, text, "raw.risk.deletions", "raw.risk.total_churn");
        add(all, SignalType.TEXT, text, "raw.user.login", "raw.user.role");
        add(all, SignalType.TEXT, text, "raw.transition.name", "raw.transition.source_status");
        add(all, SignalType.TEXT, text, "raw.transition.target_status");
    }

    private static void findings(List<KnownSignal> all) {
        String secrets = "What the search for secrets found.";
        add(all, SignalType.BOOL, secrets, "secrets.detected");
        add(all, SignalType.COUNT, secrets, "secrets.count", "secrets.high_severity_count");
        add(all, SignalType.COUNT, secrets, "secrets.medium_severity_count");
        add(all, SignalType.ANY, secrets, "secrets.rule.*");
        String privileged = "Changes of privileged code, by category.";
        add(all, SignalType.BOOL, privileged, "privileged.detected", "privileged.*.detected");
        add(all, SignalType.COUNT, privileged, "privileged.count", "privileged.*.count");
        add(all, TEXTS, privileged, "privileged.categories");
        String licenses = "What the look at dependency licences found.";
        add(all, SignalType.BOOL, licenses, "licenses.scanned", "licenses.skipped_diff_only");
        add(all, SignalType.COUNT, licenses, "licenses.total_count", "licenses.forbidden_count");
        add(all, SignalType.COUNT, licenses, "licenses.unknown_count", "licenses.allowed_count");
        String boundary = "Whether the change crosses an environment boundary.";
        add(all, SignalType.BOOL, boundary, "env_boundary.configured");
        add(all, SignalType.BOOL, boundary, "env_boundary.has_violations");
        add(all, SignalType.COUNT, boundary, "env_boundary.violations");
        String provenance = "Where dependencies come from.";
        add(all, SignalType.BOOL, provenance, "dependency_provenance.satisfied");
        add(all, SignalType.BOOL, provenance, "dependency_provenance.lockfile_required");
        add(all, SignalType.ANY, provenance, "dependency_provenance.*");
    }

    private static void approvals(List<KnownSignal> all) {
        String text = "How the approvals of the change stand.";
        for (String flag :
                List.of(
                        "required",
                        "satisfied",
                        "skipped",
                        "data_available",
                        "disallow_self_approval",
                        "self_approval_detected",
                        "codeowner_required",
                        "codeowner_approved",
                        "security_team_required",
                        "security_team_approved",
                        "*.satisfied")) {
            add(all, SignalType.BOOL, text, "approvals." + flag);
        }
        for (String count :
                List.of(
                        "unsatisfied_count",
                        "total_requirements",
                        "count",
                        "stale_count",
                        "expired_count",
                        "min_total_required",
                        "total_approvals",
                        "*.count")) {
            add(all, SignalType.COUNT, text, "approvals." + count);
        }
        for (String list :
                List.of("reason_codes", "approved_by", "stale_reviewers", "expired_reviewers")) {
            add(all, TEXTS, text, "approvals." + list);
        }
        add(all, NOT_NEGATIVE, text, "approvals.freshness_window_seconds");
        add(all, SignalType.ANY, text, "approvals.security_review", "approvals.*.required");
    }

    private static void add(
            List<KnownSignal> all, SignalType type, String description, String... names) {
        Arrays.stream(names)
                .map(name -> new KnownSignal(name, type, description))
                .forEach(all::add);
    }
}

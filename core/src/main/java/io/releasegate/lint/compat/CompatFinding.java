package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One finding of the compat profile.
 *
 * @param policyId empty where the reference names none
 * @param sourceFile the file or files the reference names, as full paths; empty where it names none
 * @param metadata the details the reference gives, in its order
 * @param rules the rules it is about, the one it speaks of first; ours, for comparing profiles
 * @param span where the text stands that it is about; ours, the reference knows no positions
 */
public record CompatFinding(
        Severity severity,
        String code,
        String message,
        Optional<String> policyId,
        Optional<String> sourceFile,
        Value.Mapping metadata,
        List<RuleRef> rules,
        Span span) {
    public CompatFinding {
        rules = List.copyOf(rules);
    }

    /**
     * A rule by its text and its place in it.
     *
     * @param pointer {@code ""} where the whole text is one rule
     */
    public record RuleRef(String source, String pointer) {}

    /** Marks a diagnostic as one of this profile. */
    public static final String PROFILE = "compat";

    static final Value.Mapping NO_DETAILS = new Value.Mapping(Map.of());

    static CompatFinding error(String code, String message, Span span) {
        return new CompatFinding(
                Severity.ERROR,
                code,
                message,
                Optional.empty(),
                Optional.empty(),
                NO_DETAILS,
                List.of(),
                span);
    }

    static CompatFinding warning(String code, String message, Span span) {
        return error(code, message, span).weighing(Severity.WARNING);
    }

    CompatFinding weighing(Severity other) {
        return new CompatFinding(other, code, message, policyId, sourceFile, metadata, rules, span);
    }

    CompatFinding of(CompatPolicy policy) {
        return new CompatFinding(
                severity,
                code,
                message,
                Optional.of(policy.id()).filter(id -> !id.isEmpty()),
                policy.sourceFile(),
                metadata,
                List.of(policy.ref()),
                span);
    }

    CompatFinding with(Value.Mapping details) {
        return new CompatFinding(
                severity, code, message, policyId, sourceFile, details, rules, span);
    }

    CompatFinding about(List<RuleRef> others) {
        return new CompatFinding(
                severity, code, message, policyId, sourceFile, metadata, others, span);
    }

    /** The same as a diagnostic, for outputs that know only these. */
    public Diagnostic asDiagnostic() {
        Map<String, String> details = new HashMap<>();
        metadata.members()
                .forEach((key, value) ->
                        details.put(
                                key,
                                value instanceof Value.Text text
                                        ? text.value()
                                        : PythonValues.json(value)));
        details.put("profile", PROFILE);
        return new Diagnostic(
                code,
                severity,
                message,
                span,
                policyId,
                List.of(),
                Optional.empty(),
                List.of(),
                details);
    }
}

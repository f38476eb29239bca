package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.environment.EnvironmentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a lint run found.
 *
 * @param diagnostics in source order
 * @param policyCount policies that could be read
 * @param undecided questions the algebra did not answer; no finding is made of them
 * @param suppressed findings that a text silences, in source order; they are in no count
 */
public record LintReport(
        List<Diagnostic> diagnostics,
        int policyCount,
        List<Undecided> undecided,
        List<Suppressed> suppressed) {
    public LintReport {
        diagnostics = diagnostics.stream().sorted().toList();
        undecided = List.copyOf(undecided);
        suppressed = suppressed.stream().sorted(Comparator.comparing(Suppressed::finding)).toList();
    }

    /** Where nothing is silenced. */
    public LintReport(List<Diagnostic> diagnostics, int policyCount, List<Undecided> undecided) {
        this(diagnostics, policyCount, undecided, List.of());
    }

    /**
     * A finding that somebody silenced.
     *
     * @param reason why, in their words; empty where they gave none
     * @param at where they said so
     * @param until the last day on which it holds
     */
    public record Suppressed(
            Diagnostic finding, String reason, Span at, Optional<LocalDate> until) {}

    /** A rule code, the policy rules concerned, and why there is no answer. */
    public record Undecided(String code, List<String> rules, String reason) {
        public Undecided {
            rules = List.copyOf(rules);
        }
    }

    /** The same with further findings, made where the texts came from. */
    public LintReport and(List<Diagnostic> more) {
        return new LintReport(
                Stream.concat(diagnostics.stream(), more.stream()).toList(),
                policyCount,
                undecided,
                suppressed);
    }

    /** The same without some findings, silenced or not. */
    public LintReport without(Predicate<Diagnostic> unwanted) {
        return new LintReport(
                diagnostics.stream().filter(unwanted.negate()).toList(),
                policyCount,
                undecided,
                suppressed.stream().filter(one -> !unwanted.test(one.finding())).toList());
    }

    /** For one text that was linted alone: what it would lack as a whole set is not its fault. */
    public LintReport ofOneText() {
        return without(found ->
                LintRules.byCode(found.code())
                        .filter(LintRule.OfPolicySet.class::isInstance)
                        .isPresent());
    }

    /**
     * The findings that count where something is to move. In production a comment silences nothing:
     * it is no part of the snapshot that people approve. Whether a comment is needed depends on the
     * texts at hand, so no move is held back because one is not.
     */
    public List<Diagnostic> countedIn(EnvironmentKind kind) {
        List<Diagnostic> counted = new ArrayList<>(diagnostics);
        if (kind == EnvironmentKind.PRODUCTION) {
            suppressed.forEach(one -> counted.add(one.finding()));
        }
        counted.removeIf(found ->
                LintRules.byCode(found.code())
                        .filter(LintRule.OfSuppression.class::isInstance)
                        .isPresent());
        return counted;
    }

    public int errorCount() {
        return count(Severity.ERROR);
    }

    public int warningCount() {
        return count(Severity.WARNING);
    }

    public int infoCount() {
        return count(Severity.INFO);
    }

    public int unknownCount() {
        return undecided.size();
    }

    /** Whether there is no error; warnings do not fail a run. */
    public boolean isOk() {
        return errorCount() == 0;
    }

    private int count(Severity severity) {
        return (int) diagnostics.stream().filter(found -> found.severity() == severity).count();
    }
}

package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding in the making: what a rule does not say is left out, and the weight is the rule's. */
public final class Finding {
    private final RuleInfo info;
    private final Span span;
    private final String message;
    private final Optional<String> subject;
    private final List<Diagnostic.Related> related = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private final Map<String, String> details = new HashMap<>();
    private Optional<Witness> witness = Optional.empty();
    private Severity severity;

    private Finding(RuleInfo info, Optional<String> subject, Span span, String message) {
        this.info = info;
        this.severity = info.defaultSeverity();
        this.subject = subject;
        this.span = span;
        this.message = message;
    }

    /** About a part of one policy, found by its pointer. */
    public static Finding in(PolicyDocument policy, RuleInfo info, String pointer, String message) {
        return at(policy, info, policy.spanOf(pointer), message);
    }

    /** About a place in one policy. */
    public static Finding at(PolicyDocument policy, RuleInfo info, Span span, String message) {
        return new Finding(info, Optional.of(policy.policyId()), span, message);
    }

    /** About one rule of a policy. */
    public static Finding of(LintedRule rule, RuleInfo info, Span span, String message) {
        return new Finding(info, Optional.of(rule.form().policyId()), span, message);
    }

    /** About a set as a whole, shown somewhere in it. */
    public static Finding ofSet(RuleInfo info, Span span, String message) {
        return new Finding(info, Optional.empty(), span, message);
    }

    public Finding weighing(Severity now) {
        severity = now;
        return this;
    }

    public Finding related(Span place, String reason) {
        related.add(new Diagnostic.Related(place, reason));
        return this;
    }

    public Finding provenBy(Witness proof) {
        return provenBy(Optional.of(proof));
    }

    public Finding provenBy(Optional<Witness> proof) {
        witness = proof;
        return this;
    }

    /** A change made elsewhere. */
    public Finding fix(Optional<Fix> fix) {
        fix.ifPresent(fixes::add);
        return this;
    }

    /** A change that removes the problem and nothing else; none where there is no edit. */
    public Finding sureFix(String title, Optional<Fix.Edit> edit) {
        edit.ifPresent(it -> fixes.add(new Fix(title, List.of(it), true)));
        return this;
    }

    /** A change that somebody has to choose. */
    public Finding proposal(String title, Optional<Fix.Edit> edit) {
        edit.ifPresent(it -> fixes.add(new Fix(title, List.of(it), false)));
        return this;
    }

    public Finding detail(String key, String value) {
        details.put(key, value);
        return this;
    }

    public void report(LintRun run) {
        run.report(
                new Diagnostic(
                        info.code(),
                        severity,
                        message,
                        span,
                        subject,
                        related,
                        witness,
                        fixes,
                        details));
    }
}

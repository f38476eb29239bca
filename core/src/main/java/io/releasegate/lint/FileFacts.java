package io.releasegate.lint;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.logic.Answer;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * All that one text says on its own; nothing in it depends on other texts, so it is kept as long as
 * the bytes stay the same.
 *
 * @param policies those in the text; none where it has an error
 * @param local findings that need no other text, unweighed
 * @param alone whether each rule of them can trigger at all; by identity
 */
record FileFacts(
        Reading reading,
        List<LintedDocument> policies,
        List<Diagnostic> local,
        List<LintReport.Undecided> undecided,
        IdentityHashMap<LintedRule, Answer> alone) {
    FileFacts {
        policies = List.copyOf(policies);
        local = List.copyOf(local);
        undecided = List.copyOf(undecided);
    }
}

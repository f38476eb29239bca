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
 * @param unreadable why the text is no policy; heard whatever levels and comments say
 * @param suppressions what its comments silence; none where it is no policy
 * @param alone whether each rule of them can trigger at all; by identity
 */
record FileFacts(
        Reading reading,
        List<LintedDocument> policies,
        List<Diagnostic> local,
        List<LintReport.Undecided> undecided,
        List<Diagnostic> unreadable,
        List<Suppression> suppressions,
        IdentityHashMap<LintedRule, Answer> alone) {
    FileFacts {
        policies = List.copyOf(policies);
        local = List.copyOf(local);
        undecided = List.copyOf(undecided);
        unreadable = List.copyOf(unreadable);
        suppressions = List.copyOf(suppressions);
    }
}

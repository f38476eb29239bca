package io.releasegate.lint;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;

import java.util.List;
import java.util.Optional;

/**
 * All that one text says on its own; nothing in it depends on other texts, so it is kept as long as
 * the bytes stay the same.
 *
 * @param local findings that need no other text, unweighed
 */
record FileFacts(
        Reading reading,
        ParseResult parsed,
        List<Diagnostic> local,
        List<LintReport.Undecided> undecided) {
    FileFacts {
        local = List.copyOf(local);
        undecided = List.copyOf(undecided);
    }

    Optional<PolicyDocument> document() {
        return parsed.document();
    }
}

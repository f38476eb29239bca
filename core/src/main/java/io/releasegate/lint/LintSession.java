package io.releasegate.lint;

import io.releasegate.canonical.Hashes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.Sha256;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses and lints texts with one call, and remembers what each text said. Immutable: every call
 * returns the session to use next time, so that one changed file costs one parse.
 */
public final class LintSession {
    private static final LintSession EMPTY = new LintSession(Map.of());

    private final Map<Text, ParseResult> known;

    private LintSession(Map<Text, ParseResult> known) {
        this.known = Map.copyOf(known);
    }

    /** A text is known by its name and its bytes: spans carry the name. */
    private record Text(String name, Sha256 bytes) {}

    /**
     * @param policies what could be read, for showing beside the findings
     * @param next the session that knows these texts, and no others
     */
    public record Outcome(LintReport report, PolicySet policies, LintSession next) {}

    public static LintSession empty() {
        return EMPTY;
    }

    /** For a single run, where nothing has to be remembered. */
    public static LintReport lintOnce(List<SourceFile> files, CoverageTargets targets) {
        return EMPTY.lint(files, targets).report();
    }

    /** Text that cannot be read is a finding; what can be read is linted all the same. */
    public Outcome lint(List<SourceFile> files, CoverageTargets targets) {
        Map<Text, ParseResult> parsed = new HashMap<>();
        List<PolicyDocument> documents = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (SourceFile file : files) {
            ParseResult result =
                    parsed.computeIfAbsent(
                            new Text(file.name(), Hashes.sha256(file.bytes())),
                            text -> parse(text, file));
            result.document().ifPresent(documents::add);
            problems.addAll(result.diagnostics());
        }
        PolicySet policies = PolicySet.of(documents);
        LintReport report = Linter.withAllRules().lint(policies, targets, problems);
        return new Outcome(report, policies, new LintSession(parsed));
    }

    private ParseResult parse(Text text, SourceFile file) {
        ParseResult before = known.get(text);
        return before != null ? before : PolicyParser.parse(file.name(), file.bytes());
    }
}

package io.releasegate.lint;

import io.releasegate.canonical.Hashes;
import io.releasegate.canonical.source.Reading;
import io.releasegate.model.Sha256;
import io.releasegate.policy.dsl.PolicyText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Parses and lints texts with one call, and remembers what each text said. Immutable: every call
 * returns the session to use next time, so that one changed file costs one parse.
 */
public final class LintSession {
    /** Below this, starting other threads costs more than it brings. */
    private static final int MANY = 16;

    private final LintSettings settings;
    private final Map<Text, FileFacts> known;
    private final List<JointFacts> together;

    private LintSession(
            LintSettings settings, Map<Text, FileFacts> known, List<JointFacts> together) {
        this.settings = settings;
        this.known = Map.copyOf(known);
        this.together = List.copyOf(together);
    }

    /** A text is known by its name and its bytes: spans carry the name. */
    private record Text(String name, Sha256 bytes) {}

    /**
     * @param policies what could be read, for showing beside the findings
     * @param next the session that knows these texts, and no others
     */
    public record Outcome(LintReport report, PolicySet policies, LintSession next) {}

    public static LintSession empty(LintSettings settings) {
        return new LintSession(settings, Map.of(), List.of());
    }

    /** For a single run, where nothing has to be remembered. */
    public static LintReport lintOnce(
            List<SourceFile> files, CoverageTargets targets, LintSettings settings) {
        return empty(settings).lint(files, targets).report();
    }

    /** The texts it knows, read, by name. Of two texts with one name, either. */
    public Map<String, Reading> readings() {
        Map<String, Reading> readings = new HashMap<>();
        known.forEach((text, facts) -> readings.put(text.name(), facts.reading()));
        return readings;
    }

    /** The session for other settings; what depends on them is forgotten. */
    public LintSession with(LintSettings now) {
        return now.equals(settings) ? this : empty(now);
    }

    /** Text that cannot be read is a finding; what can be read is linted all the same. */
    public Outcome lint(List<SourceFile> files, CoverageTargets targets) {
        return lint(files, targets, Linter.withAllRules(settings));
    }

    Outcome lint(List<SourceFile> files, CoverageTargets targets, Linter linter) {
        Map<Text, SourceFile> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(new Text(file.name(), Hashes.sha256(file.bytes())), file));
        Map<Text, FileFacts> facts = facts(texts, linter);
        List<FileFacts> all = List.copyOf(facts.values());
        PolicySet policies =
                PolicySet.ofLinted(all.stream().flatMap(one -> one.policies().stream()).toList());
        List<JointFacts> joint =
                policies.combinations().stream()
                        .filter(combined -> PolicySet.spansDocuments(combined.kind()))
                        .map(combined -> joint(combined, all, policies, linter))
                        .toList();
        LintReport report = linter.report(all, joint, policies, targets);
        return new Outcome(report, policies, new LintSession(settings, facts, joint));
    }

    private JointFacts joint(
            CombinedRules combined, List<FileFacts> files, PolicySet policies, Linter linter) {
        return together.stream()
                .filter(before -> before.isAbout(combined))
                .findFirst()
                .orElseGet(() -> linter.joint(combined, files, policies));
    }

    /** In the order of the texts. Many new ones are read side by side: none needs another. */
    private Map<Text, FileFacts> facts(Map<Text, SourceFile> texts, Linter linter) {
        List<Text> unknown = texts.keySet().stream().filter(it -> !known.containsKey(it)).toList();
        Map<Text, FileFacts> read = new ConcurrentHashMap<>();
        (unknown.size() < MANY ? unknown.stream() : unknown.parallelStream())
                .forEach(text ->
                        read.put(text, facts(Objects.requireNonNull(texts.get(text)), linter)));
        Map<Text, FileFacts> all = new LinkedHashMap<>();
        for (Text text : texts.keySet()) {
            FileFacts now = read.get(text);
            all.put(text, now != null ? now : Objects.requireNonNull(known.get(text)));
        }
        return all;
    }

    private static FileFacts facts(SourceFile file, Linter linter) {
        return linter.facts(PolicyText.reading(file.name(), file.bytes()));
    }
}

package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.compat.CompatFinding.RuleRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of our rules with the rules they are about, by the text they stand in. */
final class OurFindings {
    private final Map<String, List<Ours>> bySource = new HashMap<>();

    /**
     * @param rules its own first
     */
    record Ours(Diagnostic finding, List<RuleRef> rules) {}

    OurFindings(LintReport report, RuleLookup lookup) {
        for (Diagnostic found : report.diagnostics()) {
            Ours ours = new Ours(found, lookup.of(found));
            Set<String> sources = new LinkedHashSet<>(Set.of(found.span().source()));
            ours.rules().forEach(rule -> sources.add(rule.source()));
            for (String source : sources) {
                bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(ours);
            }
        }
    }

    /** Those that stand in a text a finding is about, or speak of one. */
    Stream<Ours> near(CompatFinding theirs) {
        Set<String> sources = new LinkedHashSet<>(Set.of(theirs.span().source()));
        theirs.rules().forEach(rule -> sources.add(rule.source()));
        return sources.stream()
                .flatMap(source -> bySource.getOrDefault(source, List.of()).stream())
                .distinct();
    }
}

package io.releasegate.lint.difference;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.compat.CompatFinding.RuleRef;
import io.releasegate.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a set, by where they stand. */
final class RuleLookup {
    private final Map<RuleRef, LintedRule> byPlace = new HashMap<>();
    private final Map<String, PolicyDocument> documents = new HashMap<>();
    private final Map<String, List<LintedRule>> bySource = new HashMap<>();

    RuleLookup(PolicySet policies) {
        policies.documents().forEach(one -> documents.put(one.source().text().name(), one));
        for (CombinedRules combined : policies.combinations()) {
            for (LintedRule rule : combined.rules()) {
                byPlace.put(refOf(rule), rule);
                bySource.computeIfAbsent(rule.form().span().source(), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    private static RuleRef refOf(LintedRule rule) {
        return new RuleRef(rule.form().span().source(), rule.form().pointer());
    }

    /** The policy that could be made of a text. */
    Optional<PolicyDocument> document(String source) {
        return Optional.ofNullable(documents.get(source));
    }

    boolean isRead(String source) {
        return documents.containsKey(source);
    }

    /** The rules of a text, in no particular order. */
    List<LintedRule> rulesOf(String source) {
        return List.copyOf(bySource.getOrDefault(source, List.of()));
    }

    /** All of them, or nothing where one is not known. */
    Optional<List<LintedRule>> all(List<RuleRef> refs) {
        List<LintedRule> rules = new ArrayList<>();
        for (RuleRef ref : refs) {
            LintedRule rule = byPlace.get(ref);
            if (rule == null) {
                return Optional.empty();
            }
            rules.add(rule);
        }
        return Optional.of(rules);
    }

    /** The rules a diagnostic points at, its own first. */
    List<RuleRef> of(Diagnostic diagnostic) {
        List<RuleRef> refs = new ArrayList<>();
        at(diagnostic.span()).ifPresent(refs::add);
        diagnostic.related().forEach(related -> at(related.span()).ifPresent(refs::add));
        return refs;
    }

    private Optional<RuleRef> at(Span span) {
        return bySource.getOrDefault(span.source(), List.of()).stream()
                .filter(rule -> rule.form().pointer().isEmpty() || touch(rule.form().span(), span))
                .map(RuleLookup::refOf)
                .findFirst();
    }

    /** Whether one of the two stands in the other. */
    static boolean touch(Span left, Span right) {
        return left.source().equals(right.source())
                && (contains(left, right) || contains(right, left));
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start().compareTo(inner.start()) <= 0
                && outer.end().compareTo(inner.end()) >= 0;
    }
}

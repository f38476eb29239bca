package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Transition rules against each other: the same selector first, then by priority. */
final class TransitionRulePairs {
    private final List<TransitionRule> rules;
    private final Function<String, Span> places;

    TransitionRulePairs(List<TransitionRule> rules, Function<String, Span> places) {
        this.rules = rules;
        this.places = places;
    }

    void check(List<CompatFinding> found) {
        sameSelector(found);
        byPriority(found);
    }

    private void sameSelector(List<CompatFinding> found) {
        Map<TransitionRule.Selector, TransitionRule> known = new HashMap<>();
        for (TransitionRule rule : rules) {
            TransitionRule first = known.putIfAbsent(rule.selector(), rule);
            if (first == null || first.result().equals(rule.result())) {
                continue;
            }
            String both =
                    "The transition rules "
                            + first.index()
                            + " and "
                            + rule.index()
                            + " are about the same of `"
                            + rule.selector().transition()
                            + "`";
            Span place = places.apply(rule.pointer());
            found.add(
                    CompatFinding.error("OVERLAPPING_RULES", both + ".", place)
                            .about(refs(first, rule)));
            found.add(
                    CompatFinding.error(
                                    "CONTRADICTORY_RULES",
                                    both
                                            + " and say "
                                            + first.result()
                                            + " and "
                                            + rule.result()
                                            + ".",
                                    place)
                            .about(refs(first, rule)));
        }
    }

    private void byPriority(List<CompatFinding> found) {
        List<TransitionRule> ordered = new ArrayList<>(rules);
        ordered.sort(
                Comparator.comparing(TransitionRule::priority)
                        .thenComparing(TransitionRule::index));
        SelectorIndex index = new SelectorIndex(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            TransitionRule current = ordered.get(i);
            int container = index.firstContaining(i);
            int last = container < 0 ? i - 1 : container;
            for (int earlier : index.opposed(i, last)) {
                found.add(ambiguous(ordered.get(earlier), current));
            }
            if (container >= 0) {
                found.add(contained(ordered.get(container), current));
            }
            index.add(i);
        }
    }

    private CompatFinding ambiguous(TransitionRule earlier, TransitionRule current) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("rule_indexes", indexes(earlier, current));
        details.put("priority", new Value.Whole(current.priority()));
        return CompatFinding.error(
                        "AMBIGUOUS_OVERLAP",
                        pair(earlier, current)
                                + " meet at priority "
                                + current.priority()
                                + " and say different things.",
                        places.apply(current.pointer()))
                .about(refs(earlier, current))
                .with(new Value.Mapping(details));
    }

    private CompatFinding contained(TransitionRule earlier, TransitionRule current) {
        Map<String, Value> details = new LinkedHashMap<>();
        if (earlier.result().equals(current.result())) {
            details.put("rule_index", Value.of(current.index()));
            details.put("shadowed_by", Value.of(earlier.index()));
            return CompatFinding.warning(
                            "RULE_UNREACHABLE_SHADOWED",
                            "The transition rule "
                                    + current.index()
                                    + " adds nothing to rule "
                                    + earlier.index()
                                    + ", which comes first.",
                            places.apply(current.pointer()))
                    .about(refs(earlier, current))
                    .with(new Value.Mapping(details));
        }
        details.put("rule_indexes", indexes(earlier, current));
        details.put(
                "priority",
                Value.of(
                        List.of(
                                new Value.Whole(earlier.priority()),
                                new Value.Whole(current.priority()))));
        return CompatFinding.error(
                        "CONTRADICTORY_RULES",
                        pair(earlier, current)
                                + " say different things; the first comes first and covers all of"
                                + " the second.",
                        places.apply(current.pointer()))
                .about(refs(earlier, current))
                .with(new Value.Mapping(details));
    }

    private static String pair(TransitionRule earlier, TransitionRule current) {
        return "The transition rules " + earlier.index() + " and " + current.index();
    }

    private List<CompatFinding.RuleRef> refs(TransitionRule earlier, TransitionRule current) {
        String source = places.apply("").source();
        return List.of(
                new CompatFinding.RuleRef(source, current.pointer()),
                new CompatFinding.RuleRef(source, earlier.pointer()));
    }

    private static Value indexes(TransitionRule earlier, TransitionRule current) {
        return Value.of(List.of(Value.of(earlier.index()), Value.of(current.index())));
    }
}

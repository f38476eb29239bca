package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Whether each required transition has a rule in each environment and at each risk. */
final class TransitionCoverage {
    private static final List<String> RISKS = List.of("LOW", "MEDIUM", "HIGH");
    private static final String USUAL_ENVIRONMENT = "prod";

    private final List<Target> targets = new ArrayList<>();
    private final List<TransitionRule> rules;
    private final Map<Where, List<TransitionRule>> index = new HashMap<>();
    private final Function<String, Span> places;

    private record Target(
            int index, String transition, String environment, String project, String workflow) {}

    /** A transition and an environment as a rule names them; blank means any. */
    private record Where(String transition, String environment) {}

    TransitionCoverage(
            Value.Mapping policy, List<TransitionRule> rules, Function<String, Span> places) {
        this.rules = rules;
        this.places = places;
        List<Value> required = RegistryLint.items(policy, "required_transitions");
        for (int i = 0; i < required.size(); i++) {
            Target target = target(i, required.get(i));
            if (!target.transition().isEmpty()) {
                targets.add(target);
            }
        }
        for (TransitionRule rule : rules) {
            Where where = new Where(blankable(rule, "transition_id"), environment(rule));
            index.computeIfAbsent(where, _ -> new ArrayList<>()).add(rule);
        }
    }

    private static Target target(int index, Value item) {
        if (!(item instanceof Value.Mapping map)) {
            return new Target(index, PythonValues.trimmedOrBlank(item), "", "", "");
        }
        return new Target(
                index,
                first(map, "transition_id", "transition"),
                first(map, "environment", "env"),
                first(map, "project_id"),
                first(map, "workflow_id"));
    }

    private static String first(Value.Mapping map, String... keys) {
        return PythonValues.trimmedOrBlank(PythonValues.firstTruthy(map, keys));
    }

    /** Here a numeric 0 counts as blank. */
    private static String blankable(TransitionRule rule, String key) {
        return PythonValues.trimmedOrBlank(rule.data().members().get(key));
    }

    private static String environment(TransitionRule rule) {
        return blankable(rule, "environment").toLowerCase(Locale.ROOT);
    }

    void check(List<CompatFinding> found) {
        if (targets.isEmpty()) {
            return;
        }
        List<String> usual = usualEnvironments();
        for (Target target : targets) {
            List<String> environments =
                    target.environment().isEmpty() ? usual : List.of(target.environment());
            for (String environment : environments) {
                List<TransitionRule> candidates = candidates(target, environment);
                for (String risk : RISKS) {
                    if (candidates.stream().noneMatch(rule -> RiskBands.accept(rule, risk))) {
                        found.add(gap(target, environment, risk));
                    }
                }
            }
        }
    }

    /** Those the targets name; else those the rules name; else production. */
    private List<String> usualEnvironments() {
        Set<String> named = new TreeSet<>(PythonValues.CODE_POINTS);
        targets.forEach(target -> named.add(target.environment().toLowerCase(Locale.ROOT)));
        named.remove("");
        if (named.isEmpty()) {
            rules.forEach(rule -> named.add(environment(rule)));
            named.remove("");
        }
        return named.isEmpty() ? List.of(USUAL_ENVIRONMENT) : List.copyOf(named);
    }

    private List<TransitionRule> candidates(Target target, String environment) {
        List<TransitionRule> found = new ArrayList<>();
        for (String transition : List.of(target.transition(), "")) {
            for (String where : List.of(environment.toLowerCase(Locale.ROOT), "")) {
                for (TransitionRule rule :
                        index.getOrDefault(new Where(transition, where), List.of())) {
                    if (agree(target.project(), blankable(rule, "project_id"))
                            && agree(target.workflow(), blankable(rule, "workflow_id"))) {
                        found.add(rule);
                    }
                }
            }
        }
        return found;
    }

    private static boolean agree(String wanted, String ruled) {
        return wanted.isEmpty() || ruled.isEmpty() || wanted.equals(ruled);
    }

    private CompatFinding gap(Target target, String environment, String risk) {
        String pointer = "/required_transitions/" + target.index();
        Span place = places.apply(pointer);
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("transition_id", Value.of(target.transition()));
        details.put("environment", Value.of(environment));
        details.put("risk_band", Value.of(risk));
        details.put("project_id", Value.of(target.project()));
        details.put("workflow_id", Value.of(target.workflow()));
        return CompatFinding.error(
                        "RULE_NO_COVERAGE",
                        "No transition rule speaks for `"
                                + target.transition()
                                + "` in `"
                                + environment
                                + "` at risk "
                                + risk
                                + ".",
                        place)
                .about(List.of(new CompatFinding.RuleRef(place.source(), pointer)))
                .with(new Value.Mapping(details));
    }
}

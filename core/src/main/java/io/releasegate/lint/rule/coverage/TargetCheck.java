package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Target;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks whether some policy of the set speaks for a target that was given from outside. */
record TargetCheck(RuleInfo info, PolicySet policies, LintRun run) {

    void check(Target target) {
        boolean covered =
                policies.documents().stream().anyMatch(document -> speaksFor(document, target));
        if (!covered) {
            report(target);
        }
    }

    private boolean speaksFor(PolicyDocument document, Target target) {
        if (document instanceof CompiledPolicy policy && !inScope(policy, target)) {
            return false;
        }
        for (RuleGroup group : document.ruleGroups()) {
            for (RuleForm form : group.rules()) {
                if (group.kind() != RuleGroup.Kind.CONDITION_RULES
                        && form.enabled()
                        && mayMeet(LintedRule.of(form, group.kind()), target)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is not decided is noted, and no gap is claimed. */
    private boolean mayMeet(LintedRule rule, Target target) {
        return switch (TargetSignals.meeting(rule, target, run.reasoner())) {
            case Answer.Witnessed _ -> true;
            case Answer.Impossible _ -> false;
            case Answer.Unknown it -> {
                run.undecided(info, List.of(rule), Optional.of(it.reason()));
                yield true;
            }
        };
    }

    /** A compiled policy names its scope in metadata; what it leaves out is any. */
    private static boolean inScope(CompiledPolicy policy, Target target) {
        Map<Target.Dimension, String> own = CoverageTargets.dimensions(policy.metadata());
        return target.dimensions().entrySet().stream()
                .filter(wanted -> wanted.getKey() != Target.Dimension.RISK)
                .allMatch(wanted ->
                        own.getOrDefault(wanted.getKey(), wanted.getValue())
                                .equals(wanted.getValue()));
    }

    private void report(Target target) {
        Map<String, Value> members = new LinkedHashMap<>();
        target.dimensions().forEach((key, text) -> members.put(key.key(), Value.of(text)));
        String named =
                members.isEmpty()
                        ? "the empty target"
                        : target.dimensions().entrySet().stream()
                                .map(it -> it.getKey().key() + " `" + it.getValue() + "`")
                                .collect(Collectors.joining(", "));
        List<Witness.Fact> facts =
                members.entrySet().stream()
                        .map(it -> new Witness.Fact(it.getKey(), Wording.json(it.getValue())))
                        .toList();
        run.report(
                new Diagnostic(
                        info.code(),
                        info.defaultSeverity(),
                        "No policy speaks for " + named + ".",
                        target.span(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(
                                new Witness(
                                        facts,
                                        List.of(),
                                        "Whatever happens there, no policy of the set can trigger.")),
                        List.of(),
                        Map.of("target", Wording.json(Value.of(members)))));
    }
}

package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checks of a set of compiled policies, in the order of the reference. */
final class CompiledLint {
    private final List<CompatPolicy> policies;
    private final List<CompatFinding> found = new ArrayList<>();

    private CompiledLint(List<CompatPolicy> policies) {
        this.policies = policies;
    }

    static CompatReport lint(
            List<CompatDocument> documents,
            List<Diagnostic> obstacles,
            boolean strict,
            Span place,
            List<CompatInput.Target> targets) {
        CompiledLoad load = CompiledLoad.of(documents, obstacles, strict);
        List<CompatFinding> first = new ArrayList<>(load.duplicates());
        if (load.failure().isPresent()) {
            first.add(load.failure().get());
            return CompatReport.failed(first);
        }
        if (strict && load.policies().isEmpty()) {
            first.add(CompiledLoad.failed("There is no compiled policy to look at.", place));
            return CompatReport.failed(first);
        }
        CompiledLint lint = new CompiledLint(load.policies());
        lint.found.addAll(first);
        Optional<CompatFinding> end = lint.run(targets, place);
        return end.isPresent()
                ? CompatReport.failed(List.of(end.get()))
                : CompatReport.of(load.policies().size(), lint.found, load.skipped());
    }

    /** What makes the reference give up, if something does. */
    private Optional<CompatFinding> run(List<CompatInput.Target> targets, Span place) {
        for (CompatPolicy policy : policies) {
            Optional<CompatFinding> end = ListHazards.within(policy);
            if (end.isPresent()) {
                return end;
            }
            contradictions(policy);
        }
        sameTriggers();
        Optional<CompatFinding> end = new PolicyPairs(policies).check(found);
        TargetCoverage.check(policies, targets, found);
        aboutTheSet(place);
        return end;
    }

    private void contradictions(CompatPolicy policy) {
        policy.bySignal()
                .forEach((signal, controls) -> {
                    for (var one : SignalContradictions.in(controls)) {
                        String sentence = "The signal `" + signal + "`" + one.sentence();
                        Span span = policy.spanOf(one.control());
                        found.add(CompatFinding.error(one.code(), sentence, span).of(policy));
                    }
                });
    }

    private void sameTriggers() {
        Map<Map<CompatControl.Signature, Long>, List<CompatPolicy>> groups = new LinkedHashMap<>();
        for (CompatPolicy policy : policies) {
            Map<CompatControl.Signature, Long> counts = new HashMap<>();
            policy.controls().forEach(control -> counts.merge(control.signature(), 1L, Long::sum));
            groups.computeIfAbsent(counts, _ -> new ArrayList<>()).add(policy);
        }
        for (List<CompatPolicy> group : groups.values()) {
            if (group.stream().map(CompatPolicy::result).distinct().count() > 1) {
                String ids =
                        group.stream()
                                .map(CompatPolicy::id)
                                .sorted(PythonValues.CODE_POINTS)
                                .collect(Collectors.joining(", "));
                found.add(
                        CompatFinding.error(
                                        "AMBIGUOUS_OVERLAP",
                                        "These policies have the same controls and different"
                                                + " results: "
                                                + ids
                                                + ".",
                                        group.getLast().span())
                                .about(group.stream().map(CompatPolicy::ref).toList()));
            }
        }
    }

    private void aboutTheSet(Span place) {
        if (policies.isEmpty()) {
            return;
        }
        if (policies.stream().noneMatch(it -> it.isUsed("risk.") || it.isUsed("core_risk."))) {
            found.add(
                    CompatFinding.warning(
                            "NO_RISK_CONTROL",
                            "No policy looks at a signal under risk or core_risk.",
                            place));
        }
        if (policies.stream().noneMatch(policy -> policy.result().equals("BLOCK"))) {
            found.add(
                    CompatFinding.warning(
                            "NO_BLOCK_POLICY",
                            "No policy blocks; all they can do is warn.",
                            place));
        }
    }
}

package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.NewMember;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Point;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Transition rules that leave something undecided, and no word for it. */
public final class NoDefaultResultRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G004",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "The policy does not say what holds where no transition rule matches.");

    private static final int MOST_SHOWN = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry && registry.defaultResult().isEmpty()) {
            Gate.of(registry, run).ifPresent(gate -> check(registry, gate, run));
        }
    }

    /** No test holds for a missing signal, so an input without any shows it where one does. */
    private static void check(RegistryPolicy policy, Gate gate, LintRun run) {
        if (gate.rules().stream().anyMatch(rule -> rule.form().condition().holds(_ -> null))) {
            return;
        }
        boolean blocks = gate.otherwise() == Verdict.BLOCK;
        String word = blocks ? "BLOCK" : "ALLOW";
        Witness proof =
                Witnesses.ofRules(
                        nothingKnown(gate),
                        gate.rules().stream().limit(MOST_SHOWN).toList(),
                        "No rule matches; this gate says " + word + ", others may not.");
        Finding finding =
                Finding.at(
                                policy,
                                INFO,
                                policy.source()
                                        .keySpanOf("/transition_rules")
                                        .orElseGet(() -> policy.spanOf("")),
                                "Where no transition rule matches, "
                                        + word
                                        + " is assumed. Say so in default_result.")
                        .provenBy(proof);
        Optional<Fix.Edit> edit =
                NewMember.in(
                        policy.source(),
                        "",
                        "transition_rules",
                        "default_result",
                        Value.of("BLOCK"));
        String title = "Write default_result: BLOCK";
        (blocks ? finding.sureFix(title, edit) : finding.proposal(title, edit)).report(run);
    }

    private static Point nothingKnown(Gate gate) {
        SortedMap<String, Optional<Value>> missing = new TreeMap<>();
        gate.rules().stream()
                .flatMap(rule -> rule.form().condition().tests())
                .forEach(test -> missing.put(test.signal(), Optional.empty()));
        return new Point(missing);
    }
}

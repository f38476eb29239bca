package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;

/** As many approvals as there are people: the author is one too many. */
public final class ApproversWithoutAuthorRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G007",
                    Category.GOVERNANCE,
                    Severity.ERROR,
                    "All who may approve have to, so a change by one of them is stuck.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            Approvers.of(registry.approvals()).ifPresent(there -> check(registry, there, run));
        }
    }

    private static void check(RegistryPolicy policy, Approvers there, LintRun run) {
        int available = there.available();
        there.asked()
                .minApprovals()
                .filter(min -> min.value() > 0 && min.value() == available)
                .ifPresent(min -> {
                    List<Witness.Fact> facts = new ArrayList<>(there.facts());
                    facts.add(Witnesses.fact("author.may_approve", Value.TRUE));
                    String stuck =
                            "The author is one of the %d and does not count, so %d of %d can approve."
                                    .formatted(available, available - 1, min.value());
                    Finding.in(
                                    policy,
                                    INFO,
                                    min.pointer(),
                                    "%s, which is everybody who may give one: a change by one of"
                                                    .formatted(asked(min.value()))
                                            + " them is stuck.")
                            .provenBy(new Witness(facts, List.of(), stuck))
                            .report(run);
                });
    }

    private static String asked(int count) {
        return count == 1 ? "One approval is asked for" : count + " approvals are asked for";
    }
}

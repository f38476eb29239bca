package io.releasegate.language;

import io.releasegate.diagnostic.Span;
import io.releasegate.evaluate.Evaluation;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What policies say of a sample.
 *
 * @param answers of each rule, in the order of the documents
 * @param verdict the worst of all groups; what allows is the mildest
 */
public record Trial(List<Answer> answers, Verdict verdict) {
    public Trial {
        answers = List.copyOf(answers);
    }

    /**
     * What one rule says.
     *
     * @param span the rule in its text
     * @param result its result word
     * @param fires whether its condition holds
     * @param decides whether the verdict of its group is its own
     */
    public record Answer(
            String policyId,
            String rule,
            Span span,
            String result,
            Verdict verdict,
            long priority,
            boolean fires,
            boolean decides) {}

    /** Evaluates, with the one truth function. */
    public static Trial of(List<PolicyDocument> documents, Sample sample) {
        List<Answer> answers = new ArrayList<>();
        Verdict worst = Verdict.ALLOW;
        for (PolicyDocument document : documents) {
            for (RuleGroup group : document.ruleGroups()) {
                Evaluation said = Evaluation.of(group, sample::value);
                worst = worst.worst(said.verdict());
                group.rules().forEach(rule -> answers.add(answer(rule, said)));
            }
        }
        return new Trial(answers, worst);
    }

    private static Answer answer(RuleForm rule, Evaluation said) {
        return new Answer(
                rule.policyId(),
                rule.id(),
                rule.span(),
                rule.result(),
                rule.verdict(),
                rule.priority(),
                said.fired().contains(rule),
                said.deciding().contains(rule));
    }
}

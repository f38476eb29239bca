package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Codes;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.SignalType;
import io.releasegate.lint.Wording;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;

/**
 * Something of one type stands where another is compared. What reading cannot go on with it reports
 * itself, under the same code.
 */
public final class OperandTypeRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    Codes.WRONG_TYPE,
                    Category.SCHEMA,
                    Severity.ERROR,
                    "A value has a type that does not fit its place.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        policy.rules().stream()
                .flatMap(rule -> rule.condition().tests())
                .forEach(test -> check(policy, test, run));
    }

    private static void check(PolicyDocument policy, Condition.Test test, LintRun run) {
        Tree tree = policy.source();
        SourceNode operand =
                tree.at(test.valueSpan())
                        .orElseGet(() ->
                                new SourceNode.Scalar(
                                        test.expected(),
                                        test.valueSpan().start().offset(),
                                        test.valueSpan().end().offset()));
        SignalType type = run.settings().catalogue().typeOf(test.signal());
        Optional<Misfit> plain = OperandForm.misfit(test, operand, type);
        List<Misfit> misfits =
                plain.map(List::of).orElseGet(() -> OperandFit.misfits(test, operand, type, tree));
        misfits.forEach(misfit -> run.report(finding(policy, test, misfit)));
    }

    private static Diagnostic finding(PolicyDocument policy, Condition.Test test, Misfit misfit) {
        Diagnostic error =
                INFO.finding(
                        Optional.of(policy.policyId()),
                        policy.source().span(misfit.node()),
                        "`" + Wording.test(test) + "` " + misfit.sentence());
        return new Diagnostic(
                error.code(),
                misfit.severity(),
                error.message(),
                error.span(),
                error.subject(),
                error.related(),
                error.witness(),
                misfit.fixes(),
                error.metadata());
    }
}

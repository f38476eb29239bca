package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Quoting;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.lint.SignalType;
import io.releasegate.lint.Wording;
import io.releasegate.policy.Condition;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an operand can be what the catalogue says of the signal. */
final class OperandFit {
    private final Condition.Test test;
    private final Tree tree;

    private OperandFit(Condition.Test test, Tree tree) {
        this.test = test;
        this.tree = tree;
    }

    static List<Misfit> misfits(
            Condition.Test test, SourceNode operand, SignalType type, Tree tree) {
        OperandFit fit = new OperandFit(test, tree);
        Operator operator = test.operator();
        if (operator.isBound() || operator == Operator.CONTAINS) {
            return fit.senseless(operand, type).stream().toList();
        }
        boolean each = operator == Operator.IN || operator == Operator.NOT_IN;
        if (!each) {
            return fit.value(operand, type).stream().toList();
        }
        SignalType one = type instanceof SignalType.ListOf list ? list.item() : type;
        return operand instanceof SourceNode.Items list
                ? list.items().stream().flatMap(item -> fit.value(item, one).stream()).toList()
                : List.of();
    }

    /** A comparison that the type has no answer for. */
    private Optional<Misfit> senseless(SourceNode operand, SignalType type) {
        boolean numbers = type instanceof SignalType.Whole || type instanceof SignalType.Real;
        boolean wrong =
                test.operator() == Operator.CONTAINS
                        ? numbers || type instanceof SignalType.Bool
                        : type instanceof SignalType.Bool || type instanceof SignalType.ListOf;
        return wrong
                ? Optional.of(
                        Misfit.error(
                                operand,
                                "makes no sense, because "
                                        + signalIs(type)
                                        + ". Use another operator."))
                : Optional.empty();
    }

    private Optional<Misfit> value(SourceNode node, SignalType type) {
        if (node.value() instanceof Value.Null || fits(node.value(), type)) {
            return Optional.empty();
        }
        return Optional.of(
                new Misfit(
                        node,
                        Severity.ERROR,
                        "compares with "
                                + Wording.json(node.value())
                                + ", but "
                                + signalIs(type)
                                + ".",
                        fix(node, type).stream().toList()));
    }

    /** By kind, not by range: a number outside the range is a question of satisfiability. */
    private static boolean fits(Value value, SignalType type) {
        return switch (type) {
            case SignalType.Any _ -> true;
            case SignalType.Bool _ -> value instanceof Value.Bool || isBit(value);
            case SignalType.Whole _, SignalType.Real _ -> !(value instanceof Value.Text);
            case SignalType.Text text ->
                    value instanceof Value.Text word
                            && (text.allowed().isEmpty() || text.allowed().contains(word.value()));
            case SignalType.ListOf _ -> value instanceof Value.Sequence;
        };
    }

    /** True equals 1, false equals 0. */
    private static boolean isBit(Value value) {
        return !(value instanceof Value.Text)
                && Stream.of(0.0, 1.0)
                        .anyMatch(bit -> Numbers.asDouble(value).equals(Optional.of(bit)));
    }

    private String signalIs(SignalType type) {
        return "`" + test.signal() + "` is " + type.words();
    }

    private Optional<Fix> fix(SourceNode node, SignalType type) {
        String written = tree.written(node);
        return switch (type) {
            case SignalType.Text text when node.value() instanceof Value.Text word ->
                    Spelling.nearest(word.value(), text.allowed()).map(it -> quoted(node, it));
            case SignalType.Text text when text.allowed().isEmpty() -> Quoting.fix(tree, node);
            case SignalType.Bool _ when node.value() instanceof Value.Text word ->
                    Optional.of(word.value().toLowerCase(Locale.ROOT))
                            .filter(it -> it.equals("true") || it.equals("false"))
                            .map(it -> replace(node, it));
            case SignalType.Whole _, SignalType.Real _
                    when node.value() instanceof Value.Text word
                            && word.value().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")
                            && !written.equals(word.value()) ->
                    Optional.of(replace(node, word.value()));
            case SignalType.Any _,
                    SignalType.Bool _,
                    SignalType.Whole _,
                    SignalType.Real _,
                    SignalType.Text _,
                    SignalType.ListOf _ ->
                    Optional.empty();
        };
    }

    private Fix quoted(SourceNode node, String word) {
        return replace(node, "\"" + word + "\"");
    }

    private Fix replace(SourceNode node, String text) {
        return new Fix("Change to " + text, List.of(new Fix.Edit(tree.span(node), text)));
    }
}

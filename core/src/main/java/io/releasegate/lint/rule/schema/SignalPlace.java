package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Condition;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.Comparator;
import java.util.Optional;

/** Where the name of a signal stands: a value in a control, a key everywhere else. */
final class SignalPlace {
    private SignalPlace() {}

    /** The name alone; the whole comparison where the name cannot be found. */
    static Span of(Condition.Test test, Tree tree) {
        return tree.at(test.span())
                .flatMap(node -> ofControl(node, test.signal(), tree))
                .or(() -> ofKey(test, tree))
                .orElse(test.span());
    }

    private static Optional<Span> ofControl(SourceNode node, String signal, Tree tree) {
        return node instanceof SourceNode.Members control
                ? Optional.ofNullable(control.members().get("signal"))
                        .map(SourceNode.Member::node)
                        .filter(name -> name.value().equals(Value.of(signal)))
                        .map(tree::span)
                : Optional.empty();
    }

    private static Optional<Span> ofKey(Condition.Test test, Tree tree) {
        int start = test.span().start().offset();
        return TreeWalk.of(tree).keys().stream()
                .filter(key -> isName(key.name(), test.signal()))
                .filter(key ->
                        key.member().keyStart() <= start && start < key.member().node().end())
                .max(Comparator.comparingInt(key -> key.member().keyStart()))
                .map(key -> tree.keySpan(key.member()));
    }

    private static boolean isName(String key, String signal) {
        return key.equals(signal) || signal.equals(Signals.CONTEXT_PREFIX + key);
    }
}

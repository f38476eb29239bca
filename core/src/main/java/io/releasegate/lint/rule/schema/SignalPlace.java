package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Condition;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.Comparator;
import java.util.Map;
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
        return below(tree.root(), test.signal(), start)
                .or(() -> anywhere(tree, test.signal(), start))
                .map(tree::keySpan);
    }

    /** The innermost key of that name around the place; only what lies around it is looked at. */
    private static Optional<SourceNode.Member> below(SourceNode node, String signal, int start) {
        return switch (node) {
            case SourceNode.Scalar _ -> Optional.empty();
            case SourceNode.Items list -> {
                for (SourceNode item : list.items()) {
                    if (item.start() <= start && start < item.end()) {
                        yield below(item, signal, start);
                    }
                }
                yield Optional.empty();
            }
            case SourceNode.Members map -> {
                for (Map.Entry<String, SourceNode.Member> entry : map.members().entrySet()) {
                    SourceNode.Member member = entry.getValue();
                    if (isAround(member, start)) {
                        Optional<SourceNode.Member> inner = below(member.node(), signal, start);
                        yield inner.isPresent() || !isName(entry.getKey(), signal)
                                ? inner
                                : Optional.of(member);
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /** Parts that an alias brings in do not lie within what is around them. */
    private static Optional<SourceNode.Member> anywhere(Tree tree, String signal, int start) {
        return TreeWalk.of(tree).keys().stream()
                .filter(key -> isName(key.name(), signal) && isAround(key.member(), start))
                .map(TreeWalk.Key::member)
                .max(Comparator.comparingInt(SourceNode.Member::keyStart));
    }

    private static boolean isAround(SourceNode.Member member, int start) {
        return member.keyStart() <= start && start < member.node().end();
    }

    private static boolean isName(String key, String signal) {
        return key.equals(signal) || signal.equals(Signals.CONTEXT_PREFIX + key);
    }
}

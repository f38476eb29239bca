package io.releasegate.configuration;

import io.releasegate.canonical.source.Codes;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one configuration text. */
final class Problems {
    static final String WRONG_TYPE = Codes.WRONG_TYPE;
    static final String UNKNOWN_MEMBER = "RG-C001";
    static final String MISSING_MEMBER = "RG-C002";
    static final String WRONG_VALUE = "RG-C003";
    static final String UNKNOWN_DOCUMENT = "RG-C004";
    static final String REPEATED = "RG-C005";

    private final Tree tree;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(Tree tree) {
        this.tree = tree;
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    void add(String code, String message, Span span) {
        found.add(Diagnostic.error(code, message, span));
    }

    void at(SourceNode node, String code, String message) {
        add(code, message, tree.span(node));
    }

    void atKey(SourceNode.Member member, String code, String message) {
        add(code, message, tree.keySpan(member));
    }

    Span keySpan(SourceNode.Member member) {
        return tree.keySpan(member);
    }

    /** The text a value was read from. */
    String written(SourceNode node) {
        return tree.text().text().substring(node.start(), node.end());
    }

    void wrongType(SourceNode node, String what, String wanted) {
        at(node, WRONG_TYPE, what + " must be " + wanted + ", not " + kind(node.value()) + ".");
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.Null _ -> "empty";
            case Value.Bool _ -> "true or false";
            case Value.Whole _, Value.Real _ -> "a number";
            case Value.Text _ -> "a text";
            case Value.Sequence _ -> "a list";
            case Value.Mapping _ -> "a mapping";
        };
    }
}

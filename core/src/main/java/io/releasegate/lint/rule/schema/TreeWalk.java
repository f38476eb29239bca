package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every key and every single value of a document, each with what stands around it. */
final class TreeWalk {
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    /**
     * @param key the nearest key above it, also through lists; empty where there is none
     * @param around the object that has this key
     */
    record Leaf(SourceNode.Scalar node, String key, Optional<SourceNode.Members> around) {}

    record Key(String name, SourceNode.Member member) {}

    private TreeWalk() {}

    static TreeWalk of(Tree tree) {
        TreeWalk walk = new TreeWalk();
        walk.visit(tree.root(), "", Optional.empty());
        return walk;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Key> keys() {
        return keys;
    }

    private void visit(SourceNode node, String key, Optional<SourceNode.Members> around) {
        switch (node) {
            case SourceNode.Scalar scalar -> leaves.add(new Leaf(scalar, key, around));
            case SourceNode.Items list -> list.items().forEach(item -> visit(item, key, around));
            case SourceNode.Members map -> {
                for (Map.Entry<String, SourceNode.Member> entry : map.members().entrySet()) {
                    keys.add(new Key(entry.getKey(), entry.getValue()));
                    visit(entry.getValue().node(), entry.getKey(), Optional.of(map));
                }
            }
        }
    }
}

package io.releasegate.configuration;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the members of one mapping. Whatever is wrong becomes a problem at its place and reads as
 * absent; members nobody asked for are reported by {@link #rejectOthers}.
 */
final class Fields {
    private final SourceNode.Members node;
    private final String owner;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * @param owner what the mapping is, for sentences: {@code approvals}; empty for the document
     */
    Fields(SourceNode.Members node, String owner, Problems problems) {
        this.node = node;
        this.owner = owner;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    boolean has(String name) {
        known.add(name);
        return node.members().containsKey(name);
    }

    Optional<String> requiredText(String name) {
        require(name);
        return text(name);
    }

    Optional<String> text(String name) {
        return at(name).flatMap(n -> textOf(n, name));
    }

    /** One of some words; reports any other, with the one that may have been meant. */
    <T> Optional<T> word(String name, Map<String, T> words) {
        Optional<String> written = at(name).flatMap(node -> wordOf(node, name));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        T meaning = words.get(written.get());
        if (meaning == null) {
            List<String> all = words.keySet().stream().sorted().toList();
            String hint =
                    Suggestions.nearest(written.get(), all)
                            .map(near -> " Did you mean `" + near + "`?")
                            .orElse(" Write one of " + String.join(", ", all) + ".");
            wrong(name, "`" + name + "` cannot be \"" + written.get() + "\"." + hint);
        }
        return Optional.ofNullable(meaning);
    }

    /** A text, or a word such as {@code off} that YAML takes for a boolean, as it is written. */
    Optional<String> wordOf(SourceNode node, String name) {
        return node.value() instanceof Value.Bool
                ? Optional.of(problems.written(node))
                : textOf(node, name);
    }

    /** The node of a member, where it is there. */
    Optional<SourceNode> node(String name) {
        return at(name);
    }

    Map<String, SourceNode.Member> members() {
        return node.members();
    }

    OptionalInt requiredNumber(String name) {
        require(name);
        return number(name);
    }

    /** A whole number from 0 to 10 000. */
    OptionalInt number(String name) {
        Optional<SourceNode> found = at(name);
        if (found.isEmpty()) {
            return OptionalInt.empty();
        }
        if (found.get().value() instanceof Value.Whole whole
                && whole.value().signum() >= 0
                && whole.value().bitLength() < 14) {
            return OptionalInt.of(whole.value().intValue());
        }
        problems.wrongType(found.get(), quoted(name), "a whole number from 0 on");
        return OptionalInt.empty();
    }

    Optional<Boolean> flag(String name) {
        Optional<SourceNode> found = at(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().value() instanceof Value.Bool bool) {
            return Optional.of(bool.value());
        }
        problems.wrongType(found.get(), quoted(name), "true or false");
        return Optional.empty();
    }

    Optional<Fields> mapping(String name) {
        Optional<SourceNode> found = at(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get() instanceof SourceNode.Members members) {
            return Optional.of(new Fields(members, name, problems));
        }
        problems.wrongType(found.get(), quoted(name), "a mapping of names to values");
        return Optional.empty();
    }

    /** The items of a list; an absent list has none. */
    List<SourceNode> items(String name) {
        Optional<SourceNode> found = at(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (found.get() instanceof SourceNode.Items list) {
            return list.items();
        }
        problems.wrongType(found.get(), quoted(name), "a list");
        return List.of();
    }

    List<Fields> mappings(String name, String what) {
        List<Fields> all = new ArrayList<>();
        for (SourceNode item : items(name)) {
            if (item instanceof SourceNode.Members members) {
                all.add(new Fields(members, what, problems));
            } else {
                problems.wrongType(item, "An item of " + quoted(name), "a mapping");
            }
        }
        return all;
    }

    Optional<String> textOf(SourceNode item, String name) {
        if (item.value() instanceof Value.Text text) {
            return Optional.of(text.value());
        }
        problems.wrongType(item, quoted(name), "a text");
        return Optional.empty();
    }

    /** Reports a value that has the right type and makes no sense. */
    void wrong(String name, String code, String message) {
        SourceNode.Member member = node.members().get(name);
        if (member == null) {
            problems.at(node, code, message);
        } else {
            problems.at(member.node(), code, message);
        }
    }

    void wrong(String name, String message) {
        wrong(name, Problems.WRONG_VALUE, message);
    }

    void require(String name) {
        if (!has(name)) {
            String where = owner.isEmpty() ? "The document" : quoted(owner);
            problems.at(node, Problems.MISSING_MEMBER, where + " has no " + quoted(name) + ".");
        }
    }

    /** Reports every member that nothing asked for. */
    void rejectOthers() {
        node.members()
                .forEach((name, member) -> {
                    if (!known.contains(name)) {
                        problems.atKey(member, Problems.UNKNOWN_MEMBER, unknown(name));
                    }
                });
    }

    private String unknown(String name) {
        String where = owner.isEmpty() ? "Here is no member " : quoted(owner) + " has no member ";
        return where
                + quoted(name)
                + "."
                + Suggestions.nearest(name, known)
                        .map(near -> " Did you mean " + quoted(near) + "?")
                        .orElse(" There are " + String.join(", ", known) + ".");
    }

    private Optional<SourceNode> at(String name) {
        known.add(name);
        return Optional.ofNullable(node.members().get(name)).map(SourceNode.Member::node);
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }
}

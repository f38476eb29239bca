package io.releasegate.policytest;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.policy.Verdict;
import io.releasegate.policytest.PolicyTestFile.Case;
import io.releasegate.policytest.PolicyTestFile.Reference;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files of policy tests. Never throws for what the text says. */
public final class PolicyTestReader {
    private static final List<String> FILE = List.of("policies", "cases", "description");
    private static final List<String> CASE =
            List.of("name", "policies", "signals", "expect", "fires", "description");

    /** The verdicts, and the words that authors of compiled policies know for them. */
    static final Map<String, Verdict> VERDICTS = verdicts();

    private final Tree tree;
    private final TestProblems problems;

    private PolicyTestReader(Tree tree, TestProblems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    public static PolicyTestFile read(String name, byte[] bytes) {
        Reading reading = DocumentReader.read(name, bytes);
        if (reading.hasErrors() || reading.tree().isEmpty()) {
            return new PolicyTestFile(name, List.of(), reading.diagnostics());
        }
        Tree tree = reading.tree().get();
        TestProblems problems = new TestProblems(tree);
        List<Case> cases = new PolicyTestReader(tree, problems).file();
        return new PolicyTestFile(name, cases, problems.all());
    }

    private List<Case> file() {
        if (!(tree.root() instanceof SourceNode.Members root)) {
            problems.wrongType(tree.root(), "A file of tests", "an object with `cases`");
            return List.of();
        }
        problems.unknownFields(root, "A file of tests", FILE);
        List<Reference> shared = references(root.members().get("policies"));
        SourceNode.Member cases = root.members().get("cases");
        if (cases == null) {
            problems.missing(root, "The file", "cases");
            return List.of();
        }
        if (!(cases.node() instanceof SourceNode.Items list)) {
            problems.wrongType(cases.node(), "`cases`", "a list");
            return List.of();
        }
        List<Case> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SourceNode item : list.items()) {
            one(item, shared)
                    .ifPresent(it -> {
                        if (!names.add(it.name())) {
                            problems.error(
                                    "RG-S006",
                                    it.span(),
                                    "There is another test `" + it.name() + "`. Rename one.");
                        }
                        read.add(it);
                    });
        }
        return read;
    }

    private Optional<Case> one(SourceNode item, List<Reference> shared) {
        if (!(item instanceof SourceNode.Members map)) {
            problems.wrongType(item, "A test", "an object with name, signals and expect");
            return Optional.empty();
        }
        problems.unknownFields(map, "A test", CASE);
        SourceNode.Member named = map.members().get("name");
        Optional<String> name = required(map, "name").flatMap(it -> text(it, "`name`"));
        List<Reference> policies =
                map.members().containsKey("policies")
                        ? references(map.members().get("policies"))
                        : shared;
        if (policies.isEmpty() && !map.members().containsKey("policies")) {
            problems.missing(map, "The test", "policies");
        }
        Map<String, Value> signals = new LinkedHashMap<>();
        required(map, "signals").ifPresent(node -> signals(node, signals));
        Optional<Verdict> expected = required(map, "expect").flatMap(this::verdict);
        Optional<List<String>> fires =
                Optional.ofNullable(map.members().get("fires")).flatMap(it -> texts(it, "fires"));
        return name.isEmpty() || expected.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Case(
                                name.get(),
                                policies,
                                signals,
                                expected.get(),
                                fires,
                                named == null ? tree.span(map) : tree.keySpan(named)));
    }

    private Optional<SourceNode> required(SourceNode.Members map, String key) {
        SourceNode.Member member = map.members().get(key);
        if (member == null) {
            problems.missing(map, "The test", key);
            return Optional.empty();
        }
        return Optional.of(member.node());
    }

    private Optional<Verdict> verdict(SourceNode node) {
        Optional<String> word =
                text(node, "`expect`").map(it -> it.strip().toUpperCase(Locale.ROOT));
        Optional<Verdict> verdict = word.map(VERDICTS::get);
        if (word.isPresent() && verdict.isEmpty()) {
            problems.unknownWord(node, word.get(), List.copyOf(VERDICTS.keySet()));
        }
        return verdict;
    }

    /** Nested objects are flattened; changed files stay a whole, as in evaluation. */
    private void signals(SourceNode node, Map<String, Value> signals) {
        if (node instanceof SourceNode.Members map) {
            SignalFacts.flatten("", map.value(), signals);
        } else if (!(node.value() instanceof Value.Null)) {
            problems.wrongType(node, "`signals`", "an object such as {risk: HIGH}");
        }
    }

    private List<Reference> references(SourceNode.@Nullable Member member) {
        if (member == null) {
            return List.of();
        }
        List<SourceNode> nodes =
                member.node() instanceof SourceNode.Items list
                        ? list.items()
                        : List.of(member.node());
        List<Reference> references = new ArrayList<>();
        for (SourceNode node : nodes) {
            text(node, "A name in `policies`")
                    .ifPresent(path -> references.add(new Reference(path, tree.span(node))));
        }
        return references;
    }

    private Optional<List<String>> texts(SourceNode.Member member, String key) {
        if (!(member.node() instanceof SourceNode.Items list)) {
            problems.wrongType(member.node(), "`" + key + "`", "a list of rule ids");
            return Optional.empty();
        }
        return Optional.of(
                list.items().stream()
                        .flatMap(item -> text(item, "A rule in `" + key + "`").stream())
                        .toList());
    }

    private Optional<String> text(SourceNode node, String what) {
        if (node.value() instanceof Value.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        problems.wrongType(node, what, "text");
        return Optional.empty();
    }

    private static Map<String, Verdict> verdicts() {
        Map<String, Verdict> words = new LinkedHashMap<>();
        words.put("BLOCK", Verdict.BLOCK);
        words.put("CONDITIONAL", Verdict.CONDITIONAL);
        words.put("ALLOW", Verdict.ALLOW);
        words.put("WARN", Verdict.CONDITIONAL);
        words.put("COMPLIANT", Verdict.ALLOW);
        return Collections.unmodifiableMap(words);
    }
}

package io.releasegate.policy.dsl;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.policy.dsl.DslPolicy.Clause;
import io.releasegate.policy.dsl.DslPolicy.Comparison;
import io.releasegate.policy.dsl.DslPolicy.Field;
import io.releasegate.policy.dsl.DslPolicy.Require;
import io.releasegate.policy.dsl.DslPolicy.Rule;
import io.releasegate.policy.dsl.DslPolicy.When;
import io.releasegate.policy.dsl.DslPolicy.Word;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes each rule of a checked policy as a compiled policy of its own. Every part of the result
 * stands where it came from in the text, so problems found later are shown there.
 */
final class Compiler {
    private static final Map<String, Long> BASE_PRIORITY =
            Map.of("BLOCK", 120L, "WARN", 110L, "COMPLIANT", 100L);

    private final DslPolicy policy;
    private final SourceText text;

    private Compiler(DslPolicy policy, SourceText text) {
        this.policy = policy;
        this.text = text;
    }

    /** For a policy in which {@link Validator} found no error. */
    static List<CompiledRule> compile(DslPolicy policy, SourceText text) {
        Compiler compiler = new Compiler(policy, text);
        List<CompiledRule> compiled = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            compiled.add(compiler.rule(policy.rules().get(i), i));
        }
        return List.copyOf(compiled);
    }

    private CompiledRule rule(Rule rule, int index) {
        String number = "R" + (index + 1);
        String id = policy.compiledId() + "." + number;
        Word keyword = keyword(rule);
        Word result = result(rule);
        Parts parts = new Parts();
        parts.add("policy_id", Value.of(id), keyword);
        field("version").ifPresent(word -> parts.add("version", word));
        field("name")
                .ifPresent(word ->
                        parts.add("name", Value.of(word.text() + " - Rule " + number), word));
        parts.add(
                "description",
                Value.of(field("description").map(Word::text).orElse("")),
                field("description").orElse(keyword));
        parts.add("controls", keyword, controls(rule));
        parts.add("enforcement", result, enforcement(rule, result));
        parts.add("metadata", keyword, metadata(number, result, index, keyword));
        return new CompiledRule(id, new Tree(text, parts.object(rule.start(), rule.end())));
    }

    private SourceNode metadata(String number, Word result, int index, Word keyword) {
        Parts parts = new Parts();
        parts.add("parent_policy", Value.of(policy.compiledId()), policy.id());
        parts.add("rule_id", Value.of(number), keyword);
        field("version").ifPresent(word -> parts.add("version", word));
        long base = BASE_PRIORITY.getOrDefault(result.text(), 100L);
        parts.add("priority", Value.of(base - index), keyword);
        parts.add("compliance", keyword, compliance(keyword));
        for (String name : List.of("effective_date", "supersedes")) {
            Optional<Word> word = field(name);
            parts.add(
                    name,
                    word.<Value>map(it -> Value.of(it.text())).orElse(Value.NULL),
                    word.orElse(keyword));
        }
        return parts.object(keyword.start(), keyword.end());
    }

    private SourceNode compliance(Word keyword) {
        Parts parts = new Parts();
        for (Clause clause : policy.clauses()) {
            parts.add(clause.standard().text(), clause.clause());
        }
        return parts.object(keyword.start(), keyword.end());
    }

    private static SourceNode enforcement(Rule rule, Word result) {
        Parts parts = new Parts();
        parts.add("result", result);
        switch (rule) {
            case When when ->
                    when.message()
                            .ifPresentOrElse(
                                    word -> parts.add("message", word),
                                    () -> parts.add("message", Value.NULL, result));
            case Require require ->
                    parts.add("message", Value.of(unmet(require.required())), result);
        }
        return parts.object(rule.start(), rule.end());
    }

    private static SourceNode controls(Rule rule) {
        List<SourceNode> controls = new ArrayList<>();
        for (Comparison comparison : rule.comparisons()) {
            String written = comparison.operator().text();
            String operator =
                    switch (rule) {
                        case When _ -> written;
                        case Require _ -> inverted(written);
                    };
            Parts parts = new Parts();
            parts.add("signal", comparison.path());
            parts.add("operator", Value.of(operator), comparison.operator());
            Word value = new Word("", comparison.value().start(), comparison.value().end());
            parts.add("value", comparison.value().value(), value);
            controls.add(parts.object(comparison.path().start(), value.end()));
        }
        int start = rule.comparisons().getFirst().path().start();
        int end = rule.comparisons().getLast().value().end();
        return new SourceNode.Items(controls, start, end);
    }

    private static Word keyword(Rule rule) {
        return switch (rule) {
            case When when -> new Word("when", when.start(), when.start() + "when".length());
            case Require require ->
                    new Word("require", require.start(), require.start() + "require".length());
        };
    }

    private static Word result(Rule rule) {
        return switch (rule) {
            case When when -> when.result();
            case Require _ -> new Word("BLOCK", keyword(rule).start(), keyword(rule).end());
        };
    }

    private static String inverted(String operator) {
        return switch (operator) {
            case ">=" -> "<";
            case ">" -> "<=";
            case "<=" -> ">";
            case "<" -> ">=";
            case "==" -> "!=";
            default -> "==";
        };
    }

    /** The message of a requirement that is not met, letter for letter as others compile it. */
    private static String unmet(Comparison required) {
        return "Requirement failed: "
                + required.path().text()
                + " "
                + required.operator().text()
                + " "
                + PlainText.of(required.value().value());
    }

    private Optional<Word> field(String keyword) {
        return policy.field(keyword).map(Field::value);
    }

    /** Members of an object in the making. */
    private static final class Parts {
        private final Map<String, SourceNode.Member> members = new LinkedHashMap<>();

        void add(String key, Word word) {
            add(key, Value.of(word.text()), word);
        }

        void add(String key, Value value, Word at) {
            add(key, at, new SourceNode.Scalar(value, at.start(), at.end()));
        }

        void add(String key, Word at, SourceNode node) {
            members.put(key, new SourceNode.Member(at.start(), at.end(), node));
        }

        SourceNode object(int start, int end) {
            return new SourceNode.Members(members, start, end);
        }
    }
}

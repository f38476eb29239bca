package io.releasegate.analysis;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rules of rule sets, numbering them across all documents. */
public final class RuleSetReader {
    private final List<ScopedRule> rules = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What was not understood, one sentence each; read as if it were not there. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    public List<ScopedRule> rules() {
        return List.copyOf(rules);
    }

    /** Whether a document has rules with scopes, or is meant to. */
    public static boolean isRuleSet(Value.Mapping document) {
        return items(document, "rules").stream()
                .anyMatch(rule ->
                        rule instanceof Value.Mapping map
                                && map.members().get("match") instanceof Value.Mapping);
    }

    /** Adds the rules of a document; one without rules is taken to have a rule for each control. */
    public void add(Value.Mapping document, String source) {
        List<Value> own = items(document, "rules");
        if (!own.isEmpty()) {
            own.forEach(rule -> {
                if (rule instanceof Value.Mapping map) {
                    add(map, "rule_" + rules.size(), source);
                }
            });
            return;
        }
        for (Value control : items(document, "controls")) {
            if (control instanceof Value.Mapping map) {
                add(ofControl(map, document), "control_" + rules.size(), source);
            }
        }
    }

    private static Value.Mapping ofControl(Value.Mapping control, Value.Mapping document) {
        Map<String, Value> rule = new LinkedHashMap<>(control.members());
        rule.remove("enforcement");
        rule.remove("action");
        if (!PlainText.saysAnything(rule.get("result"))) {
            Value result = object(document, "enforcement").members().get("result");
            rule.put("result", PlainText.saysAnything(result) ? result : Value.of("ALLOW"));
        }
        return new Value.Mapping(rule);
    }

    private void add(Value.Mapping rule, String unnamed, String source) {
        Value id = rule.members().get("id");
        String name = PlainText.saysAnything(id) ? PlainText.of(id) : unnamed;
        rules.add(
                new ScopedRule(
                        name,
                        rules.size(),
                        whole(rule, "precedence", name, source)
                                .orElse(BigInteger.valueOf(rules.size())),
                        Scope.of(object(rule, "match")),
                        result(rule),
                        requirement(object(rule, "require"), name, source),
                        source));
    }

    /** The first that says anything, even if only blanks. */
    private static String result(Value.Mapping rule) {
        String result =
                Stream.of(
                                rule.members().get("result"),
                                object(rule, "enforcement").members().get("result"),
                                rule.members().get("action"))
                        .filter(PlainText::saysAnything)
                        .map(PlainText::of)
                        .findFirst()
                        .orElse("")
                        .strip();
        return result.isEmpty() ? "UNSPECIFIED" : result.toUpperCase(Locale.ROOT);
    }

    private ScopedRule.Requirement requirement(Value.Mapping require, String name, String source) {
        List<String> roles =
                PlainText.parts(require.members().get("roles")).stream()
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        return new ScopedRule.Requirement(whole(require, "approvals", name, source), roles);
    }

    private Optional<BigInteger> whole(Value.Mapping map, String key, String rule, String source) {
        Value value = map.members().get(key);
        if (value == null || value instanceof Value.Null) {
            return Optional.empty();
        }
        Optional<BigInteger> number = Numbers.asWhole(value);
        if (number.isEmpty()) {
            problems.add(source + ": \"" + key + "\" of rule `" + rule + "` is no whole number.");
        }
        return number;
    }

    private static List<Value> items(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Sequence list ? list.items() : List.of();
    }

    private static Value.Mapping object(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Mapping inner
                ? inner
                : new Value.Mapping(Map.of());
    }
}

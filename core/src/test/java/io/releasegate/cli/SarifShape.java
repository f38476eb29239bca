package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Value;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the SARIF 2.1.0 schema that our logs use: which members an object must have, which it
 * may have (the schema allows no others), and which words stand for something.
 */
final class SarifShape {
    /** By kind of object: members and the kind each holds; {@code !} marks the required ones. */
    private static final Map<String, Map<String, String>> KINDS =
            Map.ofEntries(
                    Map.entry("log", Map.of("$schema", "uri", "version!", "text", "runs!", "run*")),
                    Map.entry(
                            "run",
                            Map.of(
                                    "tool!", "tool",
                                    "invocations", "invocation*",
                                    "columnKind", "columnKind",
                                    "results", "result*")),
                    Map.entry("tool", Map.of("driver!", "driver")),
                    Map.entry("driver", Map.of("name!", "text", "rules", "rule*")),
                    Map.entry(
                            "rule",
                            Map.of(
                                    "id!", "text",
                                    "shortDescription", "multiformat",
                                    "help", "multiformat",
                                    "defaultConfiguration", "configuration",
                                    "properties", "properties")),
                    Map.entry("multiformat", Map.of("text!", "text", "markdown", "text")),
                    Map.entry("configuration", Map.of("level", "level")),
                    Map.entry("properties", Map.of("tags", "text*")),
                    Map.entry(
                            "invocation",
                            Map.of(
                                    "executionSuccessful!", "boolean",
                                    "toolExecutionNotifications", "notification*")),
                    Map.entry("notification", Map.of("level", "level", "message!", "message")),
                    Map.entry("message", Map.of("text!", "text")),
                    Map.entry(
                            "result",
                            Map.ofEntries(
                                    Map.entry("ruleId", "text"),
                                    Map.entry("ruleIndex", "number"),
                                    Map.entry("level", "level"),
                                    Map.entry("message!", "message"),
                                    Map.entry("locations", "location*"),
                                    Map.entry("relatedLocations", "location*"),
                                    Map.entry("fixes", "fix*"),
                                    Map.entry("partialFingerprints", "fingerprints"),
                                    Map.entry("baselineState", "baselineState"),
                                    Map.entry("suppressions", "suppression*"))),
                    Map.entry(
                            "location",
                            Map.of(
                                    "physicalLocation", "physicalLocation",
                                    "logicalLocations", "logicalLocation*",
                                    "message", "message")),
                    Map.entry("logicalLocation", Map.of("name", "text", "kind", "text")),
                    Map.entry(
                            "physicalLocation",
                            Map.of("artifactLocation!", "artifact", "region", "region")),
                    Map.entry("artifact", Map.of("uri", "uri")),
                    Map.entry(
                            "region",
                            Map.of(
                                    "startLine", "number",
                                    "startColumn", "number",
                                    "endLine", "number",
                                    "endColumn", "number")),
                    Map.entry(
                            "fix", Map.of("description", "message", "artifactChanges!", "change*")),
                    Map.entry(
                            "change",
                            Map.of(
                                    "artifactLocation!",
                                    "artifact",
                                    "replacements!",
                                    "replacement*")),
                    Map.entry(
                            "replacement",
                            Map.of("deletedRegion!", "region", "insertedContent", "message")),
                    Map.entry(
                            "suppression",
                            Map.of(
                                    "kind!", "suppressionKind",
                                    "justification", "text",
                                    "location", "location")));

    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "level", Set.of("none", "note", "warning", "error"),
                    "baselineState", Set.of("new", "unchanged", "updated", "absent"),
                    "columnKind", Set.of("utf16CodeUnits", "unicodeCodePoints"),
                    "suppressionKind", Set.of("inSource", "external"));

    /** Lists that must not be empty where they stand. */
    private static final Set<String> FILLED = Set.of("change*", "replacement*");

    private SarifShape() {}

    static void check(Value log) {
        look(log, "log", "$");
        Value.Mapping run = at(at(log, "runs"), 0);
        List<Value> rules = list(at(at(at(run, "tool"), "driver"), "rules"));
        for (Value result : list(at(run, "results"))) {
            Value.Whole index = (Value.Whole) at(result, "ruleIndex");
            assertEquals(at(result, "ruleId"), at(rules.get(index.value().intValueExact()), "id"));
        }
    }

    private static void look(Value value, String kind, String path) {
        if (kind.endsWith("*")) {
            List<Value> items = list(value);
            assertTrue(!FILLED.contains(kind) || !items.isEmpty(), path);
            for (int i = 0; i < items.size(); i++) {
                look(items.get(i), kind.substring(0, kind.length() - 1), path + "/" + i);
            }
        } else if (KINDS.containsKey(kind)) {
            lookAtObject(assertInstanceOf(Value.Mapping.class, value, path), kind, path);
        } else {
            lookAtLeaf(value, kind, path);
        }
    }

    private static void lookAtObject(Value.Mapping object, String kind, String path) {
        Map<String, String> members = KINDS.get(kind);
        members.keySet().stream()
                .filter(name -> name.endsWith("!"))
                .map(name -> name.substring(0, name.length() - 1))
                .forEach(name -> assertTrue(object.members().containsKey(name), path + "/" + name));
        object.members()
                .forEach((name, value) -> {
                    String inner = members.getOrDefault(name, members.get(name + "!"));
                    assertTrue(inner != null, path + " has an unknown member " + name);
                    look(value, inner, path + "/" + name);
                });
    }

    private static void lookAtLeaf(Value value, String kind, String path) {
        switch (kind) {
            case "boolean" -> assertInstanceOf(Value.Bool.class, value, path);
            case "number" -> assertTrue(((Value.Whole) value).value().signum() >= 0, path);
            case "fingerprints" ->
                    ((Value.Mapping) value)
                            .members()
                            .values()
                            .forEach(it -> assertInstanceOf(Value.Text.class, it, path));
            case "uri" -> URI.create(assertInstanceOf(Value.Text.class, value, path).value());
            default -> {
                String text = assertInstanceOf(Value.Text.class, value, path).value();
                assertTrue(WORDS.getOrDefault(kind, Set.of(text)).contains(text), path);
            }
        }
    }

    private static Value at(Value object, String name) {
        return ((Value.Mapping) object).members().get(name);
    }

    private static Value.Mapping at(Value list, int index) {
        return (Value.Mapping) list(list).get(index);
    }

    private static List<Value> list(Value value) {
        return assertInstanceOf(Value.Sequence.class, value).items();
    }
}

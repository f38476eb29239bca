package io.releasegate.policy.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide and the parser know the same fields. */
class PolicyGuideTest {
    private static final Set<String> UNKNOWN = Set.of("RG-S001", "RG-S002", "RG-S003");

    @ParameterizedTest
    @EnumSource(Shape.class)
    void no_field_operator_or_word_of_the_guide_is_unknown_to_the_parser(Shape shape) {
        for (String text : texts(shape)) {
            List<String> unknown =
                    PolicyParser.parse("p.yaml", text.getBytes(StandardCharsets.UTF_8))
                            .diagnostics()
                            .stream()
                            .filter(found -> UNKNOWN.contains(found.code()))
                            .map(Diagnostic::message)
                            .toList();
            assertEquals(List.of(), unknown, text);
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void every_field_says_what_it_means_in_a_sentence(Shape shape) {
        for (ObjectKind kind : EnumSet.allOf(ObjectKind.class)) {
            for (FieldGuide field : PolicyGuide.of(kind).fields()) {
                assertTrue(field.meaning().endsWith("."), field.toString());
                assertTrue(Character.isLetter(field.meaning().charAt(0)), field.toString());
            }
        }
    }

    @Test
    void places_are_found_by_their_path() {
        assertEquals(
                Optional.of(PolicyGuide.of(ObjectKind.REGISTRY_COMPARISON)),
                PolicyGuide.object(
                        Shape.REGISTRY,
                        List.of("transition_rules", "-", "conditions", "soak.hours")));
        assertEquals(
                Optional.of(PolicyGuide.of(ObjectKind.WHEN)),
                PolicyGuide.object(
                        Shape.REGISTRY, List.of("rules", "-", "when", "all", "-", "any", "-")));
        assertEquals(
                Optional.empty(), PolicyGuide.object(Shape.COMPILED, List.of("controls", "x")));
        assertEquals(
                Optional.of(Content.ENVIRONMENT),
                PolicyGuide.content(
                        Shape.REGISTRY, List.of("transition_rules", "-", "environment")));
    }

    /** A document with one object of each kind, once for each field and word in it. */
    private static List<String> texts(Shape shape) {
        List<String> texts = new ArrayList<>();
        ObjectGuide document = PolicyGuide.document(shape);
        String anchor =
                switch (shape) {
                    case COMPILED -> "controls: []\nenforcement: {result: BLOCK}\n";
                    case DEFINITION -> "when: {}\nthen: {decision: BLOCKED, message: m}\n";
                    case REGISTRY -> "required_approvals: 1\n";
                };
        for (FieldGuide field : document.fields()) {
            for (String value : values(field.content(), 4)) {
                texts.add(
                        anchor.lines()
                                        .filter(line -> !line.startsWith(field.name() + ":"))
                                        .reduce("", (all, line) -> all + line + "\n")
                                + field.name()
                                + ": "
                                + value
                                + "\n");
            }
        }
        return texts;
    }

    private static List<String> values(Content content, int depth) {
        return switch (content) {
            case Content.Single _ -> List.of("1");
            case Content.OneOf words ->
                    words.words().stream().map(word -> "\"" + word + "\"").toList();
            case Content.Listed list ->
                    values(list.item(), depth).stream().map(item -> "[" + item + "]").toList();
            case Content.Nested nested -> objects(PolicyGuide.of(nested.kind()), depth);
        };
    }

    private static List<String> objects(ObjectGuide object, int depth) {
        List<String> all = new ArrayList<>();
        List<Map.Entry<String, Content>> members = new ArrayList<>();
        object.fields().forEach(field -> members.add(Map.entry(field.name(), field.content())));
        object.others().ifPresent(other -> members.add(Map.entry("x.y", other.content())));
        if (depth > 0) {
            members.forEach(member ->
                    values(member.getValue(), depth - 1)
                            .forEach(value -> all.add("{" + member.getKey() + ": " + value + "}")));
        }
        return all.isEmpty() ? List.of("{}") : all;
    }
}

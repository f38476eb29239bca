package io.releasegate.language;

import static io.releasegate.language.ReadPolicies.REGISTRY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.SignalCatalogue;
import io.releasegate.lint.SignalType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoverTest {
    private static final Reading READING = ReadPolicies.read("payments.yaml", REGISTRY);
    private static final Vocabulary WORDS =
            Vocabulary.of(
                    new SignalCatalogue(Map.of())
                            .with(
                                    List.of(
                                            new KnownSignal(
                                                    "soak.hours",
                                                    SignalType.NUMBER,
                                                    "Hours since the build."))),
                    List.of("prod"),
                    List.of(Mentions.of(READING)));

    @Test
    void a_signal_says_its_type_and_how_often_it_is_used() {
        assertEquals(
                List.of(
                        new Hover.Signal(
                                "soak.hours",
                                Optional.of("a number"),
                                "Hours since the build.",
                                1)),
                at("soak.hours", List.of()));
        assertEquals(
                List.of(new Hover.Signal("change.kind", Optional.empty(), "", 1)),
                at("change.kind", List.of()));
    }

    @Test
    void a_field_says_what_it_means_on_its_key_and_on_its_value() {
        Hover.Field priority =
                new Hover.Field(
                        "priority",
                        "a transition rule",
                        "Lower is looked at first; 1000 when left out. Equal ones by their order.",
                        List.of());
        assertEquals(List.of(priority), at("priority: 100", List.of()));
        assertEquals(List.of(priority), at("100", List.of()));
        Hover.Field result = (Hover.Field) at("BLOCK", List.of()).getFirst();
        assertEquals(List.of("ALLOW", "CONDITIONAL", "BLOCK"), result.words().subList(0, 3));
    }

    @Test
    void a_finding_at_the_place_comes_first() {
        int start = ReadPolicies.offset(REGISTRY, "priority: 100");
        Diagnostic finding = Diagnostic.error("X", "Wrong.", READING.text().span(start, start + 8));

        List<Hover> all = at("priority: 100", List.of(finding));

        assertEquals(new Hover.Problem(finding), all.getFirst());
        assertEquals(2, all.size());
        assertEquals(1, at("conditions", List.of(finding)).size());
    }

    @Test
    void a_broken_text_still_answers() {
        String broken = "transition_rules:\n  - priority: [1\n    result: BLOCK\n";
        assertEquals(
                "priority",
                ((Hover.Field)
                                Hover.at(
                                                broken,
                                                ReadPolicies.offset(broken, "priority") + 2,
                                                List.of(),
                                                WORDS)
                                        .getFirst())
                        .name());
    }

    private static List<Hover> at(String words, List<Diagnostic> findings) {
        return Hover.at(REGISTRY, ReadPolicies.offset(REGISTRY, words) + 1, findings, WORDS);
    }
}

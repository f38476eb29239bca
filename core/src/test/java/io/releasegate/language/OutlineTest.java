package io.releasegate.language;

import static io.releasegate.language.ReadPolicies.REGISTRY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void rules_approvals_and_signals_with_the_worst_that_is_wrong_in_them() {
        Reading reading = ReadPolicies.read("payments.yaml", REGISTRY);
        int wrong = ReadPolicies.offset(REGISTRY, "change.kind");
        Diagnostic finding = Diagnostic.error("X", "Wrong.", reading.text().span(wrong, wrong + 4));

        Outline outline = Outline.of(reading, List.of(finding));

        assertEquals(
                List.of(
                        "RULES prod-soak 6",
                        "RULES hotfix-hold 12 ERROR",
                        "APPROVALS min 2, 10 d 2",
                        "SIGNALS soak.hours 10",
                        "SIGNALS change.kind 16 ERROR"),
                outline.sections().stream()
                        .flatMap(section ->
                                section.items().stream()
                                        .map(item -> section.kind() + " " + words(item)))
                        .toList());
    }

    @Test
    void a_text_with_schema_errors_still_has_its_rules() {
        Outline outline =
                Outline.of(ReadPolicies.read("x.yaml", "rules:\n  - when: 3\n  - 7\n"), List.of());

        assertEquals(
                List.of("rule-1", "rule-2"),
                outline.sections().getFirst().items().stream().map(Outline.Item::name).toList());
    }

    @Test
    void what_is_no_policy_or_cannot_be_read_has_none() {
        assertEquals(Outline.EMPTY, Outline.of(ReadPolicies.read("x.yaml", "a: 1"), List.of()));
        assertEquals(Outline.EMPTY, Outline.of(ReadPolicies.read("x.yaml", "a: [1"), List.of()));
    }

    private static String words(Outline.Item item) {
        Optional<Severity> worst = item.worst();
        return item.name()
                + " "
                + item.place().start().line()
                + worst.map(it -> " " + it).orElse("");
    }
}

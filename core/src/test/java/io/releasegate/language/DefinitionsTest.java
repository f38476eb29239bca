package io.releasegate.language;

import static io.releasegate.language.ReadPolicies.REGISTRY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Span;
import io.releasegate.lint.SignalCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private static final String OTHER =
            """
            policy_id: other
            # see hotfix-hold in payments
            rules:
              - rule_id: hotfix-hold
                when: { environment: prod }
                result: BLOCK
            """;
    private static final Vocabulary WORDS =
            Vocabulary.of(
                    SignalCatalogue.BASE,
                    List.of(),
                    Stream.of(
                                    ReadPolicies.read("payments.yaml", REGISTRY),
                                    ReadPolicies.read("other.yaml", OTHER))
                            .map(Mentions::of)
                            .toList());

    @Test
    void the_word_under_the_caret_is_the_whole_name() {
        int at = OTHER.indexOf("hotfix-hold");
        assertEquals("hotfix-hold", Definitions.wordAt(OTHER, at));
        assertEquals("hotfix-hold", Definitions.wordAt(OTHER, at + 4));
        assertEquals("rule_id", Definitions.wordAt(OTHER, OTHER.indexOf("rule_id") + 3));
        assertEquals("", Definitions.wordAt("a  b", 2).strip());
    }

    @Test
    void a_rule_id_is_found_in_every_file_and_a_policy_id_in_its_own() {
        assertEquals(
                List.of("other.yaml 4", "payments.yaml 12"),
                places(Definitions.of("hotfix-hold", WORDS)));
        assertEquals(List.of("payments.yaml 1"), places(Definitions.of("payments", WORDS)));
        assertEquals(List.of(), Definitions.of("nobody", WORDS));
    }

    @Test
    void a_signal_is_found_where_it_is_used() {
        assertEquals(List.of("payments.yaml 10"), places(Definitions.uses("soak.hours", WORDS)));
    }

    private static List<String> places(List<Span> spans) {
        return spans.stream().map(span -> span.source() + " " + span.start().line()).toList();
    }
}

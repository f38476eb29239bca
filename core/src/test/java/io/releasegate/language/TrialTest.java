package io.releasegate.language;

import static io.releasegate.language.ReadPolicies.REGISTRY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Witness;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final PolicyDocument POLICY =
            PolicyParser.parse(ReadPolicies.read("payments.yaml", REGISTRY))
                    .document()
                    .orElseThrow();

    @Test
    void every_rule_answers_and_the_first_that_matches_decides() {
        Sample sample =
                new Sample(
                        "soaked hotfix",
                        Map.of(
                                "environment", Value.of("prod"),
                                "soak.hours", Value.of(26),
                                "change.kind", Value.of("hotfix")));

        Trial trial = Trial.of(List.of(POLICY), sample);

        assertEquals(Verdict.ALLOW, trial.verdict());
        assertEquals(
                List.of("prod-soak ALLOW true true", "hotfix-hold BLOCK true false"),
                trial.answers().stream().map(TrialTest::words).toList());
        assertEquals(
                List.of(6, 12),
                Lens.of(trial, sample, "payments.yaml").stream().map(Lens::line).toList());
        assertEquals(List.of(), Lens.of(trial, sample, "other.yaml"));
    }

    @Test
    void what_no_rule_allows_is_denied_when_strict() {
        Trial trial = Trial.of(List.of(POLICY), new Sample("nothing", Map.of()));

        assertEquals(Verdict.BLOCK, trial.verdict());
    }

    @Test
    void facts_are_read_as_authors_write_them() {
        assertEquals(Optional.of(Value.of(26)), Sample.read(" 26 "));
        assertEquals(Optional.of(Value.TRUE), Sample.read("true"));
        assertEquals(Optional.of(Value.of("26")), Sample.read("\"26\""));
        assertEquals(Optional.of(Value.of(List.of(Value.of("hotfix")))), Sample.read("[hotfix]"));
        assertEquals(Optional.of(Value.of("prod")), Sample.read("prod"));
        assertEquals(Optional.of(Value.of("a: b")), Sample.read("a: b"));
        assertEquals(Optional.of(Value.of(1e30)), Sample.read("1e30"));
        assertEquals(Optional.empty(), Sample.read("missing"));
        assertEquals(Optional.empty(), Sample.read(" "));
    }

    @Test
    void a_witness_becomes_a_sample_without_its_missing_facts() {
        Witness witness =
                new Witness(
                        List.of(
                                new Witness.Fact("a", "\"x\""),
                                new Witness.Fact("b", Witness.Fact.MISSING)),
                        List.of(),
                        "So.");

        assertEquals(new Sample("proof", Map.of("a", Value.of("x"))), Sample.of("proof", witness));
    }

    private static String words(Trial.Answer answer) {
        return String.join(
                " ",
                answer.rule(),
                answer.result(),
                Boolean.toString(answer.fires()),
                Boolean.toString(answer.decides()));
    }
}

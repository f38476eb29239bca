package io.releasegate.policytest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Witness;
import io.releasegate.policy.Verdict;
import io.releasegate.policytest.PolicyTestWriter.NewTest;
import io.releasegate.testing.Rounds;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PolicyTestWriterTest {

    @Test
    void a_witness_becomes_a_test_in_a_new_file() {
        Witness witness =
                new Witness(
                        List.of(
                                new Witness.Fact("change.kind", "\"hotfix\""),
                                new Witness.Fact("risk.score", "80"),
                                new Witness.Fact("owner", Witness.Fact.MISSING)),
                        List.of(),
                        "");
        NewTest test =
                new NewTest(
                        "both rules fire",
                        List.of("payments.yaml"),
                        PolicyTestWriter.signals(witness),
                        Verdict.BLOCK,
                        Optional.of(List.of("a", "b")));

        assertEquals(
                """
                cases:
                  - name: "both rules fire"
                    policies: ["payments.yaml"]
                    signals:
                      change.kind: "hotfix"
                      risk.score: 80
                    expect: BLOCK
                    fires: ["a", "b"]
                """,
                PolicyTestWriter.file(test).orElseThrow());
    }

    @Test
    void a_test_is_added_after_the_last_one_and_nothing_else_changes() {
        String before =
                """
                # ours
                policies: a.yaml
                cases:
                - name: one # first
                  signals: {x: 1}
                  expect: ALLOW

                # the end
                """;
        assertEquals(
                """
                # ours
                policies: a.yaml
                cases:
                - name: one # first
                  signals: {x: 1}
                  expect: ALLOW
                - name: "two"
                  signals: {}
                  expect: BLOCK

                # the end
                """,
                PolicyTestWriter.append("x.test.yaml", before, plain("two", Map.of()))
                        .orElseThrow());
    }

    @Test
    void what_cannot_be_added_to_for_sure_is_left_alone() {
        NewTest test = plain("two", Map.of());
        for (String text :
                List.of(
                        "cases: [{name: one, policies: a, signals: {}, expect: ALLOW}]",
                        "cases: []\npolicies: a",
                        "cases:\n  - name: one\n",
                        "policies: a\ncases:\n  - {name: two, signals: {}, expect: ALLOW}\n",
                        "")) {
            assertEquals(Optional.empty(), PolicyTestWriter.append("x.test.yaml", text, test));
        }
        Value object = Value.of(Map.of("y", Value.of(1)));
        assertEquals(Optional.empty(), PolicyTestWriter.file(plain("x", Map.of("s", object))));
    }

    @Test
    @Tag("fuzz")
    void any_value_is_read_back_as_it_was() {
        Random random = new Random(3);
        List<Value> values =
                List.of(
                        Value.of("no"),
                        Value.of("2026-01-01"),
                        Value.of("a: b # c \"d\" \\ 'e' \n\t\u0085\u2028 é😀\u0000"),
                        Value.of(1e16),
                        Value.of(-0.1),
                        Value.of(1.0),
                        Value.of(5e-7),
                        Value.of(12),
                        Value.TRUE,
                        Value.of(List.of(Value.of("x"), Value.of(1), Value.FALSE)),
                        Value.of(List.<Value>of()));
        List<String> names = List.of("a.b", "yes", "a b", "é", "risk.score", "x-y", "1.0", "~");
        for (int round = 0; round < Rounds.of(15_000); round++) {
            Map<String, Value> signals = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                signals.put(
                        names.get(random.nextInt(names.size())),
                        values.get(random.nextInt(values.size())));
            }
            NewTest test = plain("t" + round, signals);
            String text =
                    PolicyTestWriter.append(
                                    "x.test.yaml",
                                    "policies: a\ncases:\n  - {name: one, signals: {}, expect: WARN}",
                                    test)
                            .orElseThrow(() -> new AssertionError(signals.toString()));
            assertEquals(signals, PolicyTestReaderTest.read(text).cases().getLast().signals());
        }
    }

    private static NewTest plain(String name, Map<String, Value> signals) {
        return new NewTest(name, List.of(), signals, Verdict.BLOCK, Optional.empty());
    }
}

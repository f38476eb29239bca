package io.releasegate.policytest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTestReaderTest {

    @Test
    void signals_are_flattened_and_spelled_as_evaluation_takes_them() {
        PolicyTestFile file =
                read(
                        """
                        policies: [a.yaml, b.yaml]
                        cases:
                          - name: one
                            signals:
                              environment: PROD
                              risk: high
                              ledger: {difference: 0, note: null}
                              change.kind: hotfix
                            expect: warn
                            fires: [r]
                          - name: two
                            policies: ../c.yaml
                            signals: {}
                            expect: BLOCK
                        """);

        assertEquals(List.of(), file.diagnostics());
        PolicyTestFile.Case one = file.cases().getFirst();
        assertEquals(
                Map.of(
                        "environment", Value.of("prod"),
                        "risk", Value.of("HIGH"),
                        "ledger.difference", Value.of(0),
                        "change.kind", Value.of("hotfix")),
                one.signals());
        assertEquals(Verdict.CONDITIONAL, one.expected());
        assertEquals(Optional.of(List.of("r")), one.fires());
        assertEquals(2, one.policies().size());
        assertEquals("../c.yaml", file.cases().get(1).policies().getFirst().path());
    }

    @Test
    void every_problem_has_its_place_and_the_word_that_was_meant() {
        PolicyTestFile file =
                read(
                        """
                        polices: a.yaml
                        cases:
                          - name: one
                            policies: a.yaml
                            signals: [1]
                            expect: BLOK
                          - name: two
                            signal: {}
                            expect: ALLOW
                          - name: three
                            policies: a.yaml
                            signals: {}
                            expect: ALLOW
                            fires: r
                          - name: three
                            policies: a.yaml
                            signals: {}
                            expect: ALLOW
                        """);

        assertEquals(
                List.of(
                        "1:1 A file of tests has no field `polices`. Did you mean `policies`?",
                        "5:14 `signals` must be an object such as {risk: HIGH}.",
                        "6:13 `BLOK` is no verdict. Did you mean `BLOCK`?",
                        "7:5 The test has no `policies`. Add it.",
                        "7:5 The test has no `signals`. Add it.",
                        "8:5 A test has no field `signal`. Did you mean `signals`?",
                        "14:12 `fires` must be a list of rule ids.",
                        "15:5 There is another test `three`. Rename one."),
                file.diagnostics().stream()
                        .map(it ->
                                it.span().start().line()
                                        + ":"
                                        + it.span().start().column()
                                        + " "
                                        + it.message())
                        .toList());
    }

    @Test
    void a_text_that_is_no_file_of_tests_is_told_so() {
        assertTrue(read("- 1").hasErrors());
        assertTrue(read("cases: 3").hasErrors());
        assertTrue(read("a: [").hasErrors());
        assertTrue(read("policies: x").hasErrors());
    }

    static PolicyTestFile read(String text) {
        return PolicyTestReader.read("x.test.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.releasegate.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.SignalCatalogue;
import io.releasegate.lint.SignalType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The caret is where the bar stands. */
class CompletionTest {
    private static final String OTHER =
            """
            policy_id: payments
            approval_requirements:
              required_roles: [approver, security]
            transition_rules:
              - rule_id: hold
                transition_id: deploy
                environment: prod
                conditions:
                  change.kind: hotfix
                  soak.hours: { gte: 24 }
                result: BLOCK
            """;
    private static final Vocabulary WORDS =
            Vocabulary.of(
                    new SignalCatalogue(Map.of())
                            .with(
                                    List.of(
                                            new KnownSignal(
                                                    "soak.hours",
                                                    SignalType.NUMBER,
                                                    "Hours since the build."),
                                            new KnownSignal(
                                                    "secrets.detected",
                                                    SignalType.BOOL,
                                                    "Whether a secret was found."),
                                            new KnownSignal(
                                                    "risk.band",
                                                    new SignalType.Text(List.of("LOW", "HIGH")),
                                                    "The band."))),
                    List.of("dev", "prod"),
                    List.of(
                            Mentions.of(
                                    DocumentReader.read(
                                            "other.yaml",
                                            OTHER.getBytes(StandardCharsets.UTF_8)))));

    @Test
    void keys_of_a_control_that_are_not_there_yet() {
        assertEquals(
                List.of("operator", "value"),
                labels(
                        """
                        policy_id: a
                        controls:
                          - signal: x.y
                            |
                        enforcement:
                          result: BLOCK
                        """));
        assertEquals(List.of("operator"), labels("controls:\n- signal: x\n  op|"));
        assertEquals(List.of("operator"), labels("controls: [{ signal: x, op|"));
        assertEquals(
                List.of("signal", "operator", "value"), labels("controls:\n  - |\nenforcement:\n"));
    }

    @Test
    void operators_in_each_shape() {
        assertTrue(labels("controls:\n  - operator: |").contains("not in"));
        assertEquals(List.of(">", ">="), labels("controls:\n  - operator: \">|\""));
        assertEquals(
                List.of("gt", "gte"),
                labels("transition_rules:\n  - conditions:\n      soak.hours: { g|"));
        assertEquals(
                List.of("gt", "gte"), labels("when:\n  signals:\n    a.b: { eq: 1, g|\nthen:\n"));
        assertEquals("\"not in\"", one("controls:\n  - operator: not|", "not in").insert());
        assertEquals(
                "policy_id: a\ncontrols:\n  - operator: \">=\"\n",
                applied("policy_id: a\ncontrols:\n  - operator: \">|\"\n", ">="));
    }

    @Test
    void signals_from_the_catalogue_and_from_other_policies() {
        assertEquals(
                List.of("change.kind", "risk.band", "secrets.detected", "soak.hours"),
                labels("controls:\n  - signal: |"));
        assertEquals(
                List.of("soak.hours"),
                labels("transition_rules:\n  - conditions:\n      ho|\n    result: BLOCK"));
        assertEquals(
                "a number. Hours since the build.",
                one("controls:\n  - signal: soak|", "soak.hours").detail());
    }

    @Test
    void values_by_type_by_use_and_by_meaning() {
        assertEquals(
                List.of("true", "false"),
                labels("controls:\n  - signal: secrets.detected\n    value: |"));
        assertEquals(List.of("LOW", "HIGH"), labels("controls: [{signal: risk.band, value: |"));
        assertEquals(
                List.of("hotfix"),
                labels("transition_rules:\n  - conditions:\n      change.kind: { eq: |"));
        assertEquals(
                List.of("dev", "prod"),
                labels("transition_rules:\n  - environment: |\n    result: BLOCK"));
        assertEquals(List.of("deploy"), labels("required_transitions: [{transition_id: |"));
        assertEquals(
                List.of("approver", "security"),
                labels("approval_requirements:\n  required_roles: [|"));
        assertEquals(List.of("security"), labels("required_roles:\n  - sec|"));
        assertEquals(List.of("BLOCK", "BLOCKED"), labels("rules:\n  - result: BL|"));
    }

    @Test
    void an_empty_text_offers_what_a_policy_may_start_with() {
        assertEquals(
                List.of("policy_id", "description", "id", "project_id"),
                labels("|").stream()
                        .filter(List.of("policy_id", "id", "description", "project_id")::contains)
                        .toList());
    }

    @Test
    void nested_parts_open_on_a_line_of_their_own() {
        assertEquals(
                "policy_id: a\ncontrols:\n  - \n", applied("policy_id: a\ncon|\n", "controls"));
        assertEquals(
                "controls: []\nenforcement:\n  ", applied("controls: []\nenf|", "enforcement"));
        assertEquals(
                "rules: []\ntransition_rules:\n  - conditions:\n      soak.hours: { gte:  }",
                applied(
                        "rules: []\ntransition_rules:\n  - conditions:\n      soak.hours: |",
                        "gte"));
    }

    @Test
    void a_key_that_is_replaced_keeps_its_value() {
        assertEquals(
                "controls:\n  - operator: x\n", applied("controls:\n  - o|per: x\n", "operator"));
    }

    @Test
    void comments_and_free_text_offer_nothing() {
        assertEquals(List.of(), labels("policy_id: a\n# con|\ncontrols: []"));
        assertEquals(List.of(), labels("policy_id: |\ncontrols: []"));
        assertEquals(List.of(), labels("controls: []\nname: a # |"));
    }

    @Test
    void every_place_of_every_broken_text_has_an_answer() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(OTHER);
            for (int edit = 0; edit < 4; edit++) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(6)),
                        List.of("{", "[", "]", "}", ": ", "\n", "- ", "\"", "#", "")
                                .get(random.nextInt(10)));
            }
            String broken = text.toString();
            int offset = random.nextInt(broken.length() + 1);
            for (Proposal proposal : Completion.at(broken, offset, WORDS)) {
                assertTrue(proposal.start() <= offset && offset <= proposal.end(), broken);
                assertTrue(proposal.end() <= broken.length(), broken);
                assertFalse(proposal.label().isEmpty(), broken);
            }
        }
    }

    private static List<String> labels(String text) {
        return proposals(text).stream().map(Proposal::label).toList();
    }

    private static List<Proposal> proposals(String text) {
        return Completion.at(text.replace("|", ""), text.indexOf('|'), WORDS);
    }

    private static Proposal one(String text, String label) {
        return proposals(text).stream()
                .filter(proposal -> proposal.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(labels(text) + " has no " + label));
    }

    private static String applied(String text, String label) {
        String bare = text.replace("|", "");
        Proposal chosen = one(text, label);
        return bare.substring(0, chosen.start()) + chosen.insert() + bare.substring(chosen.end());
    }
}

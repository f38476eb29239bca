package io.releasegate.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.testing.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile and broken texts: the parser always answers, and what it accepts can be hashed. */
@Tag("fuzz")
class PolicyFuzzTest {
    private static final int FULL_COUNT = 200_000;
    private static final long SEED = 20_260_101L;
    private static final String[] CORPUS = {
        """
        policy_id: PAY-1
        name: "Payments é😀"
        version: "1.2.0"
        controls:
          - &c {signal: risk.score, operator: ">=", value: 70.5}
          - {<<: *c, operator: 'not in', value: [1, 1:30, 0x1F, ~, yes]}
        enforcement: {result: BLOCK, message: |
            stop
            here}
        overrides: {max_ttl_seconds: 5}
        metadata: {priority: 10, x: null}
        """,
        """
        id: r
        description: >
          folded
        when:
          environment: {eq: PRODUCTION}
          signals: {risk: {gte: 70, lt: "90"}}
        then: {decision: CONDITIONAL, message: m, requires: {approvals: 2, roles: [a]}}
        """,
        """
        org_id: acme
        default_result: ALLOW
        required_transitions: [2, {transition_id: "3", env: prod}]
        transition_rules:
          - {transition_id: 31, environment: PROD, priority: 5, result: deny}
          - {conditions: {risk: {in: [HIGH]}}, result: WARN}
        rules:
          - when: {any: [{risk: HIGH}, {all: [{changed_files_gt: 3}]}]}
            result: BLOCK
        """,
        "{\"policy_id\": \"j\", \"name\": \"n\", \"controls\": [{\"signal\": \"a\","
                + "\t\"operator\": \"==\", \"value\": 1e3}], \"enforcement\": {\"result\":"
                + " \"WARN\"}}"
    };
    private static final String[] TOKENS = {
        "&a",
        "*a",
        "<<: *c",
        "---\n",
        "...",
        "? ",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "!!int ",
        "!x ",
        "\t",
        "\n",
        "\r",
        "\"",
        "'",
        "#",
        "%YAML 1.9\n",
        "\\ud800",
        "\\x",
        "\0",
        "\uFEFF",
        "~",
        "1e999",
        ".inf",
        ".nan",
        "0b_",
        "-0",
        "9".repeat(400),
        "\u2028",
        "\u0085",
        "null",
        "policy_id: x",
        "\n  ",
        "==",
        "😀",
        "[".repeat(70),
        "- ".repeat(70),
        "*c",
        "&c"
    };

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatever_the_bytes_say_the_parser_answers() {
        int count = Rounds.of(FULL_COUNT);
        int accepted = 0;
        for (int i = 0; i < count; i++) {
            byte[] bytes = input(new Random(SEED + i));
            String name = i % 3 == 0 ? "p.json" : "p.yaml";
            accepted += check(i, name, bytes) ? 1 : 0;
        }
        assertTrue(accepted > 0, "no input was accepted, so nothing about acceptance was tested");
    }

    private static boolean check(int number, String name, byte[] bytes) {
        try {
            ParseResult result = PolicyParser.parse(name, bytes);
            assertEquals(!result.hasErrors(), result.document().isPresent());
            for (Diagnostic found : result.diagnostics()) {
                assertTrue(found.message().endsWith(".") || found.message().endsWith("?"));
                assertTrue(found.span().start().offset() <= found.span().end().offset());
                assertTrue(found.span().end().offset() <= bytes.length);
            }
            result.document().ifPresent(PolicyFuzzTest::checkAccepted);
            return result.document().isPresent();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError(
                    "input " + number + ": " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static void checkAccepted(PolicyDocument document) {
        PolicySnapshot snapshot = PolicySnapshot.of(document);
        PolicyDocument again =
                PolicySnapshot.open(snapshot.hash(), snapshot.bytes()).document().orElseThrow();
        assertEquals(snapshot.hash(), PolicySnapshot.of(again).hash());
        for (RuleForm rule : document.rules()) {
            rule.condition().holds(signal -> null);
        }
    }

    private static byte[] input(Random random) {
        if (random.nextInt(10) == 0) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder(CORPUS[random.nextInt(CORPUS.length)]);
        int edits = random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            edit(text, random);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void edit(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, TOKENS[random.nextInt(TOKENS.length)]);
            case 2 -> text.replace(from, to, TOKENS[random.nextInt(TOKENS.length)]);
            default -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
        }
    }
}

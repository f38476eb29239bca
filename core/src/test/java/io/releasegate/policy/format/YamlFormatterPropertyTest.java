package io.releasegate.policy.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.model.Sha256;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.PolicySnapshot;
import io.releasegate.testing.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mutated policies with comments: formatting ends, settles at once, and loses nothing. */
@Tag("fuzz")
class YamlFormatterPropertyTest {
    private static final int FULL_COUNT = 200_000;
    private static final long SEED = 20_260_301L;
    private static final String[] CORPUS = {
        """
        # head

        policy_id: PAY-1
        name: 'it''s'   # beside
        # above version
        version: "1.2.0"

        controls:
        # before the first
        - signal: risk.score
          operator: ">="  # at least
          value: 70.5
          # after the last
        - {operator: 'not in', signal: a.b, value: [1, 0x1F, ~, yes]}
        enforcement: {result: BLOCK, message: "stop
            here"}
        metadata: {priority: 10, x: null}
        # foot
        """,
        """
        then: {decision: CONDITIONAL, message: m, requires: {approvals: 2, roles: [a]}}
        id: r
        description: >-
            folded
            words
        when:   # what
            signals: {risk: {gte: 70, lt: "90"}}
            environment:
                 eq: PRODUCTION   # there

        """,
        """
        transition_rules:
          - result: deny # no
            # about the environment
            environment: PROD
            transition_id: 31

          # another
          - # after the dash
            conditions: { risk: {in: [HIGH, # high
               LOW]} }
            message: |
              one
                two

              three
            result: WARN
        org_id: acme   # who

        # about rules
        rules:
          - when: {any: [{risk: HIGH}, {all: [{changed_files_gt: 3}]}]}
            result: BLOCK
          -
            - nested
            - - deeper  # down
        """
    };
    private static final String[] TOKENS = {
        "# c\n",
        " # c",
        "\n",
        "\n\n",
        "\n  ",
        "  ",
        " ",
        "- ",
        "\n- ",
        ": ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\"",
        "'",
        "|",
        ">",
        "a: b\n",
        "x: ",
        "&a ",
        "*a",
        "---\n",
        "é😀",
        "\r\n",
        "?",
        "policy_id: q\n",
        "\n    # c\n",
        "|-\n  t\n"
    };

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void formatting_settles_at_once_and_keeps_meaning_and_comments() {
        int count = Rounds.of(FULL_COUNT);
        int formatted = 0;
        int commented = 0;
        int doubted = 0;
        for (int i = 0; i < count; i++) {
            String text = input(new Random(SEED + i));
            try {
                switch (YamlFormatter.format("p.yaml", text)) {
                    case FormatResult.Formatted done -> {
                        check(text, done.text());
                        formatted++;
                        commented += done.text().contains("#") ? 1 : 0;
                    }
                    case FormatResult.Refused refused ->
                            doubted += refused.reason().contains("say the same") ? 1 : 0;
                }
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("input " + i + ":\n" + text, e);
            }
        }
        assertTrue(formatted > count / 4, formatted + " of " + count + " were formatted");
        assertTrue(doubted < Math.max(5, formatted / 50), doubted + " were given up");
        assertTrue(commented > count / 8, commented + " of " + count + " had comments");
    }

    private static void check(String text, String formatted) {
        FormatResult again = YamlFormatter.format("p.yaml", formatted);
        assertEquals(formatted, assertInstanceOf(FormatResult.Formatted.class, again).text());
        Reading before = read(text);
        Reading after = read(formatted);
        assertEquals(before.tree().orElseThrow().value(), after.tree().orElseThrow().value());
        assertEquals(hash(before), hash(after));
        assertEquals(letters(text), letters(formatted));
    }

    /**
     * Every letter of every comment: the words after a hash sign, as far as the corpus has them.
     */
    private static List<String> letters(String text) {
        return text.lines()
                .flatMap(line ->
                        java.util.stream.IntStream.range(0, line.length())
                                .filter(at -> line.startsWith("# c", at))
                                .mapToObj(at -> "# c"))
                .toList();
    }

    private static Reading read(String text) {
        return DocumentReader.read("p.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Sha256> hash(Reading reading) {
        return PolicyParser.parse(reading).document().map(it -> PolicySnapshot.of(it).hash());
    }

    private static String input(Random random) {
        StringBuilder text = new StringBuilder(CORPUS[random.nextInt(CORPUS.length)]);
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1, 2 -> text.insert(from, TOKENS[random.nextInt(TOKENS.length)]);
                default -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            }
        }
        return text.toString();
    }
}

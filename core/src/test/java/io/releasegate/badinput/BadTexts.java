package io.releasegate.badinput;

import io.releasegate.testing.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** Texts that cannot be what they should be. Each lies beside the workspace as {@code bad.yaml}. */
final class BadTexts {
    private static final String GOOD = Texts.policy("refunds", 3);
    private static final int MORE_THAN_ALLOWED = 11 * 1024 * 1024;

    private BadTexts() {}

    static Map<String, Trouble> all() {
        Map<String, Trouble> all = new TreeMap<>();
        all.put("malformed YAML", text("policy_id: refunds\ncontrols: [\n"));
        all.put("duplicate key", text(GOOD + "name: Another gate of refunds\n"));
        all.put("alias bomb", text(bomb()));
        all.put("11 MB file", text(GOOD + "#".repeat(MORE_THAN_ALLOWED)));
        all.put("unknown field", text(GOOD.replace("signal:", "signall:")));
        all.put("wrong type", text(GOOD.replace("controls:\n", "controls: often\nx:\n")));
        all.put("bytes that are not UTF-8", bytes(latin1()));
        all.put("UTF-16", bytes(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)));
        all.put("nothing in the file", text(""));
        all.put("10 000 brackets", text("policy_id: " + "[".repeat(10_000)));
        all.put("two documents", text(GOOD + "---\n" + GOOD));
        all.put("a picture", bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        all.put("not a number", text(GOOD.replace("value: 3", "value: .nan")));
        all.put("environment with an unknown field", text("document: environment/dev\nodrer: 1\n"));
        all.put("environment of a wrong type", text("document: environment/dev\norder: first\n"));
        all.put("environment that is no YAML", text("document: [environment/dev\n"));
        all.put(
                "lint levels for an unknown rule",
                text("document: lint\nlevels:\n  COVERAGE_GAPS: off\n"));
        all.put(
                "lint levels with an unknown level",
                text("document: lint\nlevels:\n  COVERAGE_GAP: sometimes\n"));
        all.put(
                "signals of an unknown type",
                text("document: signals\nsignals:\n  - {name: soak.hours, type: strin}\n"));
        all.put(
                "a comment that silences without a reason",
                text(SILENCED.replace("{comment}", "# lint-ignore: CONTRADICTORY_NUMERIC_BOUNDS")));
        all.put(
                "a comment whose day has passed",
                text(
                        SILENCED.replace(
                                "{comment}",
                                "# lint-ignore: CONTRADICTORY_NUMERIC_BOUNDS until 2020-01-31 --"
                                        + " agreed")));
        return all;
    }

    private static final String SILENCED =
            """
            policy_id: change-size
            name: Large changes wait
            description: Two bounds that no number meets.
            {comment}
            controls:
              - {signal: raw.total_churn, operator: '>', value: 500}
              - {signal: raw.total_churn, operator: '<', value: 100}
            enforcement: {result: BLOCK, message: Too large.}
            """;

    private static Trouble text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Trouble bytes(byte[] bytes) {
        return scene -> {
            Files.write(scene.file("bad.yaml"), bytes);
            return Trouble.Relief.NOTHING_TO_DO;
        };
    }

    private static byte[] latin1() {
        return GOOD.replace("Gate of", "Größe of").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Nine levels of nine aliases would be 387 million values. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String item = "*a" + (i - 1);
            text.append("a%d: &a%d [".formatted(i, i))
                    .append((item + ", ").repeat(8))
                    .append(item)
                    .append("]\n");
        }
        return text.toString();
    }
}

package io.releasegate.bench;

import io.releasegate.lint.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Compiled policies as a large organisation has them: most teams test signals of their own, some
 * share one, a few disagree. The same count gives the same texts, always.
 */
final class GeneratedPolicies {
    private static final List<String> OPERATORS = List.of(">=", "<", "==", ">");

    private GeneratedPolicies() {}

    static List<SourceFile> of(int count) {
        Random random = new Random(7);
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(new SourceFile("p" + i + ".yaml", bytes(text(i, count, random))));
        }
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int index, int count, Random random) {
        StringBuilder controls = new StringBuilder();
        int tests = 1 + random.nextInt(3);
        for (int i = 0; i < tests; i++) {
            controls.append(
                    "  - signal: raw.team%d.s%d\n    operator: \"%s\"\n    value: %d\n"
                            .formatted(
                                    random.nextInt(count / 4 + 1),
                                    random.nextInt(4),
                                    OPERATORS.get(random.nextInt(OPERATORS.size())),
                                    random.nextInt(100)));
        }
        return """
        policy_id: p%d
        version: "1.0.0"
        name: Policy %d
        description: Generated policy number %d.
        scope: pull_request
        enabled: true
        controls:
        %senforcement:
          result: %s
          message: Something is wrong with %d.
        metadata:
          priority: %d
        """
                .formatted(
                        index,
                        index,
                        index,
                        controls,
                        random.nextInt(3) == 0 ? "WARN" : "BLOCK",
                        index,
                        100 + random.nextInt(5));
    }
}

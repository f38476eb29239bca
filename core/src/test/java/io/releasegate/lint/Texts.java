package io.releasegate.lint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Short policy texts for tests. */
final class Texts {
    private Texts() {}

    /** A compiled policy in {@code <id>.yaml}; each control as {@code signal, operator, value}. */
    static SourceFile compiled(String id, String result, String... controls) {
        String list =
                Arrays.stream(controls)
                        .map(control -> control.split(", ", 3))
                        .map(it ->
                                "  - {signal: %s, operator: \"%s\", value: %s}\n"
                                        .formatted(it[0], it[1], it[2]))
                        .collect(Collectors.joining());
        return file(
                id + ".yaml",
                "policy_id: %s\nname: Gate %s\ncontrols:%s\nenforcement: {result: %s, message: Why.}\n"
                        .formatted(
                                id,
                                id,
                                list.isEmpty() ? " []" : "\n" + list.stripTrailing(),
                                result));
    }

    static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The day of every test run. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static LintReport lintOnce(List<SourceFile> files, CoverageTargets targets) {
        return LintSession.lintOnce(files, targets, LintSettings.standard(TODAY));
    }
}

package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Position;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short policy sets, and their findings as short lines. */
final class Sets {
    static final Span PLACE = new Span("policies", Position.START, Position.START);

    private Sets() {}

    /** A compiled policy; each control as {@code signal operator value}, quotes left out. */
    static CompatText policy(String id, String result, String... controls) {
        return policyWith(id, result, "", controls);
    }

    /** The same with more lines at its end. */
    static CompatText policyWith(String id, String result, String more, String... controls) {
        String list =
                Arrays.stream(controls)
                        .map(control -> control.replace("not in", "not-in").split(" ", 3))
                        .map(it ->
                                "{signal: '%s', operator: '%s', value: %s}"
                                        .formatted(it[0], it[1].replace('-', ' '), it[2]))
                        .collect(Collectors.joining(", "));
        return text(
                id + ".yaml",
                "policy_id: %s\nname: n\ncontrols: [%s]\nenforcement: {result: %s}\n%s"
                        .formatted(id, list, result, more));
    }

    static CompatText text(String name, String text) {
        return new CompatText(name, "/base/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    static CompatReport strict(CompatText... texts) {
        return lint(true, List.of(), texts);
    }

    static CompatReport lint(boolean strict, List<Value.Mapping> targets, CompatText... texts) {
        return CompatLint.lint(
                CompatInput.of(List.of(texts), false),
                strict,
                PLACE,
                targets.stream().map(it -> new CompatInput.Target(it, PLACE)).toList());
    }

    /** {@code CODE subject {details}}, without the advice about the whole set. */
    static List<String> found(CompatText... texts) {
        List<String> lines = new ArrayList<>(lines(strict(texts)));
        lines.removeIf(line -> line.startsWith("NO_"));
        return lines;
    }

    static List<String> lines(CompatReport report) {
        return report.findings().stream().map(Sets::line).toList();
    }

    /** Of one registry policy, written as YAML. */
    static List<String> registry(String yaml) {
        return lines(
                CompatLint.lint(
                        CompatInput.of(List.of(text("policy.yaml", yaml)), true),
                        true,
                        PLACE,
                        List.of()));
    }

    private static String line(CompatFinding finding) {
        String details =
                finding.metadata().members().entrySet().stream()
                        .map(Sets::detail)
                        .collect(Collectors.joining(", "));
        return finding.code()
                + finding.policyId().map(id -> " " + id).orElse("")
                + (details.isEmpty() ? "" : " {" + details + "}");
    }

    private static String detail(Map.Entry<String, Value> detail) {
        return detail.getKey()
                + ": "
                + (detail.getValue() instanceof Value.Text text
                        ? text.value()
                        : PythonValues.json(detail.getValue()));
    }
}

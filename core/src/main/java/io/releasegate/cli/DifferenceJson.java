package io.releasegate.cli;

import io.releasegate.lint.difference.Comparison;
import io.releasegate.lint.difference.Difference;
import io.releasegate.value.Value;
import java.util.Map;
import java.util.TreeMap;

/** Both profiles side by side, for scripts. */
final class DifferenceJson {
    private DifferenceJson() {}

    static Value.Mapping of(DifferenceRun.Result result) {
        Comparison comparison = result.comparison();
        Map<String, Value> ours = new TreeMap<>();
        comparison.ours().forEach((code, count) -> ours.put(code, Value.of(count)));
        return new Members()
                .with("ok", result.isOk())
                .with("agreed_count", comparison.agreed().size())
                .with("only_compat_count", comparison.onlyCompat().size())
                .with("only_exact_count", comparison.onlyExact().size())
                .with("differences", comparison.differences(), DifferenceJson::difference)
                .with("rules_of_exact_only", Value.of(ours))
                .object();
    }

    private static Value difference(Difference difference) {
        return switch (difference) {
            case Difference.Agreed agreed ->
                    new Members()
                            .with("side", "agreed")
                            .with("code", agreed.code())
                            .with("compat", CompatJson.issue(agreed.compat()))
                            .with("exact", DiagnosticJson.issue(agreed.exact()))
                            .object();
            case Difference.OnlyCompat only ->
                    new Members()
                            .with("side", "only_compat")
                            .with("code", only.code())
                            .with("compat", CompatJson.issue(only.finding()))
                            .with("because", because(only.reason()))
                            .object();
            case Difference.OnlyExact only ->
                    new Members()
                            .with("side", "only_exact")
                            .with("code", only.code())
                            .with("exact", DiagnosticJson.issue(only.finding()))
                            .object();
        };
    }

    private static Value because(Difference.Reason reason) {
        Members members = new Members().with("sentence", reason.sentence());
        reason.witness()
                .ifPresent(witness -> members.with("witness", DiagnosticJson.witness(witness)));
        if (!reason.excluded().isEmpty()) {
            members.with(
                    "excluded",
                    reason.excluded(),
                    tests -> Value.of(tests.stream().map(Value::of).toList()));
        }
        return members.object();
    }
}

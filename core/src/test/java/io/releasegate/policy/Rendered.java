package io.releasegate.policy;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as short text, for whole-value assertions. */
final class Rendered {
    private Rendered() {}

    static List<String> tests(RuleForm rule) {
        return rule.condition().tests().map(Rendered::tree).toList();
    }

    static String tree(Condition condition) {
        return switch (condition) {
            case Condition.All all -> "all(" + join(all.parts()) + ")";
            case Condition.Any any -> "any(" + join(any.parts()) + ")";
            case Condition.Test test ->
                    test.signal() + " " + test.operator().text() + " " + value(test.expected());
        };
    }

    private static String join(List<Condition> parts) {
        return parts.stream().map(Rendered::tree).collect(Collectors.joining(", "));
    }

    private static String value(Value value) {
        return CanonicalJson.text(value, Encoder.C5).replace("\"", "");
    }
}

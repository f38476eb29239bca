package io.releasegate.cli;

import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.difference.Comparison;
import io.releasegate.lint.difference.Difference;
import java.util.TreeMap;

/** Both profiles side by side, for people. */
final class DifferenceText {
    private DifferenceText() {}

    static String of(DifferenceRun.Result result) {
        Comparison comparison = result.comparison();
        StringBuilder text = new StringBuilder();
        text.append("Agreed: ").append(comparison.agreed().size());
        text.append("\nOnly compat: ").append(comparison.onlyCompat().size());
        text.append("\nOnly exact: ").append(comparison.onlyExact().size());
        for (Difference difference : comparison.differences()) {
            text.append("\n\n").append(of(difference));
        }
        if (!comparison.ours().isEmpty()) {
            text.append("\n\nOf rules that only the default profile has:");
            new TreeMap<>(comparison.ours())
                    .forEach((code, count) ->
                            text.append("\n    ").append(code).append(" × ").append(count));
        }
        return text.toString();
    }

    private static String of(Difference difference) {
        return switch (difference) {
            case Difference.Agreed agreed ->
                    "= both: "
                            + CompatJson.line(agreed.compat())
                            + (agreed.weighsTheSame()
                                    ? ""
                                    : "\n  but:   exact weighs it as "
                                            + agreed.exact().severity()
                                            + ".");
            case Difference.OnlyCompat only ->
                    "- only compat: " + CompatJson.line(only.finding()) + because(only.reason());
            case Difference.OnlyExact only ->
                    "+ only exact: "
                            + LintText.line(only.finding())
                            + only.finding().witness().map(DifferenceText::proof).orElse("");
        };
    }

    private static String because(Difference.Reason reason) {
        return "\n  but:   "
                + Printable.of(reason.sentence())
                + reason.witness().map(DifferenceText::proof).orElse("");
    }

    private static String proof(Witness witness) {
        return "\n  proof: " + Printable.of(WitnessWords.of(witness));
    }
}

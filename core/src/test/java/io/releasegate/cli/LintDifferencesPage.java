package io.releasegate.cli;

import static io.releasegate.cli.RecordedLintCase.items;
import static io.releasegate.cli.RecordedLintCase.map;
import static io.releasegate.cli.RecordedLintCase.member;
import static io.releasegate.cli.RecordedLintCase.text;

import io.releasegate.canonical.JsonReader;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of {@code docs/lint-differences.md}: what {@code lint-policies --explain-difference}
 * says of each recorded case, in our words. The texts of the cases stay where they are.
 */
final class LintDifferencesPage {
    private static final String HEAD =
            """
            # Where the profiles differ

            What `lint-policies --explain-difference` says of the recorded sets on which our own rules
            and the compat profile differ. Each set has its number; the texts are not repeated here.
            *Only compat*: the reference says it, and it is not so or not so simply; the input, or the
            tests that exclude each other, show what is true. *Only exact*: the reference misses it, and
            the input shows that it is so. Notes (INFO) are counted, not listed.

            Written by `LintDifferencesTest`, which fails when the page is out of date:
            `./mvnw -pl core test -Dtest=LintDifferencesTest -Dlint.differences=write` writes it anew.
            """;

    private final StringBuilder body = new StringBuilder();
    private final Map<String, Integer> ours = new TreeMap<>();
    private int cases;
    private int same;
    private int agreed;
    private int onlyCompat;
    private int onlyExact;
    private int notes;

    void add(RecordedLintCase recorded, Path base) throws IOException {
        CommandLineRun.Result result = recorded.lint(base, "--explain-difference");
        Value.Mapping answer = map(JsonReader.value(result.out()));
        List<Value.Mapping> all =
                items(answer, "differences").stream().map(RecordedLintCase::map).toList();
        map(member(answer, "rules_of_exact_only"))
                .members()
                .keySet()
                .forEach(code -> ours.merge(code, 1, Integer::sum));
        cases++;
        StringBuilder lines = new StringBuilder();
        for (Value.Mapping one : all) {
            switch (text(one, "side")) {
                case "agreed" -> lines.append(agreed(one));
                case "only_compat" -> lines.append(onlyCompat(one));
                default -> lines.append(onlyExact(one));
            }
        }
        if (lines.isEmpty()) {
            same++;
        } else {
            String number = recorded.name().substring(0, 3);
            body.append("\n## ").append(number).append("\n\n").append(fold(lines));
        }
    }

    private String agreed(Value.Mapping one) {
        agreed++;
        Value.Mapping theirs = map(member(one, "compat"));
        String weight = text(map(member(one, "exact")), "severity");
        return weight.equals(text(theirs, "severity"))
                ? ""
                : "- both, "
                        + named(theirs)
                        + ": compat weighs it as "
                        + text(theirs, "severity")
                        + ", exact as "
                        + weight
                        + ".\n";
    }

    private String onlyCompat(Value.Mapping one) {
        onlyCompat++;
        Value.Mapping because = map(member(one, "because"));
        return "- only compat, "
                + named(map(member(one, "compat")))
                + ": "
                + text(because, "sentence")
                + shown(because.members().get("witness"))
                + "\n";
    }

    private String onlyExact(Value.Mapping one) {
        Value.Mapping finding = map(member(one, "exact"));
        if (text(finding, "severity").equals("INFO")) {
            notes++;
            return "";
        }
        onlyExact++;
        return "- only exact, "
                + named(finding)
                + ": "
                + text(finding, "message")
                + shown(finding.members().get("witness"))
                + "\n";
    }

    private static String named(Value.Mapping finding) {
        String policy = text(finding, "policy_id");
        return text(finding, "code") + (policy.isEmpty() ? "" : " of `" + policy + "`");
    }

    private static String shown(Value witness) {
        if (!(witness instanceof Value.Mapping map)) {
            return "";
        }
        String facts =
                map(member(map, "facts")).members().entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + ((Value.Text) fact.getValue()).value())
                        .collect(Collectors.joining(", "));
        String outcomes =
                map(member(map, "outcomes")).members().entrySet().stream()
                        .map(one -> one.getKey() + " → " + ((Value.Text) one.getValue()).value())
                        .collect(Collectors.joining(", "));
        String input = facts.isEmpty() ? " Any input" : " Input: `" + facts + "`";
        return input + (outcomes.isEmpty() ? "." : "; " + outcomes + ".");
    }

    /** Many lines of one kind in one set are told by the first three. */
    private static String fold(StringBuilder lines) {
        Map<String, Long> kinds =
                lines.toString()
                        .lines()
                        .collect(
                                Collectors.groupingBy(
                                        LintDifferencesPage::kind,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        StringBuilder kept = new StringBuilder();
        kinds.forEach((kind, count) -> {
            lines.toString()
                    .lines()
                    .filter(line -> kind(line).equals(kind))
                    .limit(3)
                    .forEach(line -> kept.append(line).append('\n'));
            if (count > 3) {
                kept.append("- ")
                        .append(kind)
                        .append(": ")
                        .append(count - 3)
                        .append(" more alike\n");
            }
        });
        return kept.toString();
    }

    private static String kind(String line) {
        return line.substring(2).replaceFirst("( of |:).*", "");
    }

    String written() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n| | |\n|---|---|\n");
        row(page, "sets compared", cases);
        row(page, "without a difference in what both can say", same);
        row(page, "findings both have", agreed);
        row(page, "only compat", onlyCompat);
        row(page, "only exact", onlyExact);
        row(page, "notes only exact has", notes);
        page.append(body);
        page.append("\n## Rules that only the default profile has\n\n");
        page.append("In how many of the sets each of them finds something.\n\n");
        page.append("| code | sets |\n|---|---|\n");
        ours.forEach((code, count) -> row(page, code, count));
        return page.toString();
    }

    private static void row(StringBuilder page, String name, int count) {
        page.append("| ").append(name).append(" | ").append(count).append(" |\n");
    }

    static Path file() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        return root.resolve("docs/lint-differences.md");
    }
}

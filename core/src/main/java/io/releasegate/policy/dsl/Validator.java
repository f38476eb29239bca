package io.releasegate.policy.dsl;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.policy.PolicyCodes;
import io.releasegate.policy.dsl.DslPolicy.Conjunction;
import io.releasegate.policy.dsl.DslPolicy.Field;
import io.releasegate.policy.dsl.DslPolicy.When;
import io.releasegate.policy.dsl.DslPolicy.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a well-formed policy must say before it can be compiled. */
final class Validator {
    static final List<String> RESULTS = List.of("BLOCK", "WARN", "COMPLIANT");

    /** A version that does not count in three numbers. */
    static final String VERSION = "RG-S010";

    /** Any decimal digits; one line end after them is tolerated, as by those who compile it too. */
    private static final Pattern THREE_NUMBERS =
            Pattern.compile("\\p{Nd}+\\.\\p{Nd}+\\.\\p{Nd}+\\n?");

    private final DslPolicy policy;
    private final SourceText text;
    private final Problems problems;

    private Validator(DslPolicy policy, SourceText text, Problems problems) {
        this.policy = policy;
        this.text = text;
        this.problems = problems;
    }

    static void check(DslPolicy policy, SourceText text, Problems problems) {
        Validator validator = new Validator(policy, text, problems);
        validator.present("version").ifPresent(validator::version);
        validator.present("name");
        policy.rules()
                .forEach(rule -> {
                    if (rule instanceof When when) {
                        validator.result(when.result());
                        validator.alternatives(when);
                    }
                });
        if (policy.rules().isEmpty() && problems.all().isEmpty()) {
            problems.warning(
                    PolicyCodes.MISSING_FIELD,
                    policy.id().start(),
                    policy.id().end(),
                    "The policy has no rules, so nothing is compiled from it.");
        }
    }

    private Optional<Word> present(String keyword) {
        Optional<Word> value = policy.field(keyword).map(Field::value);
        if (value.isEmpty()) {
            problems.error(
                    PolicyCodes.MISSING_FIELD,
                    policy.id().start(),
                    policy.id().end(),
                    "The policy has no `" + keyword + "`. Add one.");
        } else if (value.get().text().isEmpty()) {
            problems.error(
                    PolicyCodes.MISSING_FIELD,
                    value.get().start(),
                    value.get().end(),
                    "The `" + keyword + "` is empty. Write one.");
        }
        return value.filter(word -> !word.text().isEmpty());
    }

    private void version(Word version) {
        if (!THREE_NUMBERS.matcher(version.text()).matches()) {
            problems.error(
                    VERSION,
                    version.start(),
                    version.end(),
                    "The version must be three numbers, such as \"1.0.0\".");
        }
    }

    private void result(Word result) {
        if (!RESULTS.contains(result.text())) {
            problems.unknownWord(
                    PolicyCodes.UNKNOWN_RESULT,
                    new Token(TokenKind.WORD, result.text(), result.start(), result.end()),
                    "a result",
                    RESULTS);
        }
    }

    private void alternatives(When when) {
        if (when.alternatives().size() < 2) {
            return;
        }
        int start = when.alternatives().getFirst().start();
        int end = when.alternatives().getLast().end();
        String message =
                "A compiled policy has no `or`. Write a rule for each of the "
                        + when.alternatives().size()
                        + " alternatives.";
        if (commentedBetween(when)) {
            problems.error(PolicyCodes.INVALID_LOGIC, start, end, message);
        } else {
            problems.error(PolicyCodes.INVALID_LOGIC, start, end, message, split(when));
        }
    }

    /** A comment beside an {@code or} would be lost with it. */
    private boolean commentedBetween(When when) {
        List<Conjunction> all = when.alternatives();
        return IntStream.range(1, all.size())
                .anyMatch(i ->
                        text.text()
                                .substring(all.get(i - 1).end(), all.get(i).start())
                                .contains("#"));
    }

    /** The same rule once for each alternative; the braces and what is in them are repeated. */
    private Fix split(When when) {
        String body = text.text().substring(when.alternatives().getLast().end(), when.end());
        String rules =
                when.alternatives().stream()
                        .map(one -> "when " + written(one) + body)
                        .collect(Collectors.joining("\n"));
        return new Fix(
                "Split into " + when.alternatives().size() + " rules",
                List.of(new Fix.Edit(text.span(when.start(), when.end()), rules)));
    }

    private String written(Conjunction conjunction) {
        return text.text().substring(conjunction.start(), conjunction.end());
    }
}

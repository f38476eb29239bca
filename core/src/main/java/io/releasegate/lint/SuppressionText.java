package io.releasegate.lint;

import io.releasegate.diagnostic.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment says about findings: {@code lint-ignore: CODE, CODE until 2027-01-31 -- reason}.
 * It is taken whole or not at all.
 */
sealed interface SuppressionText {
    String WORD = "lint-ignore";
    String REASON_SIGN = " -- ";

    /** A reason that is still to be written. */
    Pattern PLACEHOLDER = Pattern.compile("<.*>|\\.{3}|…");

    /** The word, or one that was meant to be it, where a colon or the end follows. */
    Pattern BEGIN = Pattern.compile("(?i)(lint[-_ ]?ignore)\\s*(:|$|(?=\\s))(.*)");

    Pattern HEAD = Pattern.compile("(.*?)(?:(?:^|\\s+)until\\s+(\\S+))?");

    record Valid(List<String> codes, Optional<LocalDate> until, String reason)
            implements SuppressionText {}

    /**
     * @param why a sentence that says what is wrong and how to write it
     */
    record Malformed(String why) implements SuppressionText {}

    /** Empty for a comment about something else. */
    static Optional<SuppressionText> of(String comment) {
        Matcher begin = BEGIN.matcher(comment);
        if (!begin.matches()) {
            return Optional.empty();
        }
        boolean exact = begin.group(1).equals(WORD);
        boolean colon = begin.group(2).equals(":");
        if (!exact && !colon) {
            return Optional.empty();
        }
        return Optional.of(
                exact && colon
                        ? parse(" " + begin.group(3) + " ")
                        : new Malformed("It begins with `" + WORD + ":`, spelled so."));
    }

    private static SuppressionText parse(String rest) {
        int sign = rest.indexOf(REASON_SIGN);
        String reason = sign < 0 ? "" : rest.substring(sign + REASON_SIGN.length()).strip();
        Matcher head = HEAD.matcher((sign < 0 ? rest : rest.substring(0, sign)).strip());
        if (!head.matches() || head.group(1).isBlank()) {
            return new Malformed("It names no rule. Write the code behind `" + WORD + ":`.");
        }
        List<String> codes =
                Arrays.stream(head.group(1).split(",", -1)).map(String::strip).distinct().toList();
        Optional<String> wrong = codes.stream().flatMap(it -> wrong(it).stream()).findFirst();
        if (wrong.isPresent()) {
            return new Malformed(wrong.get());
        }
        Optional<LocalDate> until =
                Optional.ofNullable(head.group(2)).flatMap(SuppressionText::day);
        if (head.group(2) != null && until.isEmpty()) {
            return new Malformed(
                    "\"" + head.group(2) + "\" is no day. Write one such as `until 2027-01-31`.");
        }
        return reason.isEmpty() || PLACEHOLDER.matcher(reason).matches()
                ? new Malformed("It gives no reason. Write ` -- ` and why behind the codes.")
                : new Valid(codes, until, reason);
    }

    /** Why this cannot be silenced. */
    private static Optional<String> wrong(String code) {
        Optional<LintRule> rule = LintRules.byCode(code);
        if (rule.isEmpty()) {
            return Optional.of(unknown(code));
        }
        return rule.filter(it -> it.info().category() == Category.SUPPRESSION)
                .map(it -> code + " cannot be silenced: it is about comments like this one.");
    }

    private static String unknown(String code) {
        if (code.isEmpty() || code.contains(" ")) {
            return "\"" + code + "\" is no code of a rule. Divide codes by commas.";
        }
        List<String> codes =
                new ArrayList<>(LintRules.ALL.stream().map(rule -> rule.info().code()).toList());
        return "There is no rule \""
                + code
                + "\"."
                + Spelling.nearest(code, codes)
                        .map(near -> " Did you mean `" + near + "`?")
                        .orElse(" `explain-rule` lists them.");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

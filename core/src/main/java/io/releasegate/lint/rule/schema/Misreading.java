package io.releasegate.lint.rule.schema;

import io.releasegate.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an unquoted scalar looks like to people and is not to YAML, or not to every reader. */
enum Misreading {
    WORD("is the boolean"),
    SEXAGESIMAL("is the number of minutes or seconds"),
    OCTAL("is an octal number,"),
    EXPONENT("is a text to some readers and a number to others"),
    DATE("is a text to some readers and a date to others"),
    VERSION("is the number");

    private static final Set<String> PLAIN_FLAGS =
            Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern OCTAL_FORM = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern EXPONENT_FORM =
            Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]*)?[eE][-+]?[0-9]+|0o[0-7]+");
    private static final Pattern DATE_FORM =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?");

    private final String words;

    Misreading(String words) {
        this.words = words;
    }

    /** How a sentence goes on after the scalar. */
    String words() {
        return words;
    }

    /** Whether the value it is read as belongs into the sentence. */
    boolean namesTheValue() {
        return switch (this) {
            case WORD, SEXAGESIMAL, OCTAL, VERSION -> true;
            case EXPONENT, DATE -> false;
        };
    }

    /** Whether quotes keep the value that is read today, so that nothing can be lost by them. */
    boolean quotesKeepTheValue() {
        return switch (this) {
            case EXPONENT, DATE -> true;
            case VERSION, WORD, SEXAGESIMAL, OCTAL -> false;
        };
    }

    /**
     * @param key the key it stands under
     * @param written as it stands in the text, without quotes
     */
    static Optional<Misreading> of(String key, String written, Value value) {
        return switch (value) {
            case Value.Bool _ when !PLAIN_FLAGS.contains(written) -> Optional.of(WORD);
            case Value.Whole _ when written.contains(":") -> Optional.of(SEXAGESIMAL);
            case Value.Real _ when written.contains(":") -> Optional.of(SEXAGESIMAL);
            case Value.Whole _ when OCTAL_FORM.matcher(written).matches() -> Optional.of(OCTAL);
            case Value.Real _ when key.equals("version") -> Optional.of(VERSION);
            case Value.Text _ when EXPONENT_FORM.matcher(written).matches() ->
                    Optional.of(EXPONENT);
            case Value.Text _ when DATE_FORM.matcher(written).matches() -> Optional.of(DATE);
            case Value.Null _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Value.Text _,
                    Value.Sequence _,
                    Value.Mapping _ ->
                    Optional.empty();
        };
    }
}

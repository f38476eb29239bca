package io.releasegate.configuration;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.lint.Level;
import io.releasegate.lint.LintRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much the findings of lint rules weigh, as the document {@code lint} says it. */
public record LintLevels(List<Entry> entries) {
    public static final String UNKNOWN_RULE = "RG-C017";

    public LintLevels {
        entries = List.copyOf(entries);
    }

    /** One rule code and its level, each code once. */
    public record Entry(String code, Level level, Span place) {}

    public Map<String, Level> byCode() {
        return entries.stream().collect(Collectors.toMap(Entry::code, Entry::level));
    }

    /**
     * Codes that no rule has. Such a text can still be read: a rule that is renamed some day must
     * not make the past unreadable.
     */
    List<Diagnostic> unknownRules() {
        return entries.stream()
                .filter(entry -> LintRules.byCode(entry.code()).isEmpty())
                .map(entry -> Diagnostic.error(UNKNOWN_RULE, sentence(entry.code()), entry.place()))
                .toList();
    }

    private static String sentence(String code) {
        List<String> codes = LintRules.ALL.stream().map(rule -> rule.info().code()).toList();
        return "There is no lint rule \""
                + code
                + "\"."
                + Spelling.nearest(code, codes)
                        .map(near -> " Did you mean `" + near + "`?")
                        .orElse(" `explain-rule` lists them.");
    }
}

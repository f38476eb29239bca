package io.releasegate.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of each rule, as it stands in {@code docs/rules} and travels with the program. */
public final class RulePages {
    private RulePages() {}

    /** The page of a rule as Markdown; empty where there is no such rule. */
    public static Optional<String> page(String code) {
        return LintRules.byCode(code).map(rule -> read(rule.info()));
    }

    private static String read(RuleInfo info) {
        String name = "pages/" + info.category().folder() + "/" + info.code() + ".md";
        try (InputStream page = RulePages.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("The page of " + info.code() + " is not packaged");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

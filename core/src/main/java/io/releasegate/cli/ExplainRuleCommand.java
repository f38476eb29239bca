package io.releasegate.cli;

import io.releasegate.diagnostic.Spelling;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRules;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.RulePages;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the page of a lint rule, or which rules there are; opens no workspace. */
@Command(
        name = "explain-rule",
        description = "Shows what a lint rule finds, why, and how to write it instead.")
final class ExplainRuleCommand implements Callable<Integer> {
    /** How a page is written. */
    enum PageFormat {
        TEXT,
        JSON,
        MARKDOWN
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "The rule; without it, all of them.")
    private @Nullable String code;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            description = "How to answer: text (default), json or markdown.")
    private PageFormat format = PageFormat.TEXT;

    private final Surroundings surroundings;

    ExplainRuleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        surroundings.out().println(code == null ? all() : one(rule(code)));
        return ExitCode.OK.code();
    }

    private static RuleInfo rule(String typed) throws FailureException {
        List<RuleInfo> rules = LintRules.ALL.stream().map(LintRule::info).toList();
        for (RuleInfo rule : rules) {
            if (rule.code().equalsIgnoreCase(typed.strip())) {
                return rule;
            }
        }
        List<String> codes = rules.stream().map(RuleInfo::code).toList();
        throw Input.invalid(
                "There is no rule \""
                        + Printable.of(typed)
                        + "\"."
                        + Spelling.nearest(typed.strip().toUpperCase(Locale.ROOT), codes)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(" `explain-rule` without a code lists all rules."));
    }

    private String one(RuleInfo rule) {
        String page = RulePages.page(rule.code()).orElseThrow();
        return switch (format) {
            case TEXT -> RulePageText.of(page);
            case MARKDOWN -> page.stripTrailing();
            case JSON ->
                    JsonText.asOrdered(new Members().all(json(rule)).with("page", page).object());
        };
    }

    private String all() {
        List<RuleInfo> rules = LintRules.ALL.stream().map(LintRule::info).toList();
        return switch (format) {
            case TEXT -> table(rules).toString();
            case MARKDOWN -> markdown(rules);
            case JSON ->
                    JsonText.asOrdered(
                            new Members().with("rules", rules, ExplainRuleCommand::json).object());
        };
    }

    private static Value.Mapping json(RuleInfo rule) {
        return new Members()
                .with("code", rule.code())
                .with("category", rule.category().folder())
                .with("severity", rule.defaultSeverity().name())
                .with("summary", rule.summary())
                .object();
    }

    private static Table table(List<RuleInfo> rules) {
        Table table = new Table();
        rules.forEach(rule ->
                table.row(rule.code(), rule.category().folder(), level(rule), rule.summary()));
        return table;
    }

    private static String markdown(List<RuleInfo> rules) {
        StringBuilder text =
                new StringBuilder("| code | category | level | summary |\n|---|---|---|---|");
        for (RuleInfo rule : rules) {
            text.append("\n| ").append(rule.code());
            text.append(" | ").append(rule.category().folder());
            text.append(" | ").append(level(rule));
            text.append(" | ").append(rule.summary().replace("|", "\\|")).append(" |");
        }
        return text.toString();
    }

    private static String level(RuleInfo rule) {
        return rule.defaultSeverity().name().toLowerCase(Locale.ROOT);
    }
}

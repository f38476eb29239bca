package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRules;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.RulePages;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** The rules that the results of one SARIF run refer to. */
record SarifRules(List<String> codes) {
    private static final String NAME = "ReleaseGate";

    static SarifRules of(List<Diagnostic> findings) {
        return new SarifRules(findings.stream().map(Diagnostic::code).distinct().sorted().toList());
    }

    int index(String code) {
        return codes.indexOf(code);
    }

    Value driver() {
        return new Members().with("name", NAME).with("rules", codes, SarifRules::rule).object();
    }

    private static Value rule(String code) {
        Members members = new Members().with("id", code);
        Optional<RuleInfo> info = LintRules.byCode(code).map(LintRule::info);
        info.ifPresent(rule -> describe(rule, members));
        return members.object();
    }

    private static void describe(RuleInfo rule, Members members) {
        String page = RulePages.page(rule.code()).orElseThrow();
        members.with("shortDescription", new Members().with("text", rule.summary()).object())
                .with(
                        "help",
                        new Members()
                                .with("text", RulePageText.of(page))
                                .with("markdown", page)
                                .object())
                .with(
                        "defaultConfiguration",
                        new Members()
                                .with("level", LintSarif.level(rule.defaultSeverity()))
                                .object())
                .with(
                        "properties",
                        new Members()
                                .with("tags", List.of(rule.category().folder()), Value::of)
                                .object());
    }
}

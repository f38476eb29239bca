package io.releasegate.lint.rule.documentation;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.dsl.DslPolicy;
import io.releasegate.policy.dsl.DslPolicy.Comparison;
import io.releasegate.policy.dsl.DslPolicy.Control;
import io.releasegate.policy.dsl.DslPolicy.Word;
import io.releasegate.policy.dsl.DslText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text of the policy language declares and what its rules ask are not the same signals. */
public final class UndeclaredSignalRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D006",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A control declares a signal that no rule asks, or a rule asks one that none"
                            + " declares.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        if (DslText.isNamedSo(reading.text().name()) && !reading.hasErrors()) {
            DslText.read(reading.text())
                    .policy()
                    .ifPresent(policy -> new Check(policy, reading, run).all());
        }
    }

    private record Check(DslPolicy policy, Reading reading, LintRun run) {

        void all() {
            Set<String> asked = new LinkedHashSet<>();
            policy.rules()
                    .forEach(rule ->
                            rule.comparisons().forEach(test -> asked.add(test.path().text())));
            Set<String> declared = new LinkedHashSet<>();
            policy.controls()
                    .forEach(control -> control.signals().forEach(it -> declared.add(it.text())));
            policy.controls().forEach(control -> unused(control, asked));
            if (!declared.isEmpty()) {
                undeclared(declared);
            }
        }

        private void unused(Control control, Set<String> asked) {
            List<Word> unused =
                    control.signals().stream().filter(it -> !asked.contains(it.text())).toList();
            if (unused.size() == control.signals().size()) {
                report(
                        control.name(),
                        "No rule asks a signal of the control `%s`. Add a rule, or remove the"
                                + " control.",
                        control.name().text());
                return;
            }
            for (Word signal : unused) {
                report(
                        signal,
                        "Signal `%s` is declared, but no rule asks it. Add a rule, or remove it here.",
                        signal.text());
            }
        }

        private void undeclared(Set<String> declared) {
            Set<String> told = new HashSet<>();
            policy.rules().stream()
                    .flatMap(rule -> rule.comparisons().stream())
                    .map(Comparison::path)
                    .filter(path -> !declared.contains(path.text()) && told.add(path.text()))
                    .forEach(path ->
                            report(
                                    path,
                                    "Signal `%s` is asked here, but no control declares it. "
                                            + Spelling.nearest(path.text(), declared)
                                                    .map(word ->
                                                            "Declare it, or write `" + word + "`.")
                                                    .orElse("Declare it in a control."),
                                    path.text()));
        }

        private void report(Word at, String sentence, String name) {
            run.report(
                    new Diagnostic(
                            INFO.code(),
                            INFO.defaultSeverity(),
                            sentence.formatted(name),
                            reading.text().span(at.start(), at.end()),
                            Optional.of(policy.compiledId()),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            Map.of()));
        }
    }
}

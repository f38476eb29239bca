package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.KnownSignal;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.SignalCatalogue;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A signal that nobody supplies, as far as the catalogue knows: a test of it never holds. */
public final class UnknownSignalRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S004",
                    Category.SCHEMA,
                    Severity.ERROR,
                    "A signal is asked for that nobody supplies.");

    /** Open by its nature: whatever a request carries stands there. */
    private static final String RAW = "raw.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        SignalCatalogue catalogue = run.settings().catalogue();
        policy.rules().stream()
                .flatMap(rule -> rule.condition().tests())
                .filter(test -> !test.signal().isBlank())
                .flatMap(test ->
                        guess(test.signal(), catalogue)
                                .map(it -> finding(policy, test, it))
                                .stream())
                .forEach(run::report);
    }

    /**
     * What is to be said of a name.
     *
     * @param meant the name that was probably meant
     * @param slip whether it is a slip of the pen; otherwise only a hint
     */
    private record Guess(Severity severity, Optional<String> meant, boolean slip) {}

    private static Optional<Guess> guess(String signal, SignalCatalogue catalogue) {
        Optional<KnownSignal> known = catalogue.find(signal);
        if (known.isPresent()) {
            boolean anything = known.get().isPattern() && signal.startsWith(RAW);
            return anything ? near(signal, catalogue, Severity.WARNING) : Optional.empty();
        }
        Optional<Guess> near = near(signal, catalogue, Severity.ERROR);
        if (near.isPresent()) {
            return near;
        }
        boolean declared = !catalogue.equals(SignalCatalogue.BASE);
        Severity severity = declared || isOfTheGate(signal) ? Severity.ERROR : Severity.WARNING;
        return Optional.of(new Guess(severity, elsewhere(signal, catalogue), false));
    }

    private static Optional<Guess> near(
            String signal, SignalCatalogue catalogue, Severity severity) {
        return catalogue.nearest(signal).map(name -> new Guess(severity, Optional.of(name), true));
    }

    /** Below a name that only the gate gives, everything there is is known. */
    private static boolean isOfTheGate(String signal) {
        int dot = signal.indexOf('.');
        return dot > 0
                && SignalCatalogue.BASE.names().stream()
                        .anyMatch(name -> name.startsWith(signal.substring(0, dot + 1)));
    }

    /** The only known name that ends in this one. */
    private static Optional<String> elsewhere(String signal, SignalCatalogue catalogue) {
        List<String> longer =
                catalogue.names().stream().filter(name -> name.endsWith("." + signal)).toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    private static Diagnostic finding(PolicyDocument policy, Condition.Test test, Guess guess) {
        Tree tree = policy.source();
        Span place = SignalPlace.of(test, tree);
        String help =
                guess.meant()
                        .map(name -> "Did you mean `" + name + "`?")
                        .orElse("Correct the name, or declare it in the signals of the workspace.");
        return new Diagnostic(
                INFO.code(),
                guess.severity(),
                "Nobody is known to supply the signal `" + test.signal() + "`. " + help,
                place,
                Optional.of(policy.policyId()),
                List.of(),
                Optional.empty(),
                guess
                        .meant()
                        .filter(_ -> guess.slip())
                        .flatMap(name ->
                                fix(test, place, name, guess.severity() == Severity.ERROR, tree))
                        .stream()
                        .toList(),
                Map.of("signal", test.signal()));
    }

    private static Optional<Fix> fix(
            Condition.Test test, Span place, String name, boolean sure, Tree tree) {
        String written = tree.text().text().substring(place.start().offset(), place.end().offset());
        return written.contains(test.signal())
                ? Optional.of(
                        new Fix(
                                "Change to " + name,
                                List.of(new Fix.Edit(place, written.replace(test.signal(), name))),
                                sure))
                : Optional.empty();
    }
}

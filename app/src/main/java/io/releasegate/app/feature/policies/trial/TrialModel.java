package io.releasegate.app.feature.policies.trial;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.language.Sample;
import io.releasegate.language.Trial;
import io.releasegate.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The input that proves the open finding, as somebody may change it, and what the policies
 * concerned say of it once it was run. From then on every change of a fact or a text is answered at
 * once.
 */
public final class TrialModel {

    /**
     * What is tried.
     *
     * @param facts as they are written now
     * @param edited whether they differ from the proof
     * @param answer empty until it was run
     */
    public record Attempt(
            String problem,
            Diagnostic finding,
            List<Witness.Fact> facts,
            boolean edited,
            Optional<Trial> answer) {
        public Attempt {
            facts = List.copyOf(facts);
        }

        /** What the rules concerned say, in the order of the texts; empty until it was run. */
        public List<Trial.Answer> concerned() {
            List<Trial.Answer> all = answer.map(Trial::answers).orElse(List.of());
            Set<String> named =
                    finding.witness().map(Witness::outcomes).orElse(List.of()).stream()
                            .map(Witness.RuleOutcome::rule)
                            .collect(Collectors.toSet());
            List<Trial.Answer> byName =
                    all.stream().filter(it -> named.contains(it.rule())).toList();
            return byName.isEmpty() ? all.stream().filter(this::holdsFinding).toList() : byName;
        }

        private boolean holdsFinding(Trial.Answer rule) {
            return spans(finding)
                    .anyMatch(span ->
                            span.source().equals(rule.span().source())
                                    && rule.span().start().line() <= span.start().line()
                                    && span.start().line() <= rule.span().end().line());
        }

        public Sample sample() {
            return Sample.ofTexts(edited ? "your change" : "the proof", facts);
        }
    }

    private final Function<Set<String>, List<PolicyDocument>> policies;
    private final ReadOnlyObjectWrapper<Optional<Attempt>> attempt =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param policies those that can be read, of some files
     */
    public TrialModel(Function<Set<String>, List<PolicyDocument>> policies) {
        this.policies = policies;
    }

    /** The open finding is this one now; what was changed for the same one stays changed. */
    public void open(String problem, Diagnostic finding) {
        if (finding.witness().isEmpty()) {
            attempt.set(Optional.empty());
            return;
        }
        Optional<Attempt> same = attempt.get().filter(it -> it.problem().equals(problem));
        List<Witness.Fact> proof = finding.witness().get().facts();
        boolean edited = same.filter(Attempt::edited).isPresent();
        List<Witness.Fact> facts = edited ? same.get().facts() : proof;
        boolean ran = same.flatMap(Attempt::answer).isPresent();
        set(problem, finding, facts, ran);
    }

    public void close() {
        attempt.set(Optional.empty());
    }

    /** Asks the policies. */
    public void run() {
        attempt.get().ifPresent(it -> set(it.problem(), it.finding(), it.facts(), true));
    }

    /** Writes another value for a fact; nothing or {@code missing} leaves the signal out. */
    public void edit(String signal, String written) {
        attempt.get()
                .ifPresent(it -> {
                    List<Witness.Fact> facts = new ArrayList<>();
                    for (Witness.Fact fact : it.facts()) {
                        facts.add(
                                fact.signal().equals(signal)
                                        ? new Witness.Fact(signal, written)
                                        : fact);
                    }
                    set(it.problem(), it.finding(), facts, true);
                });
    }

    /** Back to the proof. */
    public void reset() {
        attempt.get()
                .ifPresent(it ->
                        set(
                                it.problem(),
                                it.finding(),
                                it.finding().witness().orElseThrow().facts(),
                                it.answer().isPresent()));
    }

    private void set(String problem, Diagnostic finding, List<Witness.Fact> facts, boolean run) {
        boolean edited = !facts.equals(finding.witness().orElseThrow().facts());
        Attempt now = new Attempt(problem, finding, facts, edited, Optional.empty());
        attempt.set(
                Optional.of(
                        run
                                ? new Attempt(
                                        problem,
                                        finding,
                                        facts,
                                        edited,
                                        Optional.of(Trial.of(concerned(finding), now.sample())))
                                : now));
    }

    private List<PolicyDocument> concerned(Diagnostic finding) {
        return policies.apply(spans(finding).map(Span::source).collect(Collectors.toSet()));
    }

    private static Stream<Span> spans(Diagnostic finding) {
        return Stream.concat(
                Stream.of(finding.span()),
                finding.related().stream().map(Diagnostic.Related::span));
    }

    /** What was run last, for showing at the rules themselves. */
    public Optional<Sample> sample() {
        return attempt.get().filter(it -> it.answer().isPresent()).map(Attempt::sample);
    }

    public ReadOnlyObjectProperty<Optional<Attempt>> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }
}

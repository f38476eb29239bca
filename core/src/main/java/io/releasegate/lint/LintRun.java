package io.releasegate.lint;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.SignalTypes;
import io.releasegate.logic.Trigger;
import io.releasegate.logic.ValueType;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.dsl.DslText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One run over one set: takes findings, answers questions and remembers answers. */
public final class LintRun {
    public static final String TOO_MANY_ALTERNATIVES =
            "its condition has too many alternatives to decide";

    private final SignalTypes types;
    private final Reasoner reasoner;
    private final Reasoner ordinary;
    private final IdentityHashMap<LintedRule, Answer> alone = new IdentityHashMap<>();
    private final IdentityHashMap<CombinedRules, Neighbours> neighbours = new IdentityHashMap<>();
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<LintReport.Undecided> undecided = new LinkedHashSet<>();

    private final LintSettings settings;
    private final List<PolicyDocument> documents = new ArrayList<>();
    private final Map<String, Tree> sources = new HashMap<>();

    /** A run of its own: nobody reads what is reported to it, but it answers questions. */
    public LintRun(LintSettings settings) {
        this.settings = settings;
        this.types = new DeclaredTypes(settings.catalogue());
        this.reasoner = new Reasoner(types);
        this.ordinary = new Reasoner(signal -> types.of(signal).orScalar());
    }

    /** Lets rules ask how a policy is written. */
    void reads(Collection<PolicyDocument> policies) {
        documents.addAll(policies);
    }

    /** The text in which a rule stands; empty where the run was given rules alone. */
    public Optional<Tree> source(RuleForm rule) {
        if (sources.isEmpty()) {
            documents.forEach(it -> sources.put(it.source().text().name(), it.source()));
        }
        return Optional.ofNullable(sources.get(rule.span().source()));
    }

    public LintSettings settings() {
        return settings;
    }

    public Reasoner reasoner() {
        return reasoner;
    }

    /**
     * Only rules that look at the text itself know how a text of the policy language is written;
     * the fixes of the others are for YAML and are left out there.
     */
    public void report(Diagnostic diagnostic) {
        boolean misplaced =
                DslText.isNamedSo(diagnostic.span().source())
                        && LintRules.byCode(diagnostic.code())
                                .filter(LintRule.OfText.class::isInstance)
                                .isEmpty();
        found.add(misplaced ? withoutFixes(diagnostic) : diagnostic);
    }

    private static Diagnostic withoutFixes(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                diagnostic.message(),
                diagnostic.span(),
                diagnostic.subject(),
                diagnostic.related(),
                diagnostic.witness(),
                List.of(),
                diagnostic.metadata());
    }

    /** Counts a question without an answer; without a reason it does nothing. */
    public void undecided(RuleInfo info, List<LintedRule> rules, Optional<String> reason) {
        List<String> ids = rules.stream().map(rule -> rule.form().id()).toList();
        reason.ifPresent(why -> undecided.add(new LintReport.Undecided(info.code(), ids, why)));
    }

    /** Whether the rule can speak: enabled, and not known to exclude itself. */
    public boolean speaks(LintedRule rule) {
        return rule.form().enabled() && !alone(rule).isImpossible();
    }

    /** An input that triggers the rule, asked once. */
    public Answer alone(LintedRule rule) {
        Answer known = alone.get(rule);
        if (known == null) {
            known =
                    rule.trigger()
                            .map(reasoner::triggers)
                            .orElseGet(() -> new Answer.Unknown(TOO_MANY_ALTERNATIVES));
            alone.put(rule, known);
        }
        return known;
    }

    /** Every answer of {@link #alone} so far. */
    IdentityHashMap<LintedRule, Answer> alone() {
        return alone;
    }

    void known(IdentityHashMap<LintedRule, Answer> answers) {
        alone.putAll(answers);
    }

    /** The rules of a combination that can speak, and who can have to do with whom. */
    public Neighbours neighbours(CombinedRules combined) {
        return neighbours.computeIfAbsent(
                combined, it -> new Neighbours(it.rules().stream().filter(this::speaks).toList()));
    }

    /** An ordinary input that triggers all of these. */
    public Answer overlap(List<LintedRule> rules) {
        Optional<List<Trigger>> all = triggersOf(rules);
        if (all.isEmpty()) {
            return new Answer.Unknown(TOO_MANY_ALTERNATIVES);
        }
        Optional<Answer> known = knownOverlap(rules, all.get());
        if (known.isPresent()) {
            return known.get();
        }
        return ordinary.find(all.get(), List.of());
    }

    /**
     * Whether people would expect such an input: a signal is a list or an object only where the
     * catalogue says so. Of signals that nobody declared few ever are.
     */
    public boolean isOrdinary(Point point) {
        return point.isScalar()
                || point.structures().stream()
                        .noneMatch(signal -> types.of(signal).equals(new ValueType.Anything()));
    }

    /** Often an input of one of them, or all of theirs together, does. */
    private Optional<Answer> knownOverlap(List<LintedRule> rules, List<Trigger> triggers) {
        Point joined = new Point(new TreeMap<>());
        for (LintedRule rule : rules) {
            Optional<Point> own = alone(rule).witness().filter(this::isOrdinary);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            if (triggers.stream().allMatch(own.get()::satisfies)) {
                return Optional.of(alone(rule));
            }
            joined = joined.with(own.get());
        }
        return triggers.stream().allMatch(joined::satisfies)
                ? Optional.of(new Answer.Witnessed(joined))
                : Optional.empty();
    }

    /** An input that triggers all of these and none of those; lists and objects count. */
    public Answer outside(List<LintedRule> inside, List<LintedRule> others) {
        Optional<List<Trigger>> all = triggersOf(inside);
        Optional<List<Trigger>> none = triggersOf(others);
        if (all.isEmpty() || none.isEmpty()) {
            return new Answer.Unknown(TOO_MANY_ALTERNATIVES);
        }
        if (inside.size() == 1) {
            Answer own = alone(inside.getFirst());
            if (own.witness()
                    .filter(point -> none.get().stream().noneMatch(point::satisfies))
                    .isPresent()) {
                return own;
            }
        }
        return reasoner.find(all.get(), none.get());
    }

    /** An input that triggers the rule, the same one each time. */
    public Optional<Point> example(LintedRule rule) {
        return alone(rule).witness();
    }

    /** Findings so far, unweighed. */
    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    List<LintReport.Undecided> undecided() {
        return List.copyOf(undecided);
    }

    void undecided(List<LintReport.Undecided> known) {
        undecided.addAll(known);
    }

    LintReport toReport(List<Diagnostic> known, int policyCount) {
        List<Diagnostic> all = new ArrayList<>(known);
        all.addAll(found);
        return new LintReport(settings.weighed(all), policyCount, undecided());
    }

    private static Optional<List<Trigger>> triggersOf(List<LintedRule> rules) {
        List<Optional<Trigger>> all = rules.stream().map(LintedRule::trigger).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}

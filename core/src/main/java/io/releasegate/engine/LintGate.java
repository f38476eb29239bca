package io.releasegate.engine;

import io.releasegate.configuration.ConfigurationRead;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.WholeConfiguration;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.Linter;
import io.releasegate.lint.PolicySet;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.release.LintFacts;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lint says of a candidate together with everything active in the target. A finding that is
 * there without the candidate is not held against it.
 */
final class LintGate {
    private static final int KEPT = 512;

    private record Key(Sha256 candidate, Set<Sha256> beside) {}

    private final PolicyTexts texts;
    private final Linter linter = Linter.withAllRules(LintSettings.standard(LocalDate.EPOCH));
    private final Map<Key, LintFacts> answers = new HashMap<>();

    LintGate(PolicyTexts texts) {
        this.texts = texts;
    }

    LintFacts facts(
            StoreReader store,
            World world,
            Subject subject,
            EnvironmentId environment,
            Sha256 source)
            throws StoreException {
        return switch (subject) {
            case Subject.Policy policy -> ofPolicy(store, world, policy, environment, source);
            case Subject.Configuration configuration ->
                    ofConfiguration(store, world, configuration, source);
            case Subject.Software _ -> LintFacts.unknown("Software is not linted yet.");
        };
    }

    /** Findings of one text alone. */
    List<Diagnostic> alone(PolicyDocument document, List<Diagnostic> fromParsing) {
        return linter.lint(PolicySet.of(List.of(document)), CoverageTargets.NONE, fromParsing)
                .diagnostics();
    }

    private LintFacts ofPolicy(
            StoreReader store,
            World world,
            Subject.Policy subject,
            EnvironmentId environment,
            Sha256 source)
            throws StoreException {
        List<Release> beside = beside(world, subject, environment);
        Set<Sha256> sources = new HashSet<>();
        beside.forEach(r -> sources.add(r.source()));
        Key key = new Key(source, Set.copyOf(sources));
        Optional<LintFacts> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<PolicyDocument> candidate = texts.policy(store, source, subject.id());
        if (candidate.isEmpty()) {
            return LintFacts.unknown("The text of " + subject.id() + " cannot be read any more.");
        }
        List<PolicyDocument> others = new ArrayList<>();
        for (Release release : beside) {
            String name = release.subject().key();
            Optional<PolicyDocument> other = texts.policy(store, release.source(), name);
            if (other.isEmpty()) {
                return LintFacts.unknown("The active text of " + name + " cannot be read.");
            }
            others.add(other.get());
        }
        LintFacts facts = compare(candidate.get(), others);
        keep(key, facts);
        return facts;
    }

    private static List<Release> beside(World world, Subject subject, EnvironmentId environment) {
        return world.pointers().stream()
                .filter(p -> p.environment().equals(environment))
                .filter(p -> p.subject() instanceof Subject.Policy && !p.subject().equals(subject))
                .map(ActivePointer::release)
                .flatMap(id -> world.release(id).stream())
                .sorted(Comparator.comparing(r -> r.subject().key()))
                .toList();
    }

    private LintFacts compare(PolicyDocument candidate, List<PolicyDocument> others) {
        List<PolicyDocument> all = new ArrayList<>(others);
        all.add(candidate);
        LintReport with = linter.lint(PolicySet.of(all), CoverageTargets.NONE);
        LintReport without = linter.lint(PolicySet.of(others), CoverageTargets.NONE);
        List<Diagnostic> own = new ArrayList<>(with.diagnostics());
        without.diagnostics().forEach(own::remove);
        return counted(own);
    }

    private static LintFacts counted(List<Diagnostic> findings) {
        int errors = count(findings, Severity.ERROR);
        int warnings = count(findings, Severity.WARNING);
        String first =
                findings.stream()
                        .filter(d -> d.severity() != Severity.INFO)
                        .min(
                                Comparator.comparing(Diagnostic::severity)
                                        .thenComparing(Comparator.naturalOrder()))
                        .map(d -> d.code() + ": " + d.message())
                        .orElse("");
        return new LintFacts(true, errors, warnings, first);
    }

    private static int count(List<Diagnostic> findings, Severity severity) {
        return (int) findings.stream().filter(d -> d.severity() == severity).count();
    }

    private static LintFacts ofConfiguration(
            StoreReader store, World world, Subject.Configuration subject, Sha256 source)
            throws StoreException {
        Optional<byte[]> bytes = store.content(source);
        if (bytes.isEmpty()) {
            return LintFacts.unknown("The text of " + subject.key() + " is gone.");
        }
        ConfigurationRead read = ConfigurationReader.read(subject.name(), bytes.get());
        if (read.document().isEmpty()) {
            return counted(read.diagnostics());
        }
        Configured now = Configured.inForce(store, world);
        List<Diagnostic> own = new ArrayList<>(read.diagnostics());
        Configured then = now.with(read.document().get());
        own.addAll(then.contradictions());
        own.addAll(WholeConfiguration.takenBack(now.people(), then.people()));
        now.contradictions().forEach(own::remove);
        return counted(own);
    }

    private synchronized Optional<LintFacts> known(Key key) {
        return Optional.ofNullable(answers.get(key));
    }

    private synchronized void keep(Key key, LintFacts facts) {
        if (answers.size() >= KEPT) {
            answers.clear();
        }
        answers.put(key, facts);
    }
}

package io.releasegate.engine;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.release.LintFacts;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lint says of a candidate together with everything active in the target, by the levels, the
 * signals and the environments in force. A finding that is there without the candidate is not held
 * against it.
 */
final class LintGate {
    private static final int KEPT = 512;

    private record Key(
            Sha256 candidate, Set<Sha256> beside, LintSettings settings, boolean production) {}

    private final Map<Key, LintFacts> answers = new HashMap<>();
    private final Map<EnvironmentId, LintSession> sessions = new HashMap<>();

    LintFacts facts(
            StoreReader store,
            World world,
            Subject subject,
            Environment environment,
            Sha256 source,
            Instant now)
            throws StoreException {
        return switch (subject) {
            case Subject.Policy policy ->
                    ofPolicy(store, world, policy, environment, source, settings(world, now));
            case Subject.Configuration configuration ->
                    ConfigurationGate.facts(store, world, configuration, source);
            case Subject.Software _ -> LintFacts.unknown("Software is not linted yet.");
        };
    }

    /** What is said of one text alone. */
    static LintReport alone(String name, byte[] bytes, World world, Instant now) {
        return LintSession.lintOnce(
                        List.of(new SourceFile(name, bytes)),
                        CoverageTargets.NONE,
                        settings(world, now))
                .ofOneText();
    }

    /** Days begin in UTC, so that every machine agrees on what has expired. */
    private static LintSettings settings(World world, Instant now) {
        return world.lint().settings(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private LintFacts ofPolicy(
            StoreReader store,
            World world,
            Subject.Policy subject,
            Environment environment,
            Sha256 source,
            LintSettings settings)
            throws StoreException {
        List<Release> beside = beside(world, subject, environment.id());
        Set<Sha256> sources = new HashSet<>();
        beside.forEach(r -> sources.add(r.source()));
        Key key = new Key(source, Set.copyOf(sources), settings, environment.isProduction());
        Optional<LintFacts> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<SourceFile> candidate = text(store, source, subject.id());
        if (candidate.isEmpty()) {
            return LintFacts.unknown("The text of " + subject.id() + " cannot be read any more.");
        }
        List<SourceFile> others = new ArrayList<>();
        for (Release release : beside) {
            String name = release.subject().key();
            Optional<SourceFile> other = text(store, release.source(), name);
            if (other.isEmpty()) {
                return LintFacts.unknown("The active text of " + name + " cannot be read.");
            }
            others.add(other.get());
        }
        LintFacts facts = compare(candidate.get(), others, environment, settings);
        keep(key, facts);
        return facts;
    }

    private static Optional<SourceFile> text(StoreReader store, Sha256 source, String name)
            throws StoreException {
        return PolicyTexts.intact(store, source).map(bytes -> new SourceFile(name, bytes));
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

    private LintFacts compare(
            SourceFile candidate,
            List<SourceFile> others,
            Environment environment,
            LintSettings settings) {
        List<SourceFile> all = new ArrayList<>(others);
        all.add(candidate);
        LintSession.Outcome with =
                session(environment.id(), settings).lint(all, CoverageTargets.NONE);
        LintSession.Outcome without = with.next().lint(others, CoverageTargets.NONE);
        remember(environment.id(), with.next());
        if (with.policies().documents().size() < all.size()) {
            return LintFacts.unknown("A text that takes part cannot be read as a policy any more.");
        }
        List<Diagnostic> own = with.report().countedIn(environment.kind());
        without.report().countedIn(environment.kind()).forEach(own::remove);
        return FindingCount.of(own);
    }

    private synchronized LintSession session(EnvironmentId environment, LintSettings settings) {
        LintSession known = sessions.get(environment);
        return known == null ? LintSession.empty(settings) : known.with(settings);
    }

    private synchronized void remember(EnvironmentId environment, LintSession session) {
        sessions.put(environment, session);
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

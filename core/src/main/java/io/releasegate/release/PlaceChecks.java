package io.releasegate.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Check;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.util.Locale;
import java.util.Optional;

/** What is active, here and where the version comes from. */
final class PlaceChecks {
    private static final String POINTER_TITLE = "Base";
    private static final String SOURCE_TITLE = "Source";

    private PlaceChecks() {}

    static Check nothingToMove(Question question) {
        String where = Naming.environment(question.environment());
        String from =
                question.environment()
                        .promotesFrom()
                        .map(e -> "nothing is active in " + upper(e))
                        .orElse("no version is named");
        return Checks.failed(
                Checks.CANDIDATE,
                "Version",
                "There is nothing to move to " + where + ": " + from + ".",
                "Submit a text and release it first.");
    }

    /** Whether what is active is what it was when somebody looked or asked. */
    static Check pointer(Question question, Candidate candidate) {
        World world = question.world();
        EnvironmentId environment = question.environment().id();
        Optional<ActivePointer> pointer = world.pointer(question.subject(), environment);
        Optional<Release> active = world.active(question.subject(), environment);
        Optional<Check> stale = stale(question, pointer, active);
        if (stale.isPresent()) {
            return stale.get();
        }
        boolean itself =
                question.release()
                        .filter(r -> active.map(Release::id).equals(Optional.of(r.id())))
                        .isPresent();
        if (!itself && active.filter(a -> a.snapshot().equals(candidate.snapshot())).isPresent()) {
            return Checks.failed(
                    Checks.POINTER,
                    POINTER_TITLE,
                    Naming.version(candidate.snapshot())
                            + " is active in "
                            + Naming.environment(question.environment())
                            + " already.",
                    "There is nothing to move.");
        }
        Optional<Drift> drift =
                question.release()
                        .filter(r -> !r.lifecycle().isEnd())
                        .flatMap(r -> Drift.of(world, r));
        if (drift.isPresent()) {
            return Checks.failed(
                    Checks.POINTER,
                    POINTER_TITLE,
                    drift.get().sentence(world, question.actor()),
                    wayOut(question.release().map(Release::lifecycle)));
        }
        return Checks.passed(Checks.POINTER, POINTER_TITLE, base(active));
    }

    private static String base(Optional<Release> active) {
        return active.map(a -> Naming.version(a.snapshot()) + " is active and would be replaced.")
                .orElse("Nothing is active here yet.");
    }

    private static String wayOut(Optional<Lifecycle> lifecycle) {
        return lifecycle.filter(Lifecycle.DRAFT::equals).isPresent()
                ? "Cancel it and create it again on what is active now."
                : "Ask for approval again on what is active now.";
    }

    private static Optional<Check> stale(
            Question question, Optional<ActivePointer> pointer, Optional<Release> active) {
        if (question.expectedVersion().isEmpty()) {
            return Optional.empty();
        }
        long found = pointer.map(ActivePointer::version).orElse(0L);
        if (found == question.expectedVersion().getAsLong()) {
            return Optional.empty();
        }
        String who =
                pointer.map(p ->
                                Naming.capital(
                                                Naming.person(
                                                        question.world(),
                                                        p.movedBy(),
                                                        question.actor()))
                                        + " moved it to "
                                        + active.map(a -> Naming.version(a.snapshot()))
                                                .orElse("another release")
                                        + " at "
                                        + Naming.time(p.since())
                                        + ".")
                        .orElse("Nothing is active there.");
        return Optional.of(
                Checks.failed(
                        Checks.POINTER,
                        POINTER_TITLE,
                        "The active pointer is not where you saw it. " + who,
                        "Look again and decide anew."));
    }

    /** Whether the version has been where it has to come from. */
    static Check source(Question question, Candidate candidate) {
        Environment environment = question.environment();
        boolean configuration = question.subject() instanceof Subject.Configuration;
        if (configuration != environment.id().equals(Environment.GLOBAL)) {
            return Checks.failed(
                    Checks.SOURCE,
                    SOURCE_TITLE,
                    configuration
                            ? "Configuration is released in GLOBAL only."
                            : "Only configuration is released in GLOBAL.",
                    "Choose another environment.");
        }
        return question.kind() == ReleaseKind.ROLLBACK
                ? wasHere(question, candidate)
                : cameFrom(question, candidate);
    }

    private static Check wasHere(Question question, Candidate candidate) {
        EnvironmentId here = question.environment().id();
        String version = Naming.version(candidate.snapshot());
        boolean was =
                question.release()
                        .flatMap(Release::origin)
                        .map(o ->
                                RollbackRules.wasActiveHere(
                                        question.world(), question.subject(), here, o))
                        .orElse(true);
        return was && question.world().wasActive(question.subject(), here, candidate.snapshot())
                ? Checks.passed(Checks.SOURCE, SOURCE_TITLE, version + " was active here before.")
                : Checks.failed(
                        Checks.SOURCE,
                        SOURCE_TITLE,
                        version + " was never active in " + upper(here) + ".",
                        "Roll back to a version that was active there.");
    }

    private static Check cameFrom(Question question, Candidate candidate) {
        Optional<EnvironmentId> from = question.environment().promotesFrom();
        String where = Naming.environment(question.environment());
        if (from.isEmpty()) {
            return Checks.passed(
                    Checks.SOURCE, SOURCE_TITLE, where + " takes versions from anywhere.");
        }
        String version = Naming.version(candidate.snapshot());
        boolean was =
                question.world().wasActive(question.subject(), from.get(), candidate.snapshot());
        return was
                ? Checks.passed(
                        Checks.SOURCE,
                        SOURCE_TITLE,
                        version + " is or was active in " + upper(from.get()) + ".")
                : Checks.failed(
                        Checks.SOURCE,
                        SOURCE_TITLE,
                        version + " was never active in " + upper(from.get()) + ".",
                        "Activate it in " + upper(from.get()) + " first.");
    }

    private static String upper(EnvironmentId environment) {
        return environment.value().toUpperCase(Locale.ROOT);
    }
}

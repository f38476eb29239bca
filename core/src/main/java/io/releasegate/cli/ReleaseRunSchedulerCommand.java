package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.release.Release;
import io.releasegate.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Activates what is due, or says what would be. */
@Command(
        name = "policy-release-run-scheduler",
        description = "Activates scheduled releases that are due, oldest first.")
final class ReleaseRunSchedulerCommand extends WriteCommand {
    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "Run as of an instant; one in the future only with --dry-run.")
    private @Nullable String now;

    @Option(names = "--dry-run", description = "Say what would happen and record nothing.")
    private boolean dryRun;

    @Option(
            names = "--actor",
            paramLabel = "PERSON",
            description = "Must be the person who acts, which is the default.")
    private @Nullable String actor;

    ReleaseRunSchedulerCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return actor == null ? List.of() : List.of(actor);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException, RefusedException, IOException {
        Instant clock = visit.surroundings().clock().instant();
        Instant at = now == null ? clock : Input.instant("--now", now);
        if (dryRun) {
            return answer(visit, visit.governance().releases().previewScheduler(at));
        }
        if (at.isAfter(clock)) {
            throw Input.invalid(
                    "--now "
                            + at
                            + " is in the future. Nothing is activated before its time; add"
                            + " --dry-run to see what would happen.");
        }
        return super.run(visit);
    }

    @Override
    void check(Visit visit) throws FailureException {
        if (now == null) {
            return;
        }
        Releases releases = visit.governance().releases();
        List<Release> due = releases.previewScheduler(Input.instant("--now", now)).activated();
        Instant clock = visit.surroundings().clock().instant();
        if (!due.equals(releases.previewScheduler(clock).activated())) {
            throw Input.invalid(
                    "More is due by now than at --now. Leave --now out to activate all of it, or"
                            + " add --dry-run to look only.");
        }
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        return answer(visit, Visit.done(visit.governance().releases().runScheduler(context)));
    }

    private static ExitCode answer(Visit visit, Releases.SchedulerRun run) {
        Value json =
                new Members()
                        .with("scheduled_evaluated_at", run.evaluatedAt())
                        .with("activated_count", run.activated().size())
                        .with("activated_releases", run.activated(), r -> release(visit, r))
                        .with("held_releases", run.held(), r -> release(visit, r))
                        .object();
        visit.answer(json, "activated_count: " + run.activated().size());
        for (Release held : run.held()) {
            visit.note(
                    "On hold: "
                            + held.id()
                            + held.hold().map(hold -> ", " + hold.sentence()).orElse("")
                            + " Next: policy-release-request --release-id "
                            + held.id());
        }
        return ExitCode.OK;
    }

    private static Value release(Visit visit, Release release) {
        return ReleaseJson.release(visit.tenant(), release);
    }
}

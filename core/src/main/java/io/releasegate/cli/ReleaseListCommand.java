package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists releases. */
@Command(
        name = "policy-release-list",
        description = "Lists releases, optionally of one policy or environment.")
final class ReleaseListCommand extends PortCommand {
    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            description = "Only of this policy, or config:NAME.")
    private @Nullable String policyId;

    @Option(
            names = "--env",
            paramLabel = "ENV",
            description = "Only in this environment, by name or alias.")
    private @Nullable String env;

    @Option(names = "--open", description = "Only those that still wait for something.")
    private boolean openOnly;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "As everything was recorded then; without a zone it is UTC.")
    private @Nullable String asOf;

    ReleaseListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        Optional<Subject> subject =
                policyId == null ? Optional.empty() : Optional.of(Input.subject(policyId));
        Optional<EnvironmentId> environment =
                env == null ? Optional.empty() : Optional.of(visit.environment(env));
        AsOf when = asOf == null ? AsOf.NOW : new AsOf.At(Input.instant("--as-of", asOf));
        Known<Release> known =
                visit.governance()
                        .releases()
                        .list(new Releases.Filter(subject, environment, openOnly), when);
        visit.answer(json(visit, known), text(known));
        return ExitCode.OK;
    }

    private static Value json(Visit visit, Known<Release> known) {
        return new Members()
                .with("tenant_id", visit.tenant().value())
                .with("as_of", known.asOf())
                .with("complete", known.complete())
                .with("count", known.values().size())
                .with(
                        "releases",
                        known.values(),
                        release -> ReleaseJson.release(visit.tenant(), release))
                .object();
    }

    private static String text(Known<Release> known) {
        if (known.values().isEmpty()) {
            return "No release matches.";
        }
        Table table =
                new Table()
                        .row(
                                "created",
                                "policy",
                                "environment",
                                "lifecycle",
                                "version",
                                "by",
                                "id");
        for (Release release : known.values()) {
            table.row(
                    release.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    release.subject().key(),
                    release.environment().value(),
                    release.lifecycle() + (release.hold().isPresent() ? " (hold)" : ""),
                    ReleaseJson.version(release),
                    release.requester().value(),
                    release.id().value());
        }
        return table.toString();
    }
}

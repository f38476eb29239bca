package io.releasegate.cli;

import io.releasegate.canonical.Hashes;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which release is active in an environment. */
@Command(
        name = "policy-release-active",
        description = "Says which release of a policy is active in an environment.")
final class ReleaseActiveCommand extends PortCommand {
    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            required = true,
            description = "The policy, or config:NAME.")
    private String policyId = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            required = true,
            description = "The environment, by name or alias.")
    private String env = "";

    ReleaseActiveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        Subject subject = Input.subject(policyId);
        EnvironmentId environment = visit.environment(env);
        Releases.Active active =
                visit.governance()
                        .releases()
                        .active(subject, environment, AsOf.NOW)
                        .orElseThrow(() -> nothing(subject, environment));
        Value json =
                new Members()
                        .with("tenant_id", visit.tenant().value())
                        .with("policy_id", subject.key())
                        .with("target_env", environment.value())
                        .with("active_release_id", active.pointer().release().value())
                        .with("updated_at", active.pointer().since())
                        .with("pointer_version", active.pointer().version())
                        .with("release", ReleaseJson.release(visit.tenant(), active.release()))
                        .with("snapshot", snapshot(visit, active))
                        .object();
        visit.answer(json, "release_id: " + active.pointer().release());
        return ExitCode.OK;
    }

    private static Value snapshot(Visit visit, Releases.Active active) throws FailureException {
        byte[] bytes = visit.governance().policies().snapshot(active.release().snapshot());
        Members members =
                new Members()
                        .with("snapshot_id", active.release().snapshot().hex())
                        .with("policy_hash", Hashes.PREFIX + active.release().snapshot().hex());
        return JsonInput.own(bytes) instanceof Value.Mapping mapping
                ? members.all(mapping).object()
                : members.object();
    }

    private static FailureException nothing(Subject subject, EnvironmentId environment) {
        return new FailureException(
                new Failure.NotFound(
                        "Nothing of "
                                + subject.key()
                                + " is active in "
                                + environment
                                + ". See `board` for what is where."));
    }
}

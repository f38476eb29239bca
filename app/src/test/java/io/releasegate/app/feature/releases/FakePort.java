package io.releasegate.app.feature.releases;

import io.releasegate.app.testing.TestReleases;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Receipt;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three facets over a list of history lines; remembers every command it was given. */
public final class FakePort implements Releases, Policies, Configurations {
    public final List<HistoryLine> lines = new ArrayList<>(Halden.story());
    public final List<Environment> environments =
            new ArrayList<>(
                    List.of(
                            Halden.environment(Halden.DEV, 1, 0),
                            Halden.environment(Halden.STAGING, 2, 0),
                            Halden.environment(Halden.PROD, 3, 2)));
    public final Map<Sha256, String> texts = new HashMap<>();
    public final List<String> commands = new ArrayList<>();
    public final List<CommandContext> contexts = new ArrayList<>();
    public final List<Check> checks =
            new ArrayList<>(
                    List.of(
                            passed(
                                    "PERMISSION",
                                    "Permission",
                                    "You have release.activate in PROD."),
                            passed(
                                    "POINTER",
                                    "Base",
                                    "calm-bison is active and would be replaced."),
                            passed("SOURCE", "Source", "brave-otter is or was active in STAGING."),
                            passed("SNAPSHOT", "Snapshot", "The stored text is intact."),
                            passed("LINT", "Lint", "No finding stands in the way.")));
    public long pointerVersion = 7;
    public Optional<Reason> refusal = Optional.empty();
    public Optional<ReleaseId> openOne = Optional.empty();

    public static Check passed(String code, String title, String sentence) {
        return new Check(code, Check.Result.PASSED, title, sentence, "");
    }

    public static Check failed(String code, String title, String sentence, String next) {
        return new Check(code, Check.Result.FAILED, title, sentence, next);
    }

    private List<Release> releases() {
        return lines.stream().flatMap(line -> line.release().stream()).toList();
    }

    @Override
    public Known<Release> list(Filter filter, AsOf asOf) {
        return new Known<>(releases(), TestReleases.NOW, true);
    }

    @Override
    public Release find(ReleaseId release, AsOf asOf) {
        return releases().stream().filter(r -> r.id().equals(release)).findFirst().orElseThrow();
    }

    @Override
    public Optional<Active> active(Subject subject, EnvironmentId environment, AsOf asOf) {
        return releases().stream()
                .filter(r -> r.environment().equals(environment))
                .filter(r -> r.lifecycle() == Lifecycle.ACTIVE)
                .findFirst()
                .map(r ->
                        new Active(
                                new ActivePointer(
                                        subject,
                                        environment,
                                        r.id(),
                                        pointerVersion,
                                        r.activatedAt().orElseThrow(),
                                        new PersonId("tomas")),
                                r));
    }

    @Override
    public Known<HistoryLine> history(Subject subject, AsOf asOf) {
        return new Known<>(
                subject.equals(Halden.PAYMENTS) ? lines : List.of(), TestReleases.NOW, true);
    }

    @Override
    public Explanation explain(
            PersonId person, Subject subject, String environment, Optional<Sha256> version) {
        return explanation(subject, new EnvironmentId(environment), version, openOne);
    }

    @Override
    public Explanation explain(PersonId person, ReleaseId release) {
        Release found = find(release, AsOf.NOW);
        return explanation(
                found.subject(),
                found.environment(),
                Optional.of(found.snapshot()),
                Optional.of(release));
    }

    private Explanation explanation(
            Subject subject,
            EnvironmentId environment,
            Optional<Sha256> version,
            Optional<ReleaseId> release) {
        int needed =
                environments.stream()
                        .filter(e -> e.id().equals(environment))
                        .mapToInt(e -> e.approvals().count())
                        .findFirst()
                        .orElse(0);
        return new Explanation(
                subject,
                environment,
                version,
                release,
                Optional.empty(),
                TestReleases.NOW,
                checks,
                needed,
                0,
                List.of(
                        eligible("joe", "Joe Tanaka", "release manager"),
                        eligible("kim", "Kim Adeyemi", "approver"),
                        eligible("tomas", "Tomas Holm", "release manager"),
                        excluded("mira", "Mira Lindqvist", "policy author", "you asked for it"),
                        excluded("ines", "Ines Ferreira", "auditor", "an auditor cannot approve")));
    }

    private static Eligibility eligible(String id, String name, String role) {
        return new Eligibility(new PersonId(id), name, role, Optional.empty(), false);
    }

    private static Eligibility excluded(String id, String name, String role, String why) {
        return new Eligibility(new PersonId(id), name, role, Optional.of(why), false);
    }

    private <T> Outcome<T> answer(CommandContext context, String command, T value) {
        contexts.add(context);
        commands.add(command);
        return refusal.isPresent()
                ? new Outcome.Refused<>(List.of(refusal.get()))
                : new Outcome.Done<>(
                        value,
                        new Receipt(
                                context.command(),
                                new LedgerHead(
                                        412_908, TestReleases.hash("a4"), TestReleases.NOW)));
    }

    @Override
    public Outcome<Placed> create(CommandContext context, Create create) {
        return answer(context, create.toString(), placed("d9"));
    }

    @Override
    public Outcome<Placed> promote(CommandContext context, Promote promote) {
        return answer(
                context,
                promote.from()
                        + " to "
                        + promote.to()
                        + " "
                        + promote.wish()
                        + promote.effectiveAt().map(at -> " " + at).orElse(""),
                placed("p4"));
    }

    @Override
    public Outcome<Placed> rollback(CommandContext context, Rollback rollback) {
        return answer(context, "rollback to " + rollback.to(), placed("p3"));
    }

    private Placed placed(String id) {
        return new Placed(find(new ReleaseId(id), AsOf.NOW), List.of());
    }

    @Override
    public Outcome<Release> request(CommandContext context, ReleaseId release) {
        return answer(context, "request " + release, find(release, AsOf.NOW));
    }

    @Override
    public Outcome<Release> schedule(
            CommandContext context, ReleaseId release, Instant effectiveAt) {
        return answer(context, "schedule " + release + " " + effectiveAt, find(release, AsOf.NOW));
    }

    @Override
    public Outcome<Release> activate(CommandContext context, ReleaseId release) {
        return answer(context, "activate " + release, find(release, AsOf.NOW));
    }

    @Override
    public Outcome<Release> cancel(CommandContext context, ReleaseId release) {
        return answer(context, "cancel " + release, find(release, AsOf.NOW));
    }

    @Override
    public Known<Environment> environments(AsOf asOf) {
        return new Known<>(environments, TestReleases.NOW, true);
    }

    @Override
    public Known<Submission> submissions(Optional<Subject> subject, AsOf asOf) {
        return new Known<>(List.of(), TestReleases.NOW, true);
    }

    @Override
    public byte[] source(Sha256 source) {
        return texts.getOrDefault(source, "policy_id: payments\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Outcome<SchedulerRun> runScheduler(CommandContext context) {
        throw new AssertionError("no screen runs the scheduler");
    }

    @Override
    public SchedulerRun previewScheduler(Instant at) {
        throw new AssertionError("no screen previews the scheduler");
    }

    @Override
    public byte[] snapshot(Sha256 snapshot) {
        throw new AssertionError("every version here was released with its text");
    }

    @Override
    public Outcome<Submitted> submit(CommandContext context, SubmitText text) {
        throw new AssertionError("nothing is submitted here");
    }

    @Override
    public byte[] inForce(Subject.Configuration subject, AsOf asOf) {
        throw new AssertionError("no configuration text is shown");
    }

    @Override
    public List<Status> status(List<Proposal> proposals) {
        throw new AssertionError("no proposal is compared");
    }

    @Override
    public Outcome<Placed> submit(CommandContext context, Proposal proposal) {
        throw new AssertionError("nothing is proposed here");
    }
}

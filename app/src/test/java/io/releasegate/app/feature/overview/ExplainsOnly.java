package io.releasegate.app.feature.overview;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Check;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains what a test sets; asked for anything else it fails the test. */
final class ExplainsOnly implements Releases {
    final Map<CellKey, Explanation> answers = new HashMap<>();
    final List<CellKey> asked = new ArrayList<>();

    static Explanation answer(
            CellKey key,
            Optional<String> candidate,
            Optional<String> release,
            Optional<String> current,
            Check... checks) {
        return new Explanation(
                key.subject(),
                key.environment(),
                candidate.map(Story::version),
                release.map(ReleaseId::new),
                current.map(Story::version),
                Story.NOW,
                List.of(checks),
                0,
                0,
                List.of());
    }

    static Check passed(String code, String title, String sentence) {
        return new Check(code, Check.Result.PASSED, title, sentence, "");
    }

    static Check failed(String code, String title, String sentence, String next) {
        return new Check(code, Check.Result.FAILED, title, sentence, next);
    }

    /** The answer of the pictures: keen-crane may not move to STAGING. */
    ExplainsOnly withBlockedIdentity() {
        CellKey key = new CellKey(Story.IDENTITY, Story.STAGING);
        answers.put(
                key,
                answer(
                        key,
                        Optional.of("keen-crane"),
                        Optional.empty(),
                        Optional.of("keen-crow"),
                        failed(
                                "LINT",
                                "Lint",
                                "1 error: CONTRADICTORY_NUMERIC_BOUNDS, line 31.",
                                "Fix it and submit again."),
                        failed(
                                "POINTER",
                                "Base",
                                "keen-crow was replaced at 19 Nov 2026 14:02 UTC.",
                                "Look again and decide anew."),
                        passed("PERMISSION", "Permission", "You have release.request in STAGING."),
                        passed("SOURCE", "Source", "keen-crane is or was active in DEV."),
                        passed("SNAPSHOT", "Snapshot", "The stored text is intact."),
                        passed("APPROVALS", "Approvals", "None is needed for STAGING here."),
                        passed("TICKET", "Change ticket", "RISK-2291 is given."),
                        passed("LIFECYCLE", "State", "It is draft.")));
        return this;
    }

    @Override
    public Explanation explain(
            PersonId person, Subject subject, String environment, Optional<Sha256> version) {
        CellKey key = new CellKey(subject, new EnvironmentId(environment));
        asked.add(key);
        return answers.getOrDefault(
                key,
                answer(
                        key,
                        Optional.of("brave-otter"),
                        Optional.empty(),
                        Optional.of("calm-bison"),
                        passed("SOURCE", "Source", "brave-otter is or was active before."),
                        passed("LINT", "Lint", "No finding stands in the way.")));
    }

    @Override
    public Explanation explain(PersonId person, ReleaseId release) {
        throw unused();
    }

    @Override
    public Outcome<Placed> create(CommandContext context, Create create) {
        throw unused();
    }

    @Override
    public Outcome<Placed> promote(CommandContext context, Promote promote) {
        throw unused();
    }

    @Override
    public Outcome<Release> request(CommandContext context, ReleaseId release) {
        throw unused();
    }

    @Override
    public Outcome<Release> schedule(
            CommandContext context, ReleaseId release, Instant effectiveAt) {
        throw unused();
    }

    @Override
    public Outcome<Release> activate(CommandContext context, ReleaseId release) {
        throw unused();
    }

    @Override
    public Outcome<Placed> rollback(CommandContext context, Rollback rollback) {
        throw unused();
    }

    @Override
    public Outcome<Release> cancel(CommandContext context, ReleaseId release) {
        throw unused();
    }

    @Override
    public Outcome<SchedulerRun> runScheduler(CommandContext context) {
        throw unused();
    }

    @Override
    public SchedulerRun previewScheduler(Instant at) {
        throw unused();
    }

    @Override
    public Known<Release> list(Filter filter, AsOf asOf) {
        throw unused();
    }

    @Override
    public Release find(ReleaseId release, AsOf asOf) {
        throw unused();
    }

    @Override
    public Optional<Active> active(Subject subject, EnvironmentId environment, AsOf asOf) {
        throw unused();
    }

    @Override
    public Known<HistoryLine> history(Subject subject, AsOf asOf) {
        throw unused();
    }

    private static AssertionError unused() {
        return new AssertionError("the overview does not ask this");
    }
}

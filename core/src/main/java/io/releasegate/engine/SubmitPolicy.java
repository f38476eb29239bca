package io.releasegate.engine;

import io.releasegate.canonical.Hashes;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.Failure;
import io.releasegate.governance.Policies;
import io.releasegate.lint.LintReport;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.person.Permission;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.PolicySnapshot;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** Takes in a text and the version it makes. */
record SubmitPolicy(Policies.SubmitText text, ParseResult parsed)
        implements Command<Policies.Submitted> {

    static SubmitPolicy of(Policies.SubmitText text) {
        return new SubmitPolicy(text, PolicyParser.parse(text.fileName(), text.bytes()));
    }

    @Override
    public CommandNames names() {
        return CommandNames.SUBMIT;
    }

    @Override
    public String target() {
        return parsed.document().map(d -> d.subject().key()).orElse(text.fileName());
    }

    @Override
    public String arguments() {
        return Hashes.sha256(text.bytes()) + " " + text.fileName() + " " + text.origin();
    }

    @Override
    public Optional<Place> place(World world) {
        return Optional.empty();
    }

    @Override
    public Optional<String> notPermitted(Turn turn) {
        return Permits.missingAnywhere(turn, Permission.POLICY_SUBMIT);
    }

    @Override
    public Decision decide(Turn turn) throws StoreException {
        Optional<Failure> unusable = unusable();
        if (unusable.isPresent()) {
            return new Decision.Failed(unusable.get());
        }
        PolicyDocument document = parsed.document().orElseThrow();
        PolicySnapshot snapshot = PolicySnapshot.of(document);
        Sha256 source = turn.keep(text.bytes());
        turn.keep(snapshot.bytes());
        boolean unchanged =
                turn.world().submissionsOf(document.subject()).stream()
                        .anyMatch(s -> s.snapshot().equals(snapshot.hash()));
        SubmissionId id = new SubmissionId(turn.newId());
        turn.record(
                new LedgerEvent.VersionSubmitted(
                        new Submission(
                                id,
                                document.subject(),
                                source,
                                snapshot.hash(),
                                turn.actor(),
                                turn.now(),
                                text.fileName(),
                                text.origin())));
        return new Decision.Accepted(
                Memo.of("submission", Value.of(id.value()), "unchanged", Value.of(unchanged)));
    }

    private Optional<Failure> unusable() {
        if (parsed.document().isEmpty()) {
            return Optional.of(
                    new Failure.InvalidInput(
                            "\"" + text.fileName() + "\" cannot be read as a policy.",
                            parsed.diagnostics()));
        }
        String id = parsed.document().get().policyId();
        boolean plain = Subject.parse(id) instanceof Subject.Policy;
        return plain && !id.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Failure.InvalidInput(
                                "A policy cannot be called \""
                                        + id
                                        + "\": that name is kept for other things. Give it another"
                                        + " id.",
                                List.of()));
    }

    @Override
    public Policies.Submitted answer(World after, Value.Mapping memo) {
        Memo in = new Memo(memo);
        SubmissionId id = new SubmissionId(in.text("submission"));
        Submission submission =
                after.submissions().reversed().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no submission " + id));
        LintReport report =
                LintGate.alone(text.fileName(), text.bytes(), after, after.latestTime());
        return new Policies.Submitted(
                submission, report.diagnostics(), blockedIn(after, report), in.truth("unchanged"));
    }

    private static List<EnvironmentId> blockedIn(World world, LintReport report) {
        return world.environments().stream()
                .filter(e ->
                        report.countedIn(e.kind()).stream().anyMatch(f -> blocks(e.lintBlock(), f)))
                .map(Environment::id)
                .toList();
    }

    private static boolean blocks(LintBlock block, Diagnostic finding) {
        return switch (block) {
            case OFF -> false;
            case ERROR -> finding.severity() == Severity.ERROR;
            case WARNING -> finding.severity() != Severity.INFO;
        };
    }
}

package io.releasegate.ledger;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.event.LedgerEvent.WorkspaceFounded.FoundingDocument;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes an event of any type out of a seed, with awkward texts in every member. */
final class Events {
    private static final String[] PIECES = {
        "a", "prod", " ", "\"", "\\", "\n", "\t", "é", "e\u0301", "\u2028", "😀", "/", "\u007f",
        "0", "\u0001", "\uffff"
    };

    private final Random random;

    private Events(long seed) {
        this.random = new Random(seed);
    }

    static LedgerEvent of(EventType type, long seed) {
        return new Events(seed).make(type);
    }

    private LedgerEvent make(EventType type) {
        return switch (type) {
            case WORKSPACE_FOUNDED ->
                    new LedgerEvent.WorkspaceFounded(
                            new TenantId(word()),
                            random.nextBoolean(),
                            person(),
                            list(() -> new FoundingDocument(subject(), release(), hash(), hash())),
                            text(),
                            text());
            case VERSION_SUBMITTED -> new LedgerEvent.VersionSubmitted(submission());
            case RELEASE_CREATED ->
                    new LedgerEvent.ReleaseCreated(
                            release(),
                            subject(),
                            environment(),
                            hash(),
                            hash(),
                            pick(ReleaseKind.values()),
                            lifecycle(),
                            person(),
                            maybe(release()),
                            maybe(release()),
                            maybe(new RequestId(word())),
                            maybe(instant()),
                            maybe(text()),
                            text());
            case APPROVAL_REQUESTED ->
                    new LedgerEvent.ApprovalRequested(
                            release(), new RequestId(word()), maybe(release()), lifecycle());
            case APPROVAL_GIVEN -> new LedgerEvent.ApprovalGiven(release(), signed(), lifecycle());
            case RELEASE_REJECTED -> new LedgerEvent.ReleaseRejected(release(), signed());
            case RELEASE_SCHEDULED -> new LedgerEvent.ReleaseScheduled(release(), instant());
            case RELEASE_ACTIVATED ->
                    new LedgerEvent.ReleaseActivated(
                            release(),
                            maybe(release()),
                            random.nextLong(),
                            person(),
                            maybe(instant()));
            case RELEASE_SUPERSEDED -> new LedgerEvent.ReleaseSuperseded(release(), release());
            case RELEASE_ROLLED_BACK -> new LedgerEvent.ReleaseRolledBack(release(), release());
            case RELEASE_HELD ->
                    new LedgerEvent.ReleaseHeld(
                            release(), new Hold(pick(Hold.Cause.values()), text(), instant()));
            case RELEASE_CANCELLED -> new LedgerEvent.ReleaseCancelled(release(), text());
            case ROLLBACK_CONFIRMED -> new LedgerEvent.RollbackConfirmed(release(), signed());
            case COMMAND_REFUSED ->
                    new LedgerEvent.CommandRefused(
                            text(),
                            text(),
                            maybe(environment()),
                            list(() -> new Reason(text(), text(), text())));
            case SECURITY_EVENT -> new LedgerEvent.SecurityNoted(text(), text(), text(), details());
        };
    }

    private Submission submission() {
        return new Submission(
                new SubmissionId(word()),
                subject(),
                hash(),
                hash(),
                person(),
                instant(),
                text(),
                maybe(new Submission.Origin(text(), text(), text(), random.nextBoolean())));
    }

    private SignedStatement signed() {
        ApprovalStatement statement =
                new ApprovalStatement(
                        new TenantId(word()),
                        release(),
                        new RequestId(word()),
                        subject(),
                        environment(),
                        hash(),
                        hash(),
                        maybe(hash()),
                        pick(ApprovalStatement.Verdict.values()),
                        text(),
                        hash(),
                        person(),
                        new KeyId(word()),
                        instant(),
                        instant());
        return new SignedStatement(statement, text());
    }

    private Map<String, String> details() {
        Map<String, String> details = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            details.put(text(), text());
        }
        return details;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private String word() {
        return "x" + text();
    }

    private Subject subject() {
        return pick(List.<Function<String, Subject>>of(
                        Subject.Policy::new, Subject.Configuration::new, Subject.Software::new))
                .apply(word());
    }

    private ReleaseId release() {
        return new ReleaseId(word());
    }

    private PersonId person() {
        return new PersonId(word());
    }

    private EnvironmentId environment() {
        return new EnvironmentId(word());
    }

    private Lifecycle lifecycle() {
        return pick(Lifecycle.values());
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private Sha256 hash() {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return new Sha256(hex.toString());
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> list(java.util.function.Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }
}

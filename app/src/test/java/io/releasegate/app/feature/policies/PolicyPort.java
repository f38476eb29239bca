package io.releasegate.app.feature.policies;

import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Receipt;
import io.releasegate.governance.Releases;
import io.releasegate.lint.LintSettings;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of the port that the policies screen uses; anything else asked of it is a mistake. */
final class PolicyPort {
    /** What is active in dev, by subject. */
    final Map<String, String> active = new HashMap<>();

    final List<String> submitted = new ArrayList<>();
    final MemoryFolder folder = new MemoryFolder();
    LintSettings settings = LintSettings.standard(LocalDate.EPOCH);
    Optional<Outcome<Policies.Submitted>> answer = Optional.empty();

    PolicyDesk desk(TestSeat seat) {
        return new PolicyDesk(
                policies(), releases(), configurations(), folder, () -> settings, seat);
    }

    private Policies policies() {
        return fake(
                Policies.class,
                (name, arguments) ->
                        switch (name) {
                            case "submit" ->
                                    submit(
                                            (CommandContext) arguments[0],
                                            (Policies.SubmitText) arguments[1]);
                            case "source" -> source((Sha256) arguments[0]);
                            default -> throw new AssertionError(name + " was asked");
                        });
    }

    private Outcome<Policies.Submitted> submit(CommandContext command, Policies.SubmitText text) {
        String content = new String(text.bytes(), StandardCharsets.UTF_8);
        submitted.add(text.fileName() + " because " + command.reason() + "\n" + content);
        Candidate candidate = Candidate.of(text.fileName(), content, environments());
        Submission submission =
                new Submission(
                        new SubmissionId("submission-1"),
                        candidate.subject().orElseThrow(),
                        TestReleases.hash("ab"),
                        candidate.snapshot().orElseThrow(),
                        command.person(),
                        TestReleases.NOW,
                        text.fileName(),
                        Optional.empty());
        return answer.orElseGet(() ->
                new Outcome.Done<>(
                        new Policies.Submitted(
                                submission,
                                candidate.findings(),
                                candidate.blocked().stream().map(Environment::id).toList(),
                                false),
                        new Receipt(
                                command.command(),
                                new LedgerHead(412, TestReleases.hash("cd"), TestReleases.NOW))));
    }

    private byte[] source(Sha256 source) {
        return active.entrySet().stream()
                .filter(e -> hash(e.getKey()).equals(source))
                .map(e -> e.getValue().getBytes(StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** A hash for what is active of a subject. */
    static Sha256 hash(String subject) {
        return subject.equals("payments")
                ? new Sha256("a1b2c9d0".repeat(8))
                : TestReleases.hash("77");
    }

    private Releases releases() {
        return fake(
                Releases.class,
                (name, arguments) -> {
                    if (!name.equals("active")) {
                        throw new AssertionError(name + " was asked");
                    }
                    return active((Subject) arguments[0], (EnvironmentId) arguments[1]);
                });
    }

    private Optional<Releases.Active> active(Subject subject, EnvironmentId environment) {
        if (!active.containsKey(subject.key())) {
            return Optional.empty();
        }
        Release like =
                TestReleases.of("r1", subject.key(), environment.value(), "11", Lifecycle.ACTIVE);
        Release release =
                new Release(
                        like.id(),
                        subject,
                        environment,
                        hash(subject.key()),
                        hash(subject.key()),
                        like.kind(),
                        like.lifecycle(),
                        like.requester(),
                        like.createdAt(),
                        like.base(),
                        like.origin(),
                        like.request(),
                        like.effectiveAt(),
                        like.activatedAt(),
                        like.endedAt(),
                        like.hold(),
                        like.changeTicket(),
                        like.reason(),
                        like.confirmBy());
        return Optional.of(new Releases.Active(pointer(release), release));
    }

    private static ActivePointer pointer(Release release) {
        return new ActivePointer(
                release.subject(),
                release.environment(),
                release.id(),
                1,
                TestReleases.NOW,
                release.requester());
    }

    private Configurations configurations() {
        return fake(
                Configurations.class,
                (name, arguments) -> {
                    if (!name.equals("environments") || arguments[0] != AsOf.NOW) {
                        throw new AssertionError(name + " was asked");
                    }
                    return new Known<>(environments(), TestReleases.NOW, true);
                });
    }

    static List<Environment> environments() {
        return List.of(
                environment("dev", 1, LintBlock.OFF),
                environment("staging", 2, LintBlock.ERROR),
                environment("prod", 3, LintBlock.ERROR));
    }

    private static Environment environment(String id, int order, LintBlock block) {
        return new Environment(
                new EnvironmentId(id),
                List.of(),
                id.equals("prod") ? EnvironmentKind.PRODUCTION : EnvironmentKind.NON_PRODUCTION,
                order,
                Optional.empty(),
                new ApprovalRule(0, Set.of(), Duration.ofDays(1)),
                block,
                Optional.empty(),
                false,
                id,
                "cyan");
    }

    private interface Answers {
        Object answer(String name, Object[] arguments);
    }

    private static <T> T fake(Class<T> facet, Answers answers) {
        return facet.cast(
                Proxy.newProxyInstance(
                        facet.getClassLoader(),
                        new Class<?>[] {facet},
                        (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
    }
}

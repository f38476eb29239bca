package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The approvals of a release that count at an instant. Everything is compared and every signature
 * verified again each time.
 *
 * @param counting oldest first, one for each person
 * @param fallen given in this round and no longer counting, with the reason in words
 * @param needed how many the rule in force asks for
 */
public record ApprovalCount(List<Given> counting, List<Fallen> fallen, int needed) {
    public ApprovalCount {
        counting = List.copyOf(counting);
        fallen = List.copyOf(fallen);
    }

    /** An approval that does not count now: {@code it expired 3 Nov 2026 14:00 UTC}. */
    public record Fallen(Given given, String why) {}

    public static ApprovalCount of(
            World world, Release release, Environment environment, Instant now) {
        List<Given> counting = new ArrayList<>();
        List<Fallen> fallen = new ArrayList<>();
        if (release.request().isPresent()) {
            Round round = Round.of(world, release, environment);
            for (Given given : world.statements(release.id(), release.request().get())) {
                ApprovalStatement statement = given.signed().statement();
                if (statement.verdict() != ApprovalStatement.Verdict.APPROVE) {
                    continue;
                }
                Optional<String> why =
                        Statements.worthless(world, release, round, given, now)
                                .or(() -> repeated(world, counting, statement.person()));
                why.ifPresentOrElse(
                        w -> fallen.add(new Fallen(given, w)), () -> counting.add(given));
            }
        }
        return new ApprovalCount(
                counting, fallen, RollbackRules.approvalsNeeded(environment, release.kind()));
    }

    public boolean complete() {
        return counting.size() >= needed;
    }

    /** The people whose approvals count. */
    public Set<PersonId> people() {
        return counting.stream()
                .map(g -> g.signed().statement().person())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When the first of the counting ones stops counting. */
    public Optional<Instant> expiresAt(Environment environment) {
        return counting.stream()
                .map(g -> Statements.endOf(g, environment))
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> repeated(World world, List<Given> counting, PersonId person) {
        Set<PersonId> sharing = world.sharingKeyWith(person);
        for (Given earlier : counting) {
            PersonId other = earlier.signed().statement().person();
            if (other.equals(person)) {
                return Optional.of("the same person approved before");
            }
            if (sharing.contains(other)) {
                return Optional.of("another approver uses the same key");
            }
        }
        return Optional.empty();
    }
}

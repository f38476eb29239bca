package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.testing.Cast;
import io.releasegate.testing.Play;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Anybody tries anything: each number is one attempt, most of which are refused. */
final class RandomPlay {
    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod", "global");

    private final Play play;

    RandomPlay(Play play) {
        this.play = play;
    }

    /** One attempt; only an answer that nobody could act on is a failure of the test. */
    void attempt(int number) throws FailureException {
        int kind = number % 16;
        int rest = number / 16;
        PersonId person = person(kind, rest % 20);
        rest /= 20;
        Outcome<?> outcome =
                switch (kind) {
                    case 0 -> submit(person, rest);
                    case 1 -> create(person, rest);
                    case 2, 3 -> promote(person, "dev", "staging", rest);
                    case 4, 5 -> promote(person, "staging", "prod", rest);
                    case 6, 7 -> activate(person, rest);
                    case 8, 9 -> say(person, rest, Verdict.APPROVE);
                    case 10 -> say(person, rest, rest % 2 == 0 ? Verdict.REJECT : Verdict.CONFIRM);
                    case 11 -> rollBack(person, rest);
                    case 12 -> schedule(person, rest);
                    case 13 -> play.port().releases().runScheduler(play.as(person));
                    case 14 -> requestOrCancel(person, rest);
                    default -> configureOrWait(person, rest);
                };
        if (outcome instanceof Outcome.Failed<?> failed
                && !(failed.failure() instanceof io.releasegate.governance.Failure.NotPermitted)
                && !(failed.failure() instanceof io.releasegate.governance.Failure.NotFound)) {
            throw new AssertionError(failed.toString());
        }
    }

    /** Mostly somebody who may do that; one time in four, anybody. */
    private static PersonId person(int kind, int choice) {
        if (choice < 5) {
            return Cast.ALL.get(choice);
        }
        boolean deciding = kind >= 8 && kind <= 10;
        List<PersonId> likely =
                deciding ? List.of(Cast.KIM, Cast.TOMAS) : List.of(Cast.MIRA, Cast.JOE);
        return kind == 15 ? Cast.JOE : likely.get(choice % likely.size());
    }

    private Outcome<?> submit(PersonId person, int rest) {
        return play.port()
                .policies()
                .submit(play.as(person), Play.text("p.yaml", Texts.policy("payments", rest % 4)));
    }

    private Outcome<?> create(PersonId person, int rest) throws FailureException {
        List<Submission> all =
                play.port().policies().submissions(Optional.of(Play.PAYMENTS), AsOf.NOW).values();
        if (all.isEmpty()) {
            return submit(person, rest);
        }
        Releases.Wish wish = rest % 3 == 0 ? Releases.Wish.PLACE : Releases.Wish.ACTIVATE;
        String environment = rest % 5 == 0 ? "prod" : "dev";
        return play.tryCreate(person, all.get(rest % all.size()), environment, wish);
    }

    private Outcome<?> promote(PersonId person, String from, String to, int rest) {
        Releases.Wish wish = rest % 3 == 0 ? Releases.Wish.PLACE : Releases.Wish.ACTIVATE;
        return play.tryPromote(person, Play.PAYMENTS, from, to, wish);
    }

    private Outcome<?> activate(PersonId person, int rest) throws FailureException {
        Release release = any(rest);
        PersonId who = rest % 5 == 0 ? person : release.requester();
        return play.port().releases().activate(play.as(who), release.id());
    }

    private Outcome<?> say(PersonId person, int rest, Verdict verdict) throws FailureException {
        return play.say(person, any(rest), verdict, Play.NOTE);
    }

    private Outcome<?> rollBack(PersonId person, int rest) throws FailureException {
        Release to = any(rest * 4);
        String environment =
                rest % 4 == 0
                        ? ENVIRONMENTS.get(rest % ENVIRONMENTS.size())
                        : to.environment().value();
        return play.port()
                .releases()
                .rollback(
                        play.as(person), new Releases.Rollback(to.subject(), environment, to.id()));
    }

    private Outcome<?> schedule(PersonId person, int rest) throws FailureException {
        Release release = any(rest);
        PersonId who = rest % 3 == 0 ? person : release.requester();
        return play.port()
                .releases()
                .schedule(
                        play.as(who),
                        release.id(),
                        play.bench().clock().instant().plus(Duration.ofHours(rest % 30)));
    }

    private Outcome<?> requestOrCancel(PersonId person, int rest) throws FailureException {
        Release release = any(rest);
        return rest % 3 == 0
                ? play.port().releases().cancel(play.as(person), release.id())
                : play.port().releases().request(play.as(release.requester()), release.id());
    }

    private Outcome<?> configureOrWait(PersonId person, int rest) {
        if (rest % 2 == 0) {
            play.bench().clock().advance(Duration.ofHours(1 + rest % 200));
            return play.port().releases().runScheduler(play.as(person));
        }
        byte[] text = Texts.bytes(TinyWorld.PROD.replace("count: 1", "count: " + (1 + rest % 2)));
        return play.port()
                .configurations()
                .submit(play.as(person), new Configurations.Proposal("prod.yaml", text));
    }

    /** Newer releases come up more often: that is where something happens. */
    private Release any(int rest) throws FailureException {
        List<Release> all = play.port().releases().list(Releases.Filter.ALL, AsOf.NOW).values();
        int newest = Math.min(all.size(), rest % 4 == 0 ? all.size() : 4);
        return all.get(rest / 4 % newest);
    }
}

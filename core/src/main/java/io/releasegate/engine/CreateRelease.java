package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Submission;
import io.releasegate.release.Authority;
import io.releasegate.release.Intent;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.Optional;

/** Places a submitted version in an environment. */
record CreateRelease(Releases.Create create, Questions questions, Placement placement)
        implements Command<Releases.Placed> {

    @Override
    public CommandNames names() {
        return CommandNames.CREATE;
    }

    @Override
    public String target() {
        return create.subject().key();
    }

    @Override
    public String arguments() {
        return create.toString();
    }

    @Override
    public Optional<Place> place(World world) throws FailureException {
        Environment environment = Questions.environment(world, create.environment());
        return Optional.of(new Place(create.subject(), environment.id()));
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        return permits(turn, create.wish(), place(turn.world()).orElseThrow());
    }

    /** Placing is asking; going further at once needs to be allowed as well. */
    static Optional<String> permits(Turn turn, Releases.Wish wish, Place place) {
        Optional<String> asking =
                Permits.missing(turn, Authority.toRequest(place.subject()), place.environment());
        Intent intent =
                switch (wish) {
                    case PLACE -> Intent.PLACE;
                    case SCHEDULE -> Intent.SCHEDULE;
                    case ACTIVATE -> Intent.ACTIVATE;
                };
        return asking.or(() ->
                Permits.missing(
                        turn,
                        Authority.toMove(place.subject(), ReleaseKind.FORWARD, intent),
                        place.environment()));
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Optional<Submission> submission =
                turn.world().submissionsOf(create.subject()).reversed().stream()
                        .filter(s -> s.snapshot().equals(create.snapshot()))
                        .findFirst();
        if (submission.isEmpty()) {
            return new Decision.Failed(
                    new Failure.NotFound(
                            "No version "
                                    + create.snapshot().short8()
                                    + " of "
                                    + create.subject().key()
                                    + " was submitted. Submit the text first."));
        }
        return placement.place(
                turn,
                new Placement.Wanted(
                        create.subject(),
                        Questions.environment(turn.world(), create.environment()),
                        questions.candidate(
                                turn.store(), create.snapshot(), submission.get().source()),
                        ReleaseKind.FORWARD,
                        Optional.empty(),
                        create.wish(),
                        create.effectiveAt()));
    }

    @Override
    public Releases.Placed answer(World after, Value.Mapping memo) {
        return Placement.placed(after, memo);
    }
}

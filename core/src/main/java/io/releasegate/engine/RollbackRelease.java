package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.release.Authority;
import io.releasegate.release.Intent;
import io.releasegate.release.Naming;
import io.releasegate.release.Place;
import io.releasegate.release.RollbackRules;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.Optional;

/** Places again, as a new release, what was active here before. */
record RollbackRelease(Releases.Rollback rollback, Questions questions, Placement placement)
        implements Command<Releases.Placed> {

    @Override
    public CommandNames names() {
        return CommandNames.ROLLBACK;
    }

    @Override
    public String target() {
        return rollback.subject().key();
    }

    @Override
    public String arguments() {
        return rollback.toString();
    }

    @Override
    public Optional<Place> place(World world) throws FailureException {
        Environment environment = Questions.environment(world, rollback.environment());
        return Optional.of(new Place(rollback.subject(), environment.id()));
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        Place place = place(turn.world()).orElseThrow();
        return Permits.missing(
                turn,
                Authority.toMove(place.subject(), ReleaseKind.ROLLBACK, Intent.ACTIVATE),
                place.environment());
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        World world = turn.world();
        Environment environment = Questions.environment(world, rollback.environment());
        Release to = turn.release(rollback.to());
        boolean wasActiveHere =
                RollbackRules.wasActiveHere(world, rollback.subject(), environment.id(), to.id());
        if (!wasActiveHere) {
            return Decision.Refused.because(
                    new Reason(
                            "NEVER_ACTIVE_HERE",
                            "Release "
                                    + to.id()
                                    + " ("
                                    + Naming.version(to.snapshot())
                                    + ") of "
                                    + to.subject().key()
                                    + " was never active for "
                                    + rollback.subject().key()
                                    + " in "
                                    + Naming.environment(environment)
                                    + ".",
                            "Choose a release that was active there."));
        }
        return placement.place(
                turn,
                new Placement.Wanted(
                        rollback.subject(),
                        environment,
                        questions.candidate(turn.store(), to.snapshot(), to.source()),
                        ReleaseKind.ROLLBACK,
                        Optional.of(to.id()),
                        Releases.Wish.PLACE,
                        Optional.empty()));
    }

    @Override
    public Releases.Placed answer(World after, Value.Mapping memo) {
        return Placement.placed(after, memo);
    }
}

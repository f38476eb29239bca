package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.release.Naming;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.Optional;

/** Places what is active in one environment in another. */
record PromoteRelease(Releases.Promote promote, Questions questions, Placement placement)
        implements Command<Releases.Placed> {

    @Override
    public CommandNames names() {
        return CommandNames.PROMOTE;
    }

    @Override
    public String target() {
        return promote.subject().key();
    }

    @Override
    public String arguments() {
        return promote.toString();
    }

    @Override
    public Optional<Place> place(World world) throws FailureException {
        Environment to = Questions.environment(world, promote.to());
        return Optional.of(new Place(promote.subject(), to.id()));
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        return CreateRelease.permits(turn, promote.wish(), place(turn.world()).orElseThrow());
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Environment from = Questions.environment(turn.world(), promote.from());
        Environment to = Questions.environment(turn.world(), promote.to());
        if (from.id().equals(to.id())) {
            return Decision.Refused.because(
                    new Reason(
                            "SAME_ENVIRONMENT",
                            "A promotion needs two environments; both are " + from.id() + ".",
                            "Name the environment it should go to."));
        }
        Optional<Release> active = turn.world().active(promote.subject(), from.id());
        if (active.isEmpty()) {
            return Decision.Refused.because(
                    new Reason(
                            "NOTHING_ACTIVE",
                            "Nothing of "
                                    + promote.subject().key()
                                    + " is active in "
                                    + Naming.environment(from)
                                    + ", so there is nothing to promote.",
                            "Activate a version in " + from.id() + " first."));
        }
        Release source = active.get();
        return placement.place(
                turn,
                new Placement.Wanted(
                        promote.subject(),
                        to,
                        questions.candidate(turn.store(), source.snapshot(), source.source()),
                        ReleaseKind.FORWARD,
                        Optional.of(source.id()),
                        promote.wish(),
                        promote.effectiveAt()));
    }

    @Override
    public Releases.Placed answer(World after, Value.Mapping memo) {
        return Placement.placed(after, memo);
    }
}

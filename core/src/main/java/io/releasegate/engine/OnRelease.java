package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.release.Authority;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.value.Value;
import java.util.Optional;

/** A command about one release there is. */
interface OnRelease extends Command<Release> {

    ReleaseId release();

    @Override
    default String target() {
        return release().value();
    }

    @Override
    default String arguments() {
        return release().value();
    }

    @Override
    default Optional<Place> place(World world) throws FailureException {
        Release it = Turn.find(world, release());
        return Optional.of(new Place(it.subject(), it.environment()));
    }

    @Override
    default Optional<String> notPermitted(Turn turn) throws FailureException {
        Release it = turn.release(release());
        return Permits.missing(turn, Authority.toRequest(it.subject()), it.environment());
    }

    @Override
    default Release answer(World after, Value.Mapping memo) {
        return after.release(release())
                .orElseThrow(() -> new IllegalStateException("no release " + release()));
    }

    /** Asking, scheduling and activating belong to who asked for the release. */
    static Optional<Reason> notRequester(Turn turn, Release release) {
        return turn.actor().equals(release.requester())
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                Codes.REQUESTER,
                                "It was asked for by "
                                        + release.requester()
                                        + "; only they, or the scheduler for them, take it further.",
                                "Ask "
                                        + release.requester()
                                        + ", or cancel it and create your own."));
    }

    static Reason illegal(String why) {
        return new Reason(Codes.LIFECYCLE, why);
    }
}

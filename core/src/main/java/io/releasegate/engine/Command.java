package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.util.Optional;

/** One operation that changes what is recorded. */
interface Command<T> {

    /** What is recorded about it. */
    CommandNames names();

    /** A subject key or release id. */
    String target();

    /** Everything that makes it this command and no other, apart from who sends it and why. */
    String arguments();

    /**
     * The pointer it is about, which an expected version is compared with; empty where it moves
     * none.
     */
    Optional<Place> place(World world) throws FailureException;

    /** Whether this person may do that at all; the sentence says what is missing. */
    Optional<String> notPermitted(Turn turn) throws FailureException;

    /** Decides, and records what follows through the turn. */
    Decision decide(Turn turn) throws FailureException, StoreException;

    /** The answer, from the state after the command and what was remembered of it. */
    T answer(World after, Value.Mapping memo);

    /** The subject whose recorded pointers must agree before anything is decided. */
    default Optional<Subject> subject(World world) throws FailureException {
        return place(world).map(Place::subject);
    }

    default Optional<EnvironmentId> environment(World world) throws FailureException {
        return place(world).map(Place::environment);
    }
}

package io.releasegate.engine;

import io.releasegate.model.CommandId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.release.Naming;
import io.releasegate.release.Place;
import io.releasegate.release.World;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands that were decided on by somebody who saw something older. */
final class Staleness {
    private Staleness() {}

    /** Why the command is stale; empty where it carries no expectation, or a right one. */
    static Optional<Reason> of(Turn turn, Place place) {
        OptionalLong expected = turn.context().expectedVersion();
        Optional<ActivePointer> pointer =
                turn.world().pointer(place.subject(), place.environment());
        long actual = pointer.map(ActivePointer::version).orElse(0L);
        if (expected.isEmpty() || expected.getAsLong() == actual) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(
                        "POINTER_MOVED",
                        pointer.map(p -> moved(turn, p)).orElse(nothingThere(place)),
                        "Look at what is active now and decide again."));
    }

    static Reason reused(CommandId command) {
        return new Reason(
                "COMMAND_ID_REUSED",
                "The command id " + command + " was used before for something else.",
                "Send the command under a new id.");
    }

    private static String moved(Turn turn, ActivePointer pointer) {
        World world = turn.world();
        String version =
                world.release(pointer.release())
                        .map(r -> Naming.version(r.snapshot()))
                        .orElse("another version");
        return Naming.capital(Naming.person(world, pointer.movedBy(), turn.actor()))
                + " made "
                + version
                + " active in "
                + pointer.environment()
                + " at "
                + Naming.time(pointer.since())
                + ", after what this command was based on.";
    }

    private static String nothingThere(Place place) {
        return "Nothing is active in "
                + place.environment()
                + ", and this command expected"
                + " something to be.";
    }
}

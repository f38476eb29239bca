package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.release.World;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads of one consistent state, at a moment. */
record Reads(Store store, Worlds worlds, InstantSource clock) {

    /** What is asked of one state. */
    interface Query<T> {
        T run(StoreReader store, World world) throws StoreException, FailureException;
    }

    private sealed interface Answer<T> {
        record Found<T>(T value) implements Answer<T> {}

        record Not<T>(Failure failure) implements Answer<T> {}
    }

    <T> T at(AsOf asOf, Query<T> query) throws FailureException {
        try {
            Answer<T> answer = store.read(reader -> answer(reader, asOf, query));
            return switch (answer) {
                case Answer.Found<T> found -> found.value();
                case Answer.Not<T> not -> throw new FailureException(not.failure());
            };
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }

    private <T> Answer<T> answer(StoreReader reader, AsOf asOf, Query<T> query)
            throws StoreException {
        try {
            return new Answer.Found<>(query.run(reader, worlds.at(reader, asOf)));
        } catch (FailureException e) {
            return new Answer.Not<>(e.failure());
        }
    }

    <T> T now(Query<T> query) throws FailureException {
        return at(AsOf.NOW, query);
    }

    <T> Known<T> list(AsOf asOf, Query<List<T>> query) throws FailureException {
        return new Known<>(at(asOf, query), instant(asOf), true);
    }

    /** The instant that a read is about. */
    Instant instant(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Now _ -> clock.instant().truncatedTo(ChronoUnit.MICROS);
            case AsOf.At at -> at.instant();
        };
    }

    /** The same, but never before what the state knows of. */
    Instant moment(AsOf asOf, World world) {
        Instant instant = instant(asOf);
        return instant.isBefore(world.latestTime()) ? world.latestTime() : instant;
    }
}

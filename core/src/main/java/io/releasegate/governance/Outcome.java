package io.releasegate.governance;

import io.releasegate.model.explain.Reason;
import java.util.List;

/** What became of a write. */
public sealed interface Outcome<T> {

    /** It happened and is durable. */
    record Done<T>(T value, Receipt receipt) implements Outcome<T> {}

    /**
     * The rules say no. Nothing but the refusal was recorded, and the hold of a release that has to
     * be asked for again.
     */
    record Refused<T>(List<Reason> reasons) implements Outcome<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** It could not be carried out. */
    record Failed<T>(Failure failure) implements Outcome<T> {}
}

package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.model.explain.Reason;
import io.releasegate.value.Value;
import java.util.List;

/** What a command came to, inside its transaction. */
sealed interface Decision {

    /**
     * Its events are recorded.
     *
     * @param memo what is needed to give the same answer again later
     */
    record Accepted(Value.Mapping memo) implements Decision {}

    /** The rules say no. A hold is the only event that may have been recorded. */
    record Refused(List<Reason> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Reason reason) {
            return new Refused(List.of(reason));
        }
    }

    /** It cannot be carried out; nothing was recorded. */
    record Failed(Failure failure) implements Decision {}
}

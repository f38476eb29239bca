package io.releasegate.cli;

import io.releasegate.model.explain.Reason;
import java.util.List;

/** Carries what the rules said no to up to where exit codes are made. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    RefusedException(List<Reason> reasons) {
        super(reasons.isEmpty() ? "refused" : reasons.getFirst().sentence());
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}

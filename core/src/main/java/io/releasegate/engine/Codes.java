package io.releasegate.engine;

import io.releasegate.release.Checks;

/** Codes of reasons that the engine itself gives or looks for. */
final class Codes {
    static final String APPROVALS = Checks.APPROVALS;
    static final String LIFECYCLE = Checks.LIFECYCLE;
    static final String REQUESTER = "REQUESTER";
    static final String SIGNATURE = "SIGNATURE";
    static final String NOT_PERMITTED = "NOT_PERMITTED";

    private Codes() {}
}

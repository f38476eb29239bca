package io.releasegate.model.release;

/** The states of a release. The moves between them are the table in io.releasegate.release. */
public enum Lifecycle {
    DRAFT("DRAFT"),
    AWAITING_APPROVAL("DRAFT"),
    READY("DRAFT"),
    SCHEDULED("SCHEDULED"),
    ACTIVE("ACTIVE"),
    SUPERSEDED("SUPERSEDED"),
    ROLLED_BACK("ROLLED_BACK"),
    REJECTED("SUPERSEDED"),
    CANCELLED("SUPERSEDED");

    private final String wire;

    Lifecycle(String wire) {
        this.wire = wire;
    }

    /** The word of the five-state vocabulary that the reference server and CLI use. */
    public String wireState() {
        return wire;
    }

    /** Whether nothing can move this release any more. */
    public boolean isEnd() {
        return switch (this) {
            case SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED -> true;
            case DRAFT, AWAITING_APPROVAL, READY, SCHEDULED, ACTIVE -> false;
        };
    }
}

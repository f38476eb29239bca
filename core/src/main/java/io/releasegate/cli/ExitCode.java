package io.releasegate.cli;

import io.releasegate.governance.Failure;

/** What the process says to whoever started it; docs/cli.md tells users the same. */
public enum ExitCode {
    OK(0),
    /** A finding, a refusal, a denial, or nothing by that name. */
    FINDING(1),
    /** The command line or the input makes no sense. */
    USAGE(2),
    NOT_PERMITTED(3),
    /** Recorded state or an exported file contradicts itself. */
    INTEGRITY(4),
    /** Right, but not now: owned elsewhere, unreachable, not writable. */
    NOT_NOW(5),
    DEFECT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The one mapping from failures to codes. */
    public static ExitCode of(Failure failure) {
        return switch (failure) {
            case Failure.InvalidInput _ -> USAGE;
            case Failure.NotPermitted _ -> NOT_PERMITTED;
            case Failure.NotFound _ -> FINDING;
            case Failure.Corrupt _, Failure.OlderThanSeen _ -> INTEGRITY;
            case Failure.OwnedElsewhere _,
                    Failure.NotWritable _,
                    Failure.Unreachable _,
                    Failure.Unclear _,
                    Failure.Throttled _,
                    Failure.Locked _,
                    Failure.ClockBehind _,
                    Failure.NotSupported _ ->
                    NOT_NOW;
            case Failure.Defect _ -> DEFECT;
        };
    }
}

package io.releasegate.release;

/** What somebody wants of a version in an environment now. */
public enum Intent {
    /** Create the release and leave it where the rules put it. */
    PLACE,
    /** Let it take effect by itself at an instant. */
    SCHEDULE,
    /** Move the pointer. */
    ACTIVATE
}

package io.releasegate.governance;

/**
 * What a backend can do, so that a screen disables with a reason instead of failing.
 *
 * @param releaseApproval whether approvals bind
 * @param canList whether releases and events can be listed completely
 * @param timeTravel whether reads at a past instant are answered
 * @param backend short name for the status bar, such as {@code Local engine}
 */
public record Capabilities(
        ReleaseApproval releaseApproval, boolean canList, boolean timeTravel, String backend) {

    /** What an approval means to the backend. */
    public enum ReleaseApproval {
        ENFORCED,
        ADVISORY,
        NONE
    }
}

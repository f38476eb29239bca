package io.releasegate.policy;

/** What a rule or a policy says about a transition, heaviest first. */
public enum Verdict {
    BLOCK,
    CONDITIONAL,
    ALLOW;

    /** The heavier of the two. */
    public Verdict worst(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }
}

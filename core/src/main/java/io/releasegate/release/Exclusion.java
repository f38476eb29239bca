package io.releasegate.release;

/**
 * Why a person's approval would not count.
 *
 * @param words for a list of people, without naming the person again: {@code authored 77de41b3}
 */
public record Exclusion(Kind kind, String words) {

    /** What kind of reason, strongest first. */
    public enum Kind {
        UNKNOWN_PERSON("NOT_PERMITTED"),
        AUTHOR("SELF_APPROVAL"),
        REQUESTER("SELF_APPROVAL"),
        SERVICE("NOT_PERMITTED"),
        NO_ROLE("NOT_PERMITTED"),
        YOUNGER("TOO_YOUNG"),
        NO_KEY("NO_KEY"),
        SAME_KEY("SAME_KEY"),
        ALREADY_APPROVED("ALREADY_APPROVED");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code of the refusal. */
        public String code() {
            return code;
        }

        /** Whether the person lacks the permission at all, which is not a refusal of the rules. */
        public boolean isMissingPermission() {
            return this == UNKNOWN_PERSON || this == SERVICE || this == NO_ROLE;
        }
    }
}

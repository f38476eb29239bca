package io.releasegate.model.person;

/** What a person may be allowed to do; the table of roles is in io.releasegate.identity. */
public enum Permission {
    POLICY_SUBMIT("policy.submit"),
    RELEASE_REQUEST("release.request"),
    RELEASE_SCHEDULE("release.schedule"),
    RELEASE_ACTIVATE("release.activate"),
    RELEASE_ROLLBACK("release.rollback"),
    RELEASE_APPROVE("release.approve"),
    CONFIG_PROPOSE("config.propose"),
    CONFIG_APPROVE("config.approve"),
    PEOPLE_MANAGE("people.manage"),
    READ("read");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

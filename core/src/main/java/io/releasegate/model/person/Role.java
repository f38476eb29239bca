package io.releasegate.model.person;

/** A named set of permissions. */
public enum Role {
    AUTHOR("author"),
    RELEASE_MANAGER("release_manager"),
    APPROVER("approver"),
    AUDITOR("auditor"),
    ADMIN("admin"),
    SERVICE("service");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word used in documents, on the command line and on the wire. */
    public String word() {
        return word;
    }
}

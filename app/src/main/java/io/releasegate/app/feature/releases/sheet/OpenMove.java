package io.releasegate.app.feature.releases.sheet;

/** What can be done with a release that is not active yet. */
public enum OpenMove {
    ACTIVATE("Activate"),
    SCHEDULE("Schedule"),
    ASK_AGAIN("Ask again"),
    WITHDRAW("Withdraw");

    private final String words;

    OpenMove(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

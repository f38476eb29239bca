package io.releasegate.app.theme;

/** Which of the two looks the person asked for. */
public enum Appearance {
    LIGHT("Light"),
    DARK("Dark"),
    /** Whatever the desktop says, followed while the console runs. */
    SYSTEM("Like the system");

    private final String word;

    Appearance(String word) {
        this.word = word;
    }

    /** The word for menus. */
    public String word() {
        return word;
    }
}

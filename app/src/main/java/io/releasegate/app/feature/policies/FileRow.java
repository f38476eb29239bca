package io.releasegate.app.feature.policies;

/**
 * A line of the file tree.
 *
 * @param path empty for a team
 */
record FileRow(String path, String name, int errors, int warnings, boolean dirty) {

    static FileRow team(String name) {
        return new FileRow("", name, 0, 0, false);
    }

    boolean isTeam() {
        return path.isEmpty();
    }

    String spoken() {
        String words = name;
        words += errors == 0 ? "" : ", " + count(errors, "error");
        words += warnings == 0 ? "" : ", " + count(warnings, "warning");
        return dirty ? words + ", not saved" : words;
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

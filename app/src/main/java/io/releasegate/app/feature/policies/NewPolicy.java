package io.releasegate.app.feature.policies;

import java.util.List;
import java.util.regex.Pattern;

/** The name and first text of a new policy. Pure. */
final class NewPolicy {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");
    private static final Pattern TEAM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9 _-]{0,62}");

    private NewPolicy() {}

    static String path(String team, String name) {
        return team.isBlank() ? name + ".yaml" : team.strip() + "/" + name + ".yaml";
    }

    /** Why a policy cannot be called that; empty when it can. */
    static String against(String team, String name, List<String> paths) {
        if (name.isEmpty()) {
            return "Give it a name";
        }
        if (!NAME.matcher(name).matches()) {
            return "A name has small letters, digits and dashes, two at least";
        }
        if (!team.isBlank() && !TEAM.matcher(team.strip()).matches()) {
            return "A team is one folder: letters, digits, blanks and dashes";
        }
        return paths.contains(path(team, name)) ? "There is such a file already" : "";
    }

    /** A small policy that can be read and submitted as it stands. */
    static String text(String name) {
        return """
        policy_id: %s
        version: 1.0.0
        name: %s
        description: Say here what this policy is for.
        controls:
          - signal: core_risk.violations
            operator: ">"
            value: 0
        enforcement:
          result: BLOCK
          message: Say here what to do about it.
        """
                .formatted(name, title(name));
    }

    private static String title(String name) {
        String words = name.replace('-', ' ').strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

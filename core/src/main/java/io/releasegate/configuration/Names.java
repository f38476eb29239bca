package io.releasegate.configuration;

import java.util.regex.Pattern;

/** What names of environments and people look like. */
final class Names {
    static final String ENVIRONMENT_RULE =
            "It starts with a lower-case letter and goes on with at most 31 lower-case letters,"
                    + " digits, `-` or `_`.";
    static final String ALIAS_RULE =
            "It starts with a letter and goes on with at most 31 letters, digits, `-`, `_` or `.`.";

    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z][a-z0-9_-]{0,31}");
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,31}");

    private Names() {}

    static boolean isEnvironment(String name) {
        return ENVIRONMENT.matcher(name).matches();
    }

    static boolean isAlias(String name) {
        return ALIAS.matcher(name).matches();
    }
}

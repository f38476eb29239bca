package io.releasegate.launch.workspace;

import java.util.regex.Pattern;

/**
 * The identity of a workspace, made at init; a copy of the folder keeps it.
 *
 * @param value lower-case letters, digits and dashes, so that it can name a file anywhere
 */
public record WorkspaceId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-z][0-9a-z-]{0,63}");

    public WorkspaceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a workspace id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.releasegate.canonical.source;

import java.util.Arrays;
import java.util.List;

/** JSON pointers (RFC 6901): {@code /rules/0/when}, with {@code ~1} for a slash in a key. */
public final class Pointers {
    private Pointers() {}

    /** The pointer of a member below another pointer. */
    public static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** The keys and indexes on the way, unescaped; a pointer without a leading slash has none. */
    static List<String> steps(String pointer) {
        if (!pointer.startsWith("/")) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1)).map(Pointers::unescape).toList();
    }

    static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}

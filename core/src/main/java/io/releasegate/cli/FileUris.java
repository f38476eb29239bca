package io.releasegate.cli;

import java.io.File;
import java.nio.charset.StandardCharsets;

/** Paths as the URIs that SARIF wants: relative ones stay relative. */
final class FileUris {
    private static final String PLAIN = "-._~/";

    private FileUris() {}

    static String of(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || PLAIN.indexOf(c) >= 0;
            uri.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }
}

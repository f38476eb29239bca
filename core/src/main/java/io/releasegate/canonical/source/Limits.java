package io.releasegate.canonical.source;

import java.util.Locale;

/** How much a document may ask of us. Generous for people, small enough against hostile input. */
final class Limits {
    static final int BYTES = 10 * 1024 * 1024;
    static final int DEPTH = 64;

    /** Values counted after aliases are written out, which is what an alias bomb inflates. */
    static final int VALUES = 1_000_000;

    static final int ALIASED_COLLECTIONS = 200;
    static final int NUMBER_DIGITS = 1000;

    private Limits() {}

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }
}

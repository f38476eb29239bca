package io.releasegate.canonical.source;

/** Codes of problems that any document can have. */
public final class Codes {
    /** A value of the wrong type, a number that is not finite, a key that is not text. */
    public static final String WRONG_TYPE = "RG-S005";

    public static final String DUPLICATE_KEY = "RG-S006";
    public static final String SEVERAL_DOCUMENTS = "RG-S007";

    /** Not UTF-8, not YAML, not JSON, too large, nested too deeply. */
    public static final String UNREADABLE = "RG-S008";

    private Codes() {}
}

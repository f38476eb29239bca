package io.releasegate.release;

import io.releasegate.model.explain.Check;

/** The codes of the checks, and how one is made. The codes are stable. */
public final class Checks {
    public static final String CANDIDATE = "CANDIDATE";
    public static final String PERMISSION = "PERMISSION";
    public static final String POINTER = "POINTER";
    public static final String SOURCE = "SOURCE";
    public static final String LINT = "LINT";
    public static final String SNAPSHOT = "SNAPSHOT";
    public static final String APPROVALS = "APPROVALS";
    public static final String TICKET = "TICKET";
    public static final String LIFECYCLE = "LIFECYCLE";
    public static final String CONFIRMATION = "CONFIRMATION";

    private Checks() {}

    static Check passed(String code, String title, String sentence) {
        return new Check(code, Check.Result.PASSED, title, sentence, "");
    }

    static Check failed(String code, String title, String sentence, String next) {
        return new Check(code, Check.Result.FAILED, title, sentence, next);
    }

    static Check unknown(String code, String title, String sentence, String next) {
        return new Check(code, Check.Result.UNKNOWN, title, sentence, next);
    }
}

package io.releasegate.app.problem;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * A short code for a fault of ours: what was thrown, where in our code, and by which root cause.
 * The same fault has the same code on every machine, so it can be searched for.
 */
public record ErrorCode(String text) {
    private static final int SPACE = 36 * 36 * 36 * 36;

    public static ErrorCode of(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new ErrorCode(part(cause) + ":" + part(root));
    }

    /** Code, message and stack trace. */
    public String details(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return "ReleaseGate error " + this.text + "\n" + text;
    }

    private static String part(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place =
                trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        int hash = Math.floorMod((thrown.getClass().getName() + place).hashCode(), SPACE);
        String digits = Integer.toString(hash, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return text;
    }
}

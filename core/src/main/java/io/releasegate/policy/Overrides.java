package io.releasegate.policy;

import java.math.BigInteger;

/**
 * How a compiled policy may be overridden for a time. What the document leaves out has its default.
 *
 * @param maxTtlSeconds the longest an override may last
 * @param defaultTtlSeconds how long it lasts where nobody says
 * @param requireExpiresAt whether an override must say when it ends
 */
public record Overrides(
        boolean enabled,
        BigInteger maxTtlSeconds,
        BigInteger defaultTtlSeconds,
        boolean requireExpiresAt) {

    /** Where a member stands. */
    public static String pointer(String member) {
        return "/overrides/" + member;
    }
}

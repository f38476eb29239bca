package io.releasegate.identity;

/**
 * How hard guessing a passphrase is made.
 *
 * @param iterations rounds of PBKDF2-HMAC-SHA512
 */
public record SealingCost(int iterations) {
    /** For people's own keys. */
    public static final SealingCost NORMAL = new SealingCost(310_000);

    /** For passphrases that are public anyway: sample workspaces and tests. */
    public static final SealingCost SAMPLE = new SealingCost(1_000);

    public SealingCost {
        if (iterations < 1) {
            throw new IllegalArgumentException("at least one iteration is needed");
        }
    }

    /** Whether this protects nothing worth protecting, which the file then says. */
    boolean isWeak() {
        return iterations < NORMAL.iterations;
    }
}

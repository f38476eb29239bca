package io.releasegate.canonical;

/**
 * The five canonical forms in use. They agree on key order (by code point) and on whole numbers and
 * differ in what the columns say; every hash names the one it is built on.
 */
public enum Encoder {
    /** Snapshots and decisions: raw Unicode, bare {@code NaN} and {@code Infinity}. */
    C1(false, false, false),
    /** Attestations and our ledger: as C1, non-finite numbers refused. */
    C2(false, false, true),
    /** DSSE payloads: as C2, with whole reals written without a fraction. */
    C3(false, false, true),
    /** Compiled policies and bundles: everything outside printable ASCII escaped. */
    C4(true, false, false),
    /** The reference's override ledger: as C4, with a blank after each separator. */
    C5(true, true, false);

    private final boolean ascii;
    private final boolean spaced;
    private final boolean finiteOnly;

    Encoder(boolean ascii, boolean spaced, boolean finiteOnly) {
        this.ascii = ascii;
        this.spaced = spaced;
        this.finiteOnly = finiteOnly;
    }

    boolean ascii() {
        return ascii;
    }

    boolean spaced() {
        return spaced;
    }

    boolean finiteOnly() {
        return finiteOnly;
    }

    boolean wholeReals() {
        return this == C3;
    }
}

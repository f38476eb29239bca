package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;

/**
 * A finding and the name it keeps while texts change.
 *
 * @param fingerprint the same for the same code, policy and place in the structure
 */
record Finding(Diagnostic diagnostic, String fingerprint) {}

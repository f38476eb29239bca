/**
 * The compat profile: a small engine that says what the reference linter says, mistakes included,
 * for parity with a server that runs it. It compares texts and bounds where our own rules reason,
 * so its findings prove nothing; every one is tagged with its profile. Only pairs that can overlap
 * are ever looked at. Must not know the rules of the default profile, nor use the algebra.
 */
@NullMarked
package io.releasegate.lint.compat;

import org.jspecify.annotations.NullMarked;

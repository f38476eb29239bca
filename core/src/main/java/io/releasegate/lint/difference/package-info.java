/**
 * What the compat profile and our own rules say of the same texts, side by side: who is right, and
 * the input or the proof of emptiness that shows it. Must not find anything itself.
 */
@NullMarked
package io.releasegate.lint.difference;

import org.jspecify.annotations.NullMarked;

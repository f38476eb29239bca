/**
 * A version placed, or to be placed, in one environment, and the states it passes. Must not decide
 * anything: the rules are in io.releasegate.release.
 */
@NullMarked
package io.releasegate.model.release;

import org.jspecify.annotations.NullMarked;

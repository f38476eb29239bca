/**
 * Document values and the one truth function of the comparison operators. Evaluation runs it and
 * the constraint algebra reasons about it, so both always agree. Must not know what a policy is.
 */
@NullMarked
package io.releasegate.value;

import org.jspecify.annotations.NullMarked;

/** Conditions that exclude themselves, found signal by signal. Must not know other categories. */
@NullMarked
package io.releasegate.lint.rule.contradiction;

import org.jspecify.annotations.NullMarked;

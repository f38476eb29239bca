/** Lint rules of the category SUPPRESSION. Must not know other rules. */
@NullMarked
package io.releasegate.lint.rule.suppression;

import org.jspecify.annotations.NullMarked;

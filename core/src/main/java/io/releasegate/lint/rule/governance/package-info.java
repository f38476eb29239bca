/** Lint rules of the category GOVERNANCE. Must not know other rules. */
@NullMarked
package io.releasegate.lint.rule.governance;

import org.jspecify.annotations.NullMarked;

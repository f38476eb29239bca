/** Lint rules of the category SATISFIABILITY. Must not know other rules. */
@NullMarked
package io.releasegate.lint.rule.satisfiability;

import org.jspecify.annotations.NullMarked;

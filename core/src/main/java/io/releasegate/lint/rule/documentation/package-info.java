/** Lint rules of the category DOCUMENTATION. Must not know other rules. */
@NullMarked
package io.releasegate.lint.rule.documentation;

import org.jspecify.annotations.NullMarked;

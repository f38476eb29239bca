/** Lint rules of the category SCHEMA. Must not know other rules. */
@NullMarked
package io.releasegate.lint.rule.schema;

import org.jspecify.annotations.NullMarked;

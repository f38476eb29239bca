/** Transitions that no rule speaks for. Must not know other categories. */
@NullMarked
package io.releasegate.lint.rule.coverage;

import org.jspecify.annotations.NullMarked;

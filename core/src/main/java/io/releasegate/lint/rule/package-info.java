/** The lint rules, one package for each category. */
@NullMarked
package io.releasegate.lint.rule;

import org.jspecify.annotations.NullMarked;

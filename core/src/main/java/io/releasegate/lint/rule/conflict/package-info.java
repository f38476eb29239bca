/** Rules of one set that disagree for some input. Must not know other categories. */
@NullMarked
package io.releasegate.lint.rule.conflict;

import org.jspecify.annotations.NullMarked;

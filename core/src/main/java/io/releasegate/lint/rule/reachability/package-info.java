/** Rules that decide nothing. Must not know other categories. */
@NullMarked
package io.releasegate.lint.rule.reachability;

import org.jspecify.annotations.NullMarked;

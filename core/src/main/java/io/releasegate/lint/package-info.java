/**
 * Finds what is wrong with policies before they move: one rule, one class, one page in {@code
 * docs/rules}. A finding is a diagnostic with a witness that the truth function confirms; what is
 * not decided is counted, never guessed. Must not know releases, stores or windows.
 */
@NullMarked
package io.releasegate.lint;

import org.jspecify.annotations.NullMarked;

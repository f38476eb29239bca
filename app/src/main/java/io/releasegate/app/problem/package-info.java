/**
 * Turns what could not be done into a sentence, a next step and a code. It must not know which
 * screen asked.
 */
@NullMarked
package io.releasegate.app.problem;

import org.jspecify.annotations.NullMarked;

/**
 * The constraint algebra: what tests on signals have in common, what they leave out, and one
 * concrete input for every answer that is not "nothing". Answers are exact or {@link
 * io.releasegate.logic.Answer.Unknown}. Must not know what a policy is; it reasons about the truth
 * function of {@code value} and nothing else.
 */
@NullMarked
package io.releasegate.logic;

import org.jspecify.annotations.NullMarked;

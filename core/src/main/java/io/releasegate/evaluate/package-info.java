/**
 * What rules say about one input: signals and rules in, verdict and the rules that fired out. Pure.
 * Must not know where signals or rules come from, nor what is done with the verdict.
 */
@NullMarked
package io.releasegate.evaluate;

import org.jspecify.annotations.NullMarked;

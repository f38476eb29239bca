/**
 * The answer to why something may or may not move, made of single checks. Must not know how they
 * were computed.
 */
@NullMarked
package io.releasegate.model.explain;

import org.jspecify.annotations.NullMarked;

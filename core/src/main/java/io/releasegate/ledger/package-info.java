/**
 * The hash chain: how an event becomes bytes, how entries are linked, exported and verified. Must
 * not know where entries are stored nor what the events do.
 */
@NullMarked
package io.releasegate.ledger;

import org.jspecify.annotations.NullMarked;

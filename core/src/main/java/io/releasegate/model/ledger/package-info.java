/**
 * Entries of the append-only, hash-linked log, and its head. Must not know how they are hashed or
 * stored.
 */
@NullMarked
package io.releasegate.model.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * Everything that can happen, as facts that rebuild the whole recorded state when replayed in
 * order.
 */
@NullMarked
package io.releasegate.model.event;

import org.jspecify.annotations.NullMarked;

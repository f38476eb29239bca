/**
 * What may move and why: the recorded state as a fold of events, the lifecycle table, authorship,
 * approvals that count, drift, rollback, and the one function that decides and explains a
 * promotion. Pure. Must not know storage, files, clocks or windows.
 */
@NullMarked
package io.releasegate.release;

import org.jspecify.annotations.NullMarked;

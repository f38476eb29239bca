/**
 * The local backend: one class per command (load, decide with pure functions, events, apply), each
 * in one transaction of the store, and the reads. Must not know files, windows, the command line or
 * how a database is opened.
 */
@NullMarked
package io.releasegate.engine;

import org.jspecify.annotations.NullMarked;
